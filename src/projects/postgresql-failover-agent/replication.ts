import { millisecond, second } from "../../sim/kernel.ts";
import { acknowledge } from "./commits.ts";
import { common, diverged, holds } from "./history.ts";
import { change, delayed, reachable, receive, setReplayed, setWal, slowed, tell, type Node, type Run } from "./state.ts";
import { counted, formatLsn } from "./words.ts";

/** pg1 becomes a standby only after a failover, and then a near one. */
const lagOfFirst = 100;
const rewindTakes = 2 * second;

const lagOf = ({ values }: Run, node: Node): number =>
  millisecond * ([lagOfFirst, values.lag2, values.lag3, values.lag4, values.lag5][node.index] ?? lagOfFirst);

/** Whether the leader's WAL sender serves: also while it is being stopped, until the standbys have it all. */
const sends = ({ leader, agent }: Run): boolean =>
  reachable(leader) && (leader.role === "primary" || (leader.role === "fenced" && agent.step === "catching up"));

const follows = (run: Run, node: Node): boolean =>
  node !== run.leader && node.role === "standby" && reachable(node) && sends(run);

/** Whether a node still pulls, or still replays. */
export function behind(run: Run, node: Node): boolean {
  const pulls = follows(run, node) && node.wal.received < run.leader.wal.received;
  return pulls || node.wal.replayed < node.wal.received;
}

/** Sends all that the leader has to a standby that follows it; it arrives after the lag, unless the stream breaks off. */
export function ship(run: Run, node: Node): void {
  const { timeline, received } = run.leader.wal;
  if (!follows(run, node) || (node.wal.timeline === timeline && node.wal.received >= received)) return;
  const sentAt = run.kernel.now;
  const { session } = node;
  run.kernel.after(Math.max(1, delayed(run, node, lagOf(run, node)) * slowed(node, run.leader)), () => {
    if (node.session !== session || node.wal.received >= received) return;
    receive(run, node, timeline, received, sentAt);
    acknowledge(run, received);
    replay(run, node);
  });
}

export const shipToAll = (run: Run): void => run.nodes.forEach((node) => ship(run, node));

/** Applies what has been received; this goes on when the stream breaks off, not when the node stops. */
export function replay(run: Run, node: Node): void {
  const { life, wal } = node;
  run.kernel.after(delayed(run, node, run.values.replay * millisecond) * slowed(node), () => {
    if (node.life !== life || node.wal.replayed >= wal.received) return;
    setReplayed(run, node, wal.received, wal.receivedThrough);
  });
}

/** Ends the streams that a node has a part in. */
export function disconnect(run: Run, node: Node): void {
  for (const other of node === run.leader ? run.nodes : [node]) other.session += 1;
}

/**
 * Has a node follow the leader, as far as it can be reached; one that has WAL beyond the leader's history is rewound
 * first, and one that is not ready yet comes back here when it is.
 */
export function follow(run: Run, node: Node): void {
  if (node === run.leader || !reachable(node) || node.role === "starting" || node.role === "rewinding") return;
  if (!diverged(run.timelines, node.wal, run.leader.wal.timeline)) {
    disconnect(run, node);
    if (node.role !== "standby") change(run, node, { role: "standby" });
    ship(run, node);
    return;
  }
  if (reachable(run.leader) && run.leader.role === "primary") rewind(run, node);
  else if (node.role !== "diverged") change(run, node, { role: "diverged" });
}

function rewind(run: Run, node: Node): void {
  disconnect(run, node);
  node.life += 1;
  const { life } = node;
  change(run, node, { role: "rewinding" });
  tell(run, `${node.name} has WAL that ${run.leader.name} has not: pg_rewind takes it back to where they parted.`);
  run.kernel.after(rewindTakes * slowed(node), () => {
    if (node.life !== life) return;
    change(run, node, { role: "diverged" });
    if (reachable(run.leader) && run.leader.role === "primary") discard(run, node);
    follow(run, node);
  });
}

/** Throws away what a node has beyond the leader's history. */
function discard(run: Run, node: Node): void {
  const { timeline, lsn } = common(run.timelines, node.wal, run.leader.wal.timeline);
  const old = node.wal;
  const through = writtenAt(run, timeline, lsn);
  const kept = {
    at: run.kernel.now,
    timeline,
    received: lsn,
    replayed: lsn,
    receivedThrough: through,
    replayedThrough: through,
  };
  const gone = run.writes.filter(
    (w) => w.acknowledged !== undefined && holds(run.timelines, old, w) && !holds(run.timelines, kept, w),
  );
  setWal(node, kept);
  node.discarded.push({
    at: run.kernel.now,
    from: through,
    to: old.receivedThrough,
    bytes: old.received - lsn,
    acknowledged: gone.length,
  });
  const commits = gone.length === 0 ? "no acknowledged commit" : counted(gone.length, "acknowledged commit");
  const what = `${formatLsn(lsn)} to ${formatLsn(old.received)} on ${node.name}, with ${commits} in it`;
  const tone = gone.length > 0 ? "bad" : "plain";
  tell(run, `pg_rewind has thrown away ${what}. Now it follows ${run.leader.name}.`, tone);
}

/** When a primary had written so far. */
function writtenAt(run: Run, timeline: number, lsn: number): number {
  const last = run.writes.findLast((w) => w.timeline === timeline && w.lsn > 0 && w.lsn <= lsn);
  return last?.at ?? run.timelines[timeline - 1]?.from ?? 0;
}
