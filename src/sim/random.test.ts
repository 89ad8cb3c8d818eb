import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stream } from "./random.ts";
import { mean } from "./statistics.ts";

const seeds = fc.integer({ min: 0, max: 0xffffffff });
const take = (count: number, seed: number, name: string): number[] => {
  const { next } = stream(seed, name);
  return Array.from({ length: count }, next);
};

/** Of numbers in [0, 1): how far from uniform they fall into so many boxes; about as much as there are boxes less one. */
function chiSquare(numbers: readonly number[], boxes: number): number {
  const counts = Array.from({ length: boxes }, () => 0);
  for (const number of numbers) {
    const box = Math.floor(number * boxes);
    counts[box] = (counts[box] ?? 0) + 1;
  }
  const expected = numbers.length / boxes;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** How many of the 32 leading bits of two numbers differ. */
function distance(a: number, b: number): number {
  const differing = (Math.floor(a * 2 ** 32) ^ Math.floor(b * 2 ** 32)) >>> 0;
  return differing.toString(2).replaceAll("0", "").length;
}

const meanDistance = (a: readonly number[], b: readonly number[]) => mean(a.map((number, i) => distance(number, b[i] ?? 0)));

describe("a stream", () => {
  test("is the same for the same seed and name", () => {
    fc.assert(
      fc.property(seeds, fc.string(), (seed, name) => {
        expect(take(20, seed, name)).toEqual(take(20, seed, name));
      }),
    );
  });

  test("never changes", () => {
    // Computed apart, in Python.
    expect(take(3, 1, "arrivals")).toEqual([0.9058001287995601, 0.3685477706550897, 0.1505209858519272]);
    expect(take(2, 0xffffffff, "")).toEqual([0.22084114701087632, 0.8992667909971579]);
  });

  test("gives multiples of 2^-53 from 0 to below 1", () => {
    fc.assert(
      fc.property(seeds, fc.string(), (seed, name) => {
        for (const number of take(50, seed, name)) {
          expect(number).toBeGreaterThanOrEqual(0);
          expect(number).toBeLessThan(1);
          expect(Number.isInteger(number * 2 ** 53)).toBe(true);
        }
      }),
    );
  });

  test("uses all 53 bits", () => {
    const numbers = take(2_000, 5, "bits").map((number) => BigInt(number * 2 ** 53));
    for (let bit = 0n; bit < 53n; bit += 1n) {
      const set = numbers.filter((number) => (number >> bit) & 1n).length;
      expect(Math.abs(set - 1_000), `bit ${bit}`).toBeLessThan(120);
    }
  });

  test("is uniform, alone and in pairs", () => {
    const numbers = take(200_000, 42, "service");
    // The 99.99 % point of chi-square with 255 degrees of freedom is about 346.
    expect(chiSquare(numbers, 256)).toBeLessThan(346);
    const pairs = numbers.flatMap((number, i) => (i % 2 === 0 ? [(Math.floor(number * 16) + (numbers[i + 1] ?? 0)) / 16] : []));
    expect(chiSquare(pairs, 256)).toBeLessThan(346);
  });

  test("is uniform in its first number over neighbouring seeds, and over neighbouring names", () => {
    const bySeed = Array.from({ length: 20_000 }, (_, seed) => stream(seed, "network").next());
    const byName = Array.from({ length: 20_000 }, (_, i) => stream(1, `node ${i}`).next());
    expect(chiSquare(bySeed, 256)).toBeLessThan(346);
    expect(chiSquare(byName, 256)).toBeLessThan(346);
  });

  test("has nothing to do with that of another name or of the next seed", () => {
    const base = take(2_000, 7, "arrivals");
    for (const other of [take(2_000, 7, "arrivalt"), take(2_000, 8, "arrivals"), take(2_000, 7, "arrivals "), take(2_000, 7, "")]) {
      expect(meanDistance(base, other)).toBeCloseTo(16, 0);
    }
  });

  test("changes about half of its first bits with any one bit of the seed", () => {
    for (let bit = 0; bit < 32; bit += 1) {
      const changes = Array.from({ length: 200 }, (_, i) => {
        const seed = Math.imul(i, 0x9e3779b9) >>> 0;
        return distance(stream(seed, "x").next(), stream((seed ^ (1 << bit)) >>> 0, "x").next());
      });
      expect(Math.abs((mean(changes) ?? 0) - 16), `bit ${bit}`).toBeLessThan(1);
    }
  });
});
