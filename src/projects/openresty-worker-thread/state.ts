import type { Micros } from "../../sim/kernel.ts";
import { verdictOf, waitsOf, type Block, type Run, type Verdict } from "./recording.ts";

/** The run at a time. */
export interface State {
  /** By worker: how many events are ready, and what its loop is at. */
  readonly loops: readonly { readonly waiting: number; readonly block: Block | undefined }[];
  readonly queued: number;
  readonly busyThreads: number;
  /** So far. */
  readonly answered: number;
  readonly refused: number;
  readonly timeouts: Readonly<Record<Verdict, number>>;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export function stateAt(run: Run, t: Micros): State {
  const waiting = waitingAt(run, t);
  const loops = waiting.map((count, worker) => ({ waiting: count, block: blockAt(run, worker, t) }));
  const pools = loops.map((_, worker) => run.pools.findLast((pool) => pool.worker === worker && pool.at <= t));
  const ended = run.requests.filter((request) => request.ended !== undefined && request.ended <= t);
  const fired = run.requests.filter((request) => request.fired !== undefined && request.fired <= t);
  const timeouts = { true: 0, false: 0, early: 0 };
  for (const request of fired) timeouts[verdictOf(request, run.settings) ?? "true"] += 1;
  return {
    loops,
    queued: sum(pools.map((pool) => pool?.queued ?? 0)),
    busyThreads: sum(pools.map((pool) => pool?.busy ?? 0)),
    answered: ended.filter(({ result }) => result === "answered").length,
    refused: ended.filter(({ result }) => result === "refused").length,
    timeouts,
  };
}

/** By worker, how many of its events are ready and not yet handled. */
function waitingAt(run: Run, t: Micros): number[] {
  const counts = Array.from({ length: run.settings.workers }, () => 0);
  for (const request of run.requests) {
    if (request.arrived > t) break;
    if ((request.ended ?? Infinity) < t) continue;
    const waits = waitsOf(request).some(([from, to = Infinity]) => from <= t && t < to);
    if (waits) counts[request.worker] = (counts[request.worker] ?? 0) + 1;
  }
  return counts;
}

const blockAt = (run: Run, worker: number, t: Micros): Block | undefined =>
  run.blocks.find((block) => block.worker === worker && block.thread === 0 && block.start <= t && t < (block.end ?? Infinity));
