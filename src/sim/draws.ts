import { exp, ln } from "./elementary.ts";
import { second, type Micros } from "./kernel.ts";
import type { Stream } from "./random.ts";

/** Uniform in [low, high). */
export const uniform = (stream: Stream, low: number, high: number): number => low + (high - low) * stream.next();

/** A whole number, from low to high, both included. */
export const whole = (stream: Stream, low: number, high: number): number =>
  low + Math.floor(stream.next() * (high - low + 1));

/** Exponential: the time to the next of events that come at random, `mean` apart on average. */
export const exponential = (stream: Stream, mean: number): number => (0 - ln(1 - stream.next())) * mean;

/** Its logarithm is uniform: from 5 ms to 5 s, as many between 5 and 50 ms as between 0.5 and 5 s. Low is above zero. */
export const logUniform = (stream: Stream, low: number, high: number): number =>
  Math.min(high, Math.max(low, low * exp(stream.next() * ln(high / low))));

/**
 * The times of a Poisson process from time zero, ascending: so many, or all that are not later than `until`. Each is
 * rounded once, so that rounding does not add up.
 */
export function poissonArrivals(
  stream: Stream,
  perSecond: number,
  extent: { readonly count: number } | { readonly until: Micros },
): Micros[] {
  const { count, until } = { count: Infinity, until: Infinity, ...extent };
  if (perSecond === 0 && count === Infinity) return [];
  if (!(perSecond > 0)) throw new RangeError(`no arrivals at ${perSecond} per second`);
  const times: Micros[] = [];
  let time = exponential(stream, second / perSecond);
  while (times.length < count && Math.round(time) <= until) {
    times.push(Math.round(time));
    time += exponential(stream, second / perSecond);
  }
  return times;
}

/** An index, each as likely as its weight; weights are not negative, and one is above zero. */
export function weighted(stream: Stream, weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0) || total === Infinity) throw new RangeError(`no choice by weights that add up to ${total}`);
  let rest = stream.next() * total;
  const found = weights.findIndex((weight) => (rest -= weight) < 0);
  // Rounding may leave a rest behind the last.
  return found >= 0 ? found : weights.findLastIndex((weight) => weight > 0);
}
