import { millisecond } from "../../sim/kernel.ts";
import { append } from "./clients.ts";
import { register } from "./consul.ts";
import { holds } from "./history.ts";
import { disconnect, follow } from "./replication.ts";
import { change, missing, reachable, record, tell, type Node, type Promotion, type Run, type Write } from "./state.ts";
import { counted, formatLsn, listed, sentence, verb } from "./words.ts";

const rewriteTakes = 200 * millisecond;

/** The record that ends recovery and opens a timeline, with what goes with it. */
const endOfRecovery = 104;

const who = (run: Run): string => (run.design === "operator" ? "the operator" : "the agent");

export const says = (run: Run, text: string, tone?: "good" | "bad"): void =>
  tell(run, sentence(`${who(run)} ${text}`), tone);

/** The standbys within reach. */
export const candidates = (run: Run): Node[] =>
  run.nodes.filter((node) => node !== run.leader && node.role === "standby" && reachable(node));

export function step(run: Run, name: Run["agent"]["step"]): void {
  run.agent.step = name;
  record(run.agent.steps, { at: run.kernel.now, step: name });
}

/** A promotion as far as it is known when the standby is chosen. */
export function plan(run: Run, chosen: Node, within: readonly Node[]): Promotion {
  const { consul, kernel, timelines } = run;
  return {
    at: 0,
    chosen: kernel.now,
    node: chosen.index,
    timeline: timelines.length + 1,
    candidates: within.map(({ index, wal }) => ({
      node: index,
      received: wal.received,
      missing: missing(run, wal).length,
    })),
    lost: 0,
    failed: consul.failed ?? consul.critical,
    critical: consul.critical,
  };
}

/** Step three: the standby opens a timeline of its own, and the others follow it. */
export function promote(run: Run, chosen: Node, promotion: Promotion): void {
  const { kernel, timelines, leader } = run;
  const fork = chosen.wal.received;
  disconnect(run, leader);
  chosen.life += 1;
  timelines.push({
    parent: chosen.wal.timeline,
    fork,
    forkThrough: chosen.wal.receivedThrough,
    node: chosen.index,
    from: kernel.now,
  });
  run.leader = chosen;
  run.agent.stopped = false;
  change(run, chosen, { role: "primary" });
  tell(run, `${chosen.name} is promoted: timeline ${timelines.length} begins at ${formatLsn(fork)}.`, "good");
  run.promotions.push({ ...promotion, at: kernel.now, lost: lose(run, chosen, promotion) });
  chosen.wal = { ...chosen.wal, timeline: timelines.length };
  append(run, chosen, endOfRecovery);
  for (const node of run.nodes) follow(run, node);
  const others = candidates(run).map(({ name }) => name);
  const following = `${listed(others)} ${verb(others.length, "follow")}`;
  if (others.length > 0) tell(run, `${following} ${chosen.name} on timeline ${timelines.length}.`);
  step(run, "rewriting");
  kernel.after(rewriteTakes, () => rewrite(run));
}

/** Acknowledged commits that the new timeline has not are lost. */
function lose(run: Run, chosen: Node, { candidates: within }: Promotion): number {
  const lost = missing(run, chosen.wal);
  const last = lost.at(-1);
  if (last === undefined) return 0;
  for (const write of lost) write.lost = run.kernel.now;
  const commits = counted(lost.length, "acknowledged commit");
  const are = lost.length === 1 ? "is" : "are";
  tell(run, `${commits} ${are} lost, up to ${formatLsn(last.lsn)}: ${whoHad(run, lost, within)}.`, "bad");
  return lost.length;
}

/** Where lost commits still are: on a standby that was passed over, or out of reach. */
function whoHad(run: Run, lost: readonly Write[], within: Promotion["candidates"]): string {
  const holders = run.nodes
    .map((node) => ({ node, had: lost.filter((write) => holds(run.timelines, node.wal, write)).length }))
    .filter(({ had }) => had > 0)
    .toSorted((a, b) => b.had - a.had);
  const rival = holders.find(({ node }) => within.some((candidate) => candidate.node === node.index));
  if (rival !== undefined) {
    const share = rival.had === lost.length ? "them all" : `${rival.had} of them`;
    return `${rival.node.name} has ${share}, but was passed over`;
  }
  const names = holders.map(({ node }) => node.name);
  const only = names.length === 0 ? "" : `, only ${listed(names)}`;
  return `no standby within reach had ${lost.length === 1 ? "it" : "them"}${only}`;
}

/** Step four, and not before: the service definition leads to the new primary. */
function rewrite(run: Run): void {
  const { agent, consul, leader } = run;
  step(run, "watching");
  agent.present = run.design !== "operator";
  agent.stuck = false;
  consul.failed = reachable(leader) && !leader.slow ? undefined : run.kernel.now;
  register(run, leader);
  says(run, `rewrites the service definition: it leads to ${leader.name}.`, "good");
}
