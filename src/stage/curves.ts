import { ln } from "../sim/elementary.ts";
import { empirical } from "../sim/statistics.ts";
import { round } from "./time.ts";

/** An axis of values from 0 (left) to 1 (right), with values worth a tick. */
export interface Axis {
  place(value: number): number;
  readonly ticks: readonly number[];
}

/** Where values differ by more than this factor, the axis is logarithmic. */
const wide = 50;

/** An axis for these sorted values: from zero, or logarithmic where most would otherwise stand at its edge. */
export function axisFor(sorted: readonly number[]): Axis {
  const [low = 0] = sorted;
  const high = sorted.at(-1) ?? 1;
  if (low > 0 && high / low > wide) {
    const span = ln(high / low);
    const powers = Array.from({ length: 24 }, (_, i) => 10 ** (i - 6));
    return { place: (value) => ln(value / low) / span, ticks: powers.filter((each) => each >= low && each <= high) };
  }
  const step = round((high || 1) / 3);
  const ticks = Array.from({ length: Math.floor(high / step) + 1 }, (_, i) => i * step);
  return { place: (value) => (high ? value / high : 0), ticks };
}

const most = 120;

/** The share of values not above x, as steps in a box of 1000 by 1000. */
export function stepPath(sorted: readonly number[], { place }: Axis): string {
  const steps = empirical(sorted);
  const every = Math.ceil(steps.length / most);
  const kept = steps.filter((_, i) => i % every === 0 || i === steps.length - 1);
  const points = kept.map(({ x, share }) => `H${Math.round(place(x) * 1000)}V${Math.round((1 - share) * 1000)}`);
  return `M0 1000${points.join("")}H1000`;
}
