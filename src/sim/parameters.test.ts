import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaults, settle, settleValues, type NumberParameter } from "./parameters.ts";

const words = { label: "x", help: "x" };
const number = (min: number, max: number, step: number, usual = min): NumberParameter => ({
  ...words, kind: "number", min, max, step, default: usual,
});
const choice = { ...words, kind: "choice", options: { fifo: "in turn", lifo: "in reverse" }, default: "lifo" } as const;

const parameters = fc
  .record({
    min: fc.integer({ min: -1_000, max: 1_000 }),
    step: fc.constantFrom(1, 2, 5, 10, 0.5, 0.25, 0.1, 0.2, 0.05, 0.001),
    steps: fc.integer({ min: 1, max: 1_000 }),
    usual: fc.nat({ max: 1_000 }),
    scale: fc.constantFrom(1, 10, 100),
  })
  .map(({ min, step, steps, usual, scale }) => {
    const wide = number(min / scale, min / scale + steps * step, step);
    return { ...wide, default: Number(settle(wide, wide.min + Math.min(usual, steps) * step)) };
  });
const anything = fc.oneof(
  fc.anything(),
  fc.double(),
  fc.double({ min: -1_100, max: 2_100, noNaN: true }),
  fc.constantFrom("fifo", "lifo", "constructor", "__proto__"),
);

describe("a number", () => {
  test("settles on the nearest step in its range", () => {
    expect([-5, 0, 1.4, 1.6, 7, Infinity].map((raw) => settle(number(0, 6, 1), raw))).toEqual([0, 0, 1, 2, 6, 6]);
    expect([5, 12, 13, 99].map((raw) => settle(number(5, 95, 5), raw))).toEqual([5, 10, 15, 95]);
    expect(settle(number(0, 10, 4), 10)).toBe(8);
  });

  test("is free of floating dust", () => {
    expect([3, 6, 7, 12].map((steps) => settle(number(0, 2, 0.1), steps * 0.1))).toEqual([0.3, 0.6, 0.7, 1.2]);
    expect(settle(number(0.05, 1, 0.05), 0.15000000000000002)).toBe(0.15);
    expect(settle(number(0, 1e-5, 1e-7), 3e-7)).toBe(3e-7);
    expect(settle(number(-1, 1, 0.1), -0.1)).toBe(-0.1);
    expect(settle(number(-1, 1, 0.1), 0)).toBe(0);
    expect(settle(number(0, 100_000, 2_500), 7_400)).toBe(7_500);
  });

  test("that makes no sense is the default", () => {
    for (const raw of [undefined, null, "3", "", NaN, {}, [3], true]) expect(settle(number(0, 6, 1, 4), raw)).toBe(4);
  });

  test("settles within the range, and once and for all, whatever was asked for", () => {
    fc.assert(
      fc.property(parameters, anything, (parameter, raw) => {
        const settled = Number(settle(parameter, raw));
        const { min, max, step } = parameter;
        expect(settle(parameter, settled)).toBe(settled);
        expect(settled).toBeGreaterThanOrEqual(min);
        expect(settled).toBeLessThanOrEqual(max + 1e-9 * step);
        const steps = (settled - min) / step;
        expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6);
        expect(String(settled).length).toBeLessThan(10);
      }),
      { numRuns: 2_000 },
    );
  });

  test("settles nearer than any other step", () => {
    fc.assert(
      fc.property(parameters, fc.double({ min: 0, max: 1, noNaN: true }), (parameter, share) => {
        const { min, max, step } = parameter;
        const asked = min + share * (max - min);
        expect(Math.abs(Number(settle(parameter, asked)) - asked)).toBeLessThanOrEqual(step * (0.5 + 1e-6));
      }),
    );
  });
});

describe("a choice", () => {
  test("is one of those there are", () => {
    expect(["fifo", "lifo", "filo", "constructor", 0, undefined].map((raw) => settle(choice, raw))).toEqual([
      "fifo", "lifo", "lifo", "lifo", "lifo", "lifo",
    ]);
    fc.assert(fc.property(anything, (raw) => Object.hasOwn(choice.options, settle(choice, raw))));
  });
});

describe("values", () => {
  const declared = { servers: number(1, 8, 1, 4), order: choice } as const;

  test("start from the defaults", () => {
    expect(defaults(declared)).toEqual({ servers: 4, order: "lifo" });
  });

  test("settle one by one, and nothing else is let in", () => {
    expect(settleValues(declared, { servers: 99, order: "fifo", secret: 1 })).toEqual({ servers: 8, order: "fifo" });
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(fc.constantFrom("servers", "order"), fc.string()), anything), (raw) => {
        const settled = settleValues(declared, raw);
        expect(Object.keys(settled)).toEqual(["servers", "order"]);
        expect(settleValues(declared, settled)).toEqual(settled);
      }),
    );
  });
});
