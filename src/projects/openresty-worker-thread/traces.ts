import type { Micros } from "../../sim/kernel.ts";
import type { Layout } from "./layout.ts";
import { verdictOf, waitsOf, type Block, type Request, type Run, type Verdict } from "./recording.ts";

/** Widths are in thousandths of the axis. */
const whole = 1000;

/** Horizontal strokes, from time to time at a height, as the data of one path; `gap` is left free behind each. */
function strokes(spans: readonly (readonly [Micros, Micros, number])[], end: Micros, gap = 0): string {
  const at = (t: Micros): number => Math.round((t / end) * whole);
  const drawn = spans.map(([from, to, y]) => `M${at(from)} ${y}h${Math.max(1, at(to) - at(from) - gap)}`);
  return [...new Set(drawn)].join("");
}

/** What does not depend on the moment looked at. */
export interface Traces {
  /** Requests that are there, and where an event of theirs waits for its loop, or a task for a thread. */
  readonly present: string;
  readonly waiting: string;
  /** Where the reply was in the socket of a request that then reported a time-out. */
  readonly replies: string;
  /** On loops and threads: heavy work, and everything else. */
  readonly heavy: string;
  readonly light: string;
}

export function tracesOf(run: Run, layout: Layout, end: Micros): Traces {
  const { requests, blocks, settings } = run;
  const row = ({ id }: Request): number => layout.rows[id - 1] ?? 0;
  const lane = ({ worker, thread }: Block): number => {
    const lanes = layout.workers[worker];
    return (thread === 0 ? lanes?.loop : lanes?.threads[thread - 1]) ?? 0;
  };
  const ofBlocks = (heavy: boolean): string =>
    strokes(blocks.filter((block) => block.heavy === heavy).map((block) => [block.start, block.end ?? run.end, lane(block)]), end, heavy ? 2 : 0);
  const waiting = requests.flatMap((request) =>
    [...waitsOf(request), ...queueing(request, run)].map(([from, to = run.end]) => [from, to, row(request)] as const),
  );
  const replies = requests.filter((request) => verdictOf(request, settings) === "false");
  return {
    present: strokes(requests.map((request) => [request.arrived, request.ended ?? run.end, row(request)]), end),
    waiting: strokes(waiting.filter(([from, to]) => to - from > end / whole / 2), end),
    replies: strokes(replies.map((request) => [request.replied ?? 0, request.replied ?? 0, row(request)]), end),
    heavy: ofBlocks(true),
    light: ofBlocks(false),
  };
}

/** While a task of a pool waits for a thread. */
function queueing({ kind, begun, id, result }: Request, { design, blocks }: Run): [Micros, Micros | undefined][] {
  if (kind !== "heavy" || design !== "pool" || begun === undefined || result === "refused") return [];
  return [[begun, blocks.find(({ request, heavy }) => request === id && heavy)?.start]];
}

export type Failure = Verdict | "refused";

/** Failures of a kind that one worker reports at about one time. */
export interface Report {
  readonly at: Micros;
  readonly worker: number;
  readonly what: Failure;
  /** When, and the middles of the requests’ lines. */
  readonly failures: readonly { readonly at: Micros; readonly y: number }[];
}

/** What went wrong, in time order. */
export function reportsOf(run: Run, layout: Layout): Report[] {
  const reports: (Omit<Report, "failures"> & { failures: { at: Micros; y: number }[] })[] = [];
  const failed = run.requests.flatMap((request) => {
    const { result, ended, fired, worker, id } = request;
    const what: Failure | undefined = result === "refused" ? result : verdictOf(request, run.settings);
    const at = result === "refused" ? ended : fired;
    return what === undefined || at === undefined ? [] : [{ at, what, worker, y: layout.rows[id - 1] ?? 0 }];
  });
  for (const { at, what, worker, y } of failed.toSorted((a, b) => a.at - b.at)) {
    const last = reports.findLast((report) => report.worker === worker && report.what === what);
    if (last !== undefined && at - last.at < run.end / 100) last.failures.push({ at, y });
    else reports.push({ at, worker, what, failures: [{ at, y }] });
  }
  return reports;
}
