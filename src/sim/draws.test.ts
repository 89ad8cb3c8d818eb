import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exponential, logUniform, poissonArrivals, uniform, weighted, whole } from "./draws.ts";
import { second } from "./kernel.ts";
import { stream, type Stream } from "./random.ts";
import { confidenceInterval, mean, variance } from "./statistics.ts";

const seeds = fc.integer({ min: 1, max: 0xffffffff });
const always = (value: number): Stream => ({ next: () => value });
const lowest = always(0);
const highest = always(1 - 2 ** -53);

/** Whether the mean over 100 streams of 500 numbers each is where it ought to be, to 99 %. */
function expectMean(draw: (stream: Stream) => number, expected: number): void {
  const means = Array.from({ length: 100 }, (_, seed) => {
    const one = stream(seed + 1, "draws");
    return mean(Array.from({ length: 500 }, () => draw(one))) ?? NaN;
  });
  const { low, high } = confidenceInterval(means, 0.99);
  expect(low).toBeLessThan(expected);
  expect(high).toBeGreaterThan(expected);
  expect(high - low).toBeLessThan(0.12 * expected);
}

describe("on average", () => {
  test("a uniform number is in the middle", () => {
    expectMean((s) => uniform(s, 10, 30), 20);
    expectMean((s) => uniform(s, 10, 30) ** 2, (30 ** 3 - 10 ** 3) / 60);
  });

  test("a die shows 3.5", () => {
    expectMean((s) => whole(s, 1, 6), 3.5);
    expectMean((s) => (whole(s, 1, 6) === 6 ? 1 : 0), 1 / 6);
  });

  test("an exponential number is its mean, and its square twice the square of that", () => {
    expectMean((s) => exponential(s, 200), 200);
    expectMean((s) => exponential(s, 3) ** 2, 18);
  });

  test("a log-uniform number from 5 to 5,000 is 4,995 / ln 1,000, and half are below their geometric mean", () => {
    expectMean((s) => logUniform(s, 5, 5_000), 4_995 / Math.log(1_000));
    expectMean((s) => (logUniform(s, 5, 5_000) < Math.sqrt(25_000) ? 1 : 0), 0.5);
  });

  test("a choice falls by the weights", () => {
    for (const [index, share] of [0.5, 0, 0.3, 0.2].entries()) {
      if (share > 0) expectMean((s) => (weighted(s, [5, 0, 3, 2]) === index ? 1 : 0), share);
    }
  });
});

describe("a draw keeps its bounds", () => {
  const range = fc.tuple(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), fc.double({ min: 1, max: 1e6, noNaN: true }));

  test("when uniform or log-uniform", () => {
    fc.assert(
      fc.property(seeds, range, (seed, [low, ratio]) => {
        for (const s of [stream(seed, "bounds"), lowest, highest]) {
          for (const drawn of [uniform(s, low, low * ratio), logUniform(s, low, low * ratio)]) {
            expect(drawn).toBeGreaterThanOrEqual(low);
            expect(drawn).toBeLessThanOrEqual(low * ratio);
          }
        }
      }),
    );
  });

  test("when whole, and reaches them", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: -1_000, max: 1_000 }), fc.nat({ max: 1_000 }), (seed, low, more) => {
        const drawn = whole(stream(seed, "bounds"), low, low + more);
        expect(Number.isInteger(drawn) && drawn >= low && drawn <= low + more).toBe(true);
        expect([whole(lowest, low, low + more), whole(highest, low, low + more)]).toEqual([low, low + more]);
      }),
    );
  });

  test("when exponential: not negative, not infinite", () => {
    expect(exponential(lowest, 5)).toBe(0);
    expect(exponential(highest, 5)).toBeCloseTo(5 * 53 * Math.LN2, 9);
  });

  test("when weighted: never an index without weight", () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 9, noNaN: true }))), (seed, weights) => {
        fc.pre(weights.some((weight) => weight > 1e-300));
        for (const s of [stream(seed, "bounds"), lowest, highest]) expect(weights[weighted(s, weights)]).toBeGreaterThan(0);
      }),
    );
    for (const weights of [[], [0, 0], [NaN], [Infinity]]) expect(() => weighted(lowest, weights)).toThrow(RangeError);
  });
});

describe("Poisson arrivals", () => {
  test("are ascending whole microseconds, so many or until then", () => {
    fc.assert(
      fc.property(seeds, fc.double({ min: 0.01, max: 5_000, noNaN: true }), fc.nat({ max: 200 }), (seed, rate, count) => {
        const times = poissonArrivals(stream(seed, "arrivals"), rate, { count });
        expect(times).toHaveLength(count);
        expect(times.every((time, i) => Number.isInteger(time) && time >= (times[i - 1] ?? 0))).toBe(true);
        const until = times.at(-1) ?? 0;
        const bounded = poissonArrivals(stream(seed, "arrivals"), rate, { until });
        expect(bounded.slice(0, count)).toEqual(times);
        expect(bounded.every((time) => time <= until)).toBe(true);
      }),
    );
  });

  test("come as often as they should, with a variance as large as their number", () => {
    const counts = Array.from({ length: 400 }, (_, seed) =>
      poissonArrivals(stream(seed + 1, "arrivals"), 12, { until: 10 * second }).length,
    );
    const { low, high } = confidenceInterval(counts, 0.99);
    expect(low).toBeLessThan(120);
    expect(high).toBeGreaterThan(120);
    // Four standard errors of a variance from 400 samples are 28 %.
    expect(Math.abs((variance(counts) ?? 0) / 120 - 1)).toBeLessThan(0.28);
  });

  test("do not come at a rate of zero, unless they must", () => {
    expect(poissonArrivals(stream(1, "arrivals"), 0, { until: second })).toEqual([]);
    expect(() => poissonArrivals(stream(1, "arrivals"), 0, { count: 1 })).toThrow(RangeError);
    expect(() => poissonArrivals(stream(1, "arrivals"), -1, { until: second })).toThrow(RangeError);
  });
});
