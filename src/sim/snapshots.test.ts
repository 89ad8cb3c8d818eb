import * as fc from "fast-check";
import { expect, test } from "vitest";
import { countUntil, latest, type Snapshot } from "./snapshots.ts";

const snapshots = fc
  .array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 40 })
  .map((times) => times.toSorted((a, b) => a - b).map((at, state): Snapshot<number> => ({ at, state })));

test("the state at a time is the last that was reached by then", () => {
  fc.assert(
    fc.property(snapshots, fc.integer({ min: -2, max: 33 }), (all, t) => {
      expect(latest(all, t)).toBe(all.findLast(({ at }) => at <= t) ?? all[0]);
      expect(countUntil(all, t)).toBe(all.filter(({ at }) => at <= t).length);
    }),
  );
});

test("of several at one time, the last counts", () => {
  const all = [{ at: 0, state: "a" }, { at: 5, state: "b" }, { at: 5, state: "c" }, { at: 9, state: "d" }];
  expect([0, 4, 5, 8, 9, 99].map((t) => latest(all, t).state).join("")).toBe("aaccdd");
});

test("nothing is not a history", () => {
  expect(() => latest([], 0)).toThrow(RangeError);
  expect(countUntil([], 0)).toBe(0);
});
