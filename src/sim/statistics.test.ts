import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { uniform } from "./draws.ts";
import { stream } from "./random.ts";
import { ascending, confidenceInterval, empirical, mean, quantile, studentsT, variance } from "./statistics.ts";

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 100 });

describe("a quantile", () => {
  test("is by the nearest rank", () => {
    // The worked example of nearest-rank percentiles: of 15, 20, 35, 40, 50.
    const five = [15, 20, 35, 40, 50];
    expect([0.05, 0.3, 0.4, 0.5, 1].map((p) => quantile(five, p))).toEqual([15, 20, 20, 35, 50]);
    expect(quantile(five, 0)).toBe(15);
    expect(quantile([], 0.5)).toBeUndefined();
  });

  test("is not put off by rounding: 7 % of 100 are 7", () => {
    const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(hundred.map((percent) => quantile(hundred, percent / 100))).toEqual(hundred);
    const many = Array.from({ length: 20_000 }, (_, i) => i + 1);
    expect(many.map((rank) => quantile(many, rank / 20_000))).toEqual(many);
  });

  test("is the smallest value that so many do not exceed", () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 100 }), (values, percent) => {
        const sorted = ascending(values);
        const found = quantile(sorted, percent / 100) ?? NaN;
        expect(sorted).toContain(found);
        expect(100 * sorted.filter((value) => value <= found).length).toBeGreaterThanOrEqual(percent * sorted.length);
        expect(100 * sorted.filter((value) => value < found).length).toBeLessThan(percent * sorted.length);
      }),
    );
  });
});

describe("sorting", () => {
  test("is by size, and leaves what it was given as it was", () => {
    const given = [10, 9, -1, 100];
    expect(ascending(given)).toEqual([-1, 9, 10, 100]);
    expect(given).toEqual([10, 9, -1, 100]);
  });
});

describe("mean and variance", () => {
  test("are those of the books", () => {
    expect(mean([2, 4, 4, 4, 5, 5, 7, 9])).toBe(5);
    expect(variance([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(32 / 7, 12);
    expect(variance([1, 3])).toBe(2);
    expect([mean([]), variance([]), variance([3])]).toEqual([undefined, undefined, undefined]);
  });

  test("move and stretch with the values", () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: -1_000, max: 1_000 }), (values, shift) => {
        const moved = values.map((value) => 2 * value + shift);
        expect(mean(moved)).toBeCloseTo(2 * (mean(values) ?? NaN) + shift, 6);
        const was = variance(values);
        if (was !== undefined) expect(Math.abs((variance(moved) ?? NaN) - 4 * was)).toBeLessThanOrEqual(1e-6 * (1 + was));
      }),
    );
  });
});

describe("an empirical distribution", () => {
  test("has one step for each value that occurs", () => {
    expect(empirical([1, 1, 2, 5])).toEqual([
      { x: 1, share: 0.5 },
      { x: 2, share: 0.75 },
      { x: 5, share: 1 },
    ]);
    expect(empirical([])).toEqual([]);
  });

  test("rises to one", () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const steps = empirical(ascending(values));
        expect(steps.at(-1)?.share).toBe(1);
        expect(steps.every(({ x, share }, i) => i === 0 || (x > (steps[i - 1]?.x ?? x) && share > (steps[i - 1]?.share ?? share)))).toBe(true);
      }),
    );
  });
});

/** The share of the distribution between -t and t, by Simpson's rule over its density with x = √ν tan a. */
function within(t: number, freedom: number): number {
  const end = Math.atan(t / Math.sqrt(freedom));
  const integral = (to: number) => {
    const step = to / 2_000;
    const weights = Array.from({ length: 2_001 }, (_, i) => (i === 0 || i === 2_000 ? 1 : i % 2 === 1 ? 4 : 2));
    return weights.reduce((sum, weight, i) => sum + weight * Math.cos(i * step) ** (freedom - 1), 0) * (step / 3);
  };
  return integral(end) / integral(Math.PI / 2);
}

describe("Student's t", () => {
  test("leaves 5 % or 1 % outside", () => {
    for (const freedom of [...Array.from({ length: 30 }, (_, i) => i + 1), 40, 60, 100]) {
      expect(within(studentsT(freedom, 0.95), freedom), `${freedom}`).toBeCloseTo(0.95, 3);
      expect(within(studentsT(freedom, 0.99), freedom), `${freedom}`).toBeCloseTo(0.99, 4);
    }
  });

  test("is never too small", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.constantFrom(0.95 as const, 0.99 as const), (freedom, level) => {
        expect(within(studentsT(freedom, level), freedom)).toBeGreaterThan(level - 5e-5);
        expect(studentsT(freedom + 1, level)).toBeLessThanOrEqual(studentsT(freedom, level));
      }),
    );
    expect(() => studentsT(0, 0.95)).toThrow(RangeError);
  });
});

/** How often the interval of 20 uniform numbers has their mean in it. */
const covered = (level: 0.95 | 0.99) =>
  Array.from({ length: 2_000 }, (_, seed) => {
    const one = stream(seed + 1, "coverage");
    const { low, high } = confidenceInterval(Array.from({ length: 20 }, () => uniform(one, 0, 1)), level);
    return low <= 0.5 && high >= 0.5;
  }).filter(Boolean).length / 2_000;

describe("a confidence interval", () => {
  test("is that of Student's sleep data (1908): 1.58 hours, from 0.70 to 2.46", () => {
    const gained = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];
    const { mean: middle, low, high } = confidenceInterval(gained, 0.95);
    expect(middle).toBeCloseTo(1.58, 12);
    expect(low).toBeCloseTo(0.7001, 3);
    expect(high).toBeCloseTo(2.4599, 3);
    expect(confidenceInterval(gained, 0.99).low).toBeCloseTo(0.3159, 3);
  });

  test("covers the mean about as often as it says", () => {
    expect(Math.abs(covered(0.95) - 0.95)).toBeLessThan(0.02);
    expect(Math.abs(covered(0.99) - 0.99)).toBeLessThan(0.01);
  });

  test("takes two samples", () => {
    expect(() => confidenceInterval([1], 0.95)).toThrow(RangeError);
    expect(() => confidenceInterval([], 0.95)).toThrow(RangeError);
  });
});
