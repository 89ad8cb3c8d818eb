import type { Micros } from "../sim/kernel.ts";
import type { Entry } from "../sim/model.ts";

const powers = Array.from({ length: 16 }, (_, i) => 10 ** (i - 3));

/** The largest of … 1, 2, 5, 10, 20, 50 … that is not above `limit`. */
export function round(limit: number): number {
  const power = powers.findLast((each) => each <= limit) ?? 1;
  return power * (limit >= 5 * power ? 5 : limit >= 2 * power ? 2 : 1);
}

/** To how many microseconds a moment is set that the reader shows with a finger: finer would be only noise. */
export const grain = (end: Micros): Micros => powers.findLast((each) => each >= 1 && each <= end / 1000) ?? 1;

/** A moment of the run, on its grain. */
export const snap = (t: Micros, end: Micros): Micros =>
  Math.min(end, Math.max(0, Math.round(t / grain(end)) * grain(end)));

/** Model time per second, from slow to fast; in the middle, a pace at which the run takes about twenty seconds. */
export const paces = (end: Micros): Micros[] =>
  [0.1, 0.2, 0.5, 1, 2, 5, 10].map((factor) => Math.max(1, Math.round(round((end / 20) * 1.4) * factor)));

/** The times at which something is told, each once. */
export const moments = (logs: readonly (readonly Entry[])[]): Micros[] =>
  [...new Set(logs.flat().map(({ at }) => at))].toSorted((a, b) => a - b);

export const nextMoment = (all: readonly Micros[], t: Micros, end: Micros): Micros => all.find((at) => at > t) ?? end;

export const previousMoment = (all: readonly Micros[], t: Micros): Micros => all.findLast((at) => at < t) ?? 0;
