import type { Micros } from "../../sim/kernel.ts";
import type { Request, Run } from "./recording.ts";

/** Where the lanes of one worker are, in pixels from the top of the figure. */
export interface Lanes {
  /** The foot of the stack of its requests; it grows upwards, by `spacing` for each. */
  readonly foot: number;
  readonly top: number;
  readonly spacing: number;
  /** Middles of its loop’s lane, and of its threads’. */
  readonly loop: number;
  readonly threads: readonly number[];
  readonly threadHeight: number;
}

export interface Layout {
  readonly workers: readonly Lanes[];
  /** By request, in order of arrival: the middle of its line. */
  readonly rows: readonly number[];
  readonly height: number;
}

const loopHeight = 18;
/** Room above a worker’s stack, for what is reported there. */
const heading = 16;

/** A level for each request, the lowest that is free while it is there. */
function levelsOf(requests: readonly Request[]): number[] {
  const freeFrom: Micros[] = [];
  return requests.map(({ arrived, ended = Infinity }) => {
    const free = freeFrom.findIndex((from) => from <= arrived);
    const level = free >= 0 ? free : freeFrom.length;
    freeFrom[level] = ended;
    return level;
  });
}

/**
 * Where everything is drawn. The height is the same for both designs: what the pool’s threads take, the stack of
 * requests has in the other.
 */
export function layoutOf({ requests, settings, design }: Run): Layout {
  const { workers: count, threads } = settings;
  const threadHeight = count * threads > 8 ? 6 : 14;
  const shown = design === "pool" ? threads : 0;
  const worker = heading + Math.max(18, Math.floor(108 / count)) + loopHeight + threads * threadHeight;
  const rows: number[] = requests.map(() => 0);
  const lanes = (index: number): Lanes => {
    const own = requests.filter((request) => request.worker === index);
    const levels = levelsOf(own);
    const top = index * worker + heading;
    const foot = (index + 1) * worker - loopHeight - shown * threadHeight;
    const spacing = Math.min(7, (foot - top - 3) / Math.max(1, ...levels));
    own.forEach(({ id }, i) => (rows[id - 1] = Math.round(foot - 3 - (levels[i] ?? 0) * spacing)));
    const first = foot + loopHeight + threadHeight / 2;
    const middles = Array.from({ length: shown }, (_, i) => first + i * threadHeight);
    return { top, foot, spacing, loop: foot + loopHeight / 2, threads: middles, threadHeight };
  };
  return { workers: Array.from({ length: count }, (_, index) => lanes(index)), rows, height: count * worker };
}
