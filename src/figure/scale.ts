import type { Micros } from "../sim/kernel.ts";

/** Where a time stands on an axis that ends at `end`: a percentage, so that a figure is as wide as it may be. */
export const along = (t: Micros, end: Micros): string => `${end > 0 ? Number(((t / end) * 100).toFixed(2)) : 0}%`;

const steps = [1, 2, 5].flatMap((n) => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((power) => n * 10 ** power)).toSorted((a, b) => a - b);

/** Round times for at most `count` ticks after zero. */
export function ticks(end: Micros, count = 5): Micros[] {
  const inMinutes = end > 300_000_000;
  const step = inMinutes
    ? [60, 120, 300, 600, 1200, 3600, 7200].map((s) => s * 1e6).find((size) => end / size <= count)
    : steps.find((size) => end / size <= count);
  if (step === undefined) return [0];
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => i * step);
}
