import type { Micros } from "../../sim/kernel.ts";
import type { NodeState, State } from "./describe.ts";
import { reach } from "./history.ts";
import type { FailoverRecording } from "./recording.ts";

/**
 * A stretch of WAL of one node, told by when a primary wrote it: applied; received only; not in the history of the
 * service's primary; thrown away by pg_rewind.
 */
export interface Bar {
  readonly kind: "replayed" | "received" | "diverged" | "discarded";
  readonly timeline: number;
  readonly from: Micros;
  readonly to: Micros;
}

/** Through when a node has its primary's WAL: until now, when there is no more than it has. */
function through(state: State, node: NodeState, t: Micros): { received: Micros; replayed: Micros } {
  const leader = state.nodes[state.leader];
  const { received, replayed, receivedThrough, replayedThrough } = node.wal;
  const last = leader?.wal.received;
  const running = leader !== undefined && leader.role === "primary" && leader.up && !leader.cut;
  return {
    received: running && received === last ? t : receivedThrough,
    replayed: running && replayed === last ? t : replayedThrough,
  };
}

/** What to draw of a node's WAL at a time. */
export function bars(recording: FailoverRecording, state: State, node: NodeState, t: Micros): Bar[] {
  const has = through(state, node, t);
  const found: Bar[] = [];
  const add = (kind: Bar["kind"], timeline: number, from: Micros, to: Micros): void => {
    if (to > from) found.push({ kind, timeline, from, to });
  };
  let { received, replayed } = has;
  let end = node.wal.received;
  for (let id = node.wal.timeline; id > 0; ) {
    const timeline = recording.timelines[id - 1];
    if (timeline === undefined) break;
    const { from } = timeline;
    const limit = reach(recording.timelines, state.timeline, id);
    const parted = limit === undefined || end > limit;
    const shared = parted ? (limit === undefined ? from : forkOf(recording, state.timeline, id)) : received;
    const applied = Math.min(replayed, shared);
    add("replayed", id, from, applied);
    add("received", id, Math.max(from, applied), shared);
    add("diverged", id, shared, received);
    received = timeline.forkThrough;
    replayed = Math.min(replayed, received);
    end = timeline.fork;
    id = timeline.parent;
  }
  for (const { at, from, to } of recording.nodes[node.index]?.discarded ?? []) if (at <= t) add("discarded", 0, from, to);
  return found;
}

/** When what belongs of timeline `of` to the history of `timeline` had been written. */
function forkOf({ timelines }: FailoverRecording, timeline: number, of: number): Micros {
  let at = Infinity;
  for (let id = timeline; id > of; ) {
    const own = timelines[id - 1];
    at = own?.forkThrough ?? 0;
    id = own?.parent ?? 0;
  }
  return at;
}
