/** A sorted copy. */
export const ascending = (values: Iterable<number>): number[] => [...values].toSorted((a, b) => a - b);

/**
 * The smallest of the sorted values that at least a share `p` of them do not exceed: the nearest rank, type 1 of
 * Hyndman & Fan, "Sample Quantiles in Statistical Packages" (1996). Undefined when there are none.
 */
export function quantile(sorted: readonly number[], p: number): number | undefined {
  // 0.07 × 100 is a little over 7, and must not be taken for 8.
  const rank = Math.ceil(p * sorted.length - 1e-9);
  return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1];
}

/** Undefined when there are none. */
export const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The variance of a sample, divided by n - 1; undefined of fewer than two. */
export function variance(values: readonly number[]): number | undefined {
  const middle = mean(values);
  if (middle === undefined || values.length < 2) return undefined;
  return values.reduce((sum, value) => sum + (value - middle) * (value - middle), 0) / (values.length - 1);
}

/** The steps of the empirical distribution: at each value that occurs, the share of the values not above it. */
export const empirical = (sorted: readonly number[]): { readonly x: number; readonly share: number }[] =>
  sorted.flatMap((x, i) => (x === sorted[i + 1] ? [] : [{ x, share: (i + 1) / sorted.length }]));

/**
 * Two-sided quantiles of Student's t by degrees of freedom, from 1 to 30, then 40, 60 and 100 (NIST/SEMATECH e-Handbook
 * of Statistical Methods, 1.3.6.7.2).
 */
const degrees = [...Array.from({ length: 30 }, (_, i) => i + 1), 40, 60, 100];
const students = {
  0.95: [
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
    2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042, 2.021, 2, 1.984,
  ],
  0.99: [
    63.657, 9.925, 5.841, 4.604, 4.032, 3.707, 3.499, 3.355, 3.25, 3.169, 3.106, 3.055, 3.012, 2.977, 2.947, 2.921, 2.898,
    2.878, 2.861, 2.845, 2.831, 2.819, 2.807, 2.797, 2.787, 2.779, 2.771, 2.763, 2.756, 2.75, 2.704, 2.66, 2.626,
  ],
} as const;

export type Level = keyof typeof students;

/** Student's t for a two-sided interval; between the degrees of the table, that of the next lower, so never too small. */
export function studentsT(freedom: number, level: Level): number {
  const t = students[level][degrees.findLastIndex((known) => known <= freedom)];
  if (t === undefined) throw new RangeError(`no quantile of Student's t with ${freedom} degrees of freedom`);
  return t;
}

export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Where the mean lies from which independent samples come, by Student's t. Throws a RangeError for fewer than two. */
export function confidenceInterval(samples: readonly number[], level: Level): Interval {
  const middle = mean(samples);
  const spread = variance(samples);
  if (middle === undefined || spread === undefined) throw new RangeError("a confidence interval takes two samples");
  const margin = studentsT(samples.length - 1, level) * Math.sqrt(spread / samples.length);
  return { mean: middle, low: middle - margin, high: middle + margin };
}
