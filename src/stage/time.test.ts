import { assert, double, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { grain, moments, nextMoment, paces, previousMoment, round, snap } from "./time.ts";

test.each([
  [1, 1],
  [1.9, 1],
  [2, 2],
  [4.99, 2],
  [5, 5],
  [0.3, 0.2],
  [730, 500],
])("the round number up to %d is %d", (limit, expected) => {
  expect(round(limit)).toBeCloseTo(expected, 10);
});

test("a pace in the middle plays the run in 14 to 36 seconds", () => {
  assert(
    property(integer({ min: 1_000, max: 86_400_000_000 }), (end) => {
      const seconds = end / (paces(end)[3] ?? 0);
      expect(seconds).toBeGreaterThan(14);
      expect(seconds).toBeLessThan(36);
    }),
  );
});

test("a moment that is set stands on the grain, within the run", () => {
  assert(
    property(integer({ min: 1, max: 1e10 }), double({ min: -1e11, max: 1e11, noNaN: true }), (end, t) => {
      const at = snap(t, end);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(end);
      expect(at === end || at % grain(end) === 0).toBe(true);
    }),
  );
});

const entry = (at: number) => ({ at, text: "", tone: "plain" }) as const;

test("moments of both logs are told apart and stepped through", () => {
  const all = moments([[entry(5), entry(9)], [entry(3), entry(5)]]);
  expect(all).toEqual([3, 5, 9]);
  expect([nextMoment(all, 3, 12), nextMoment(all, 4, 12), nextMoment(all, 9, 12)]).toEqual([5, 5, 12]);
  expect([previousMoment(all, 9), previousMoment(all, 4), previousMoment(all, 3)]).toEqual([5, 3, 0]);
});
