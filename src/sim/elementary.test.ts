import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exp, ln } from "./elementary.ts";

const bits = new DataView(new ArrayBuffer(8));
const rank = (x: number): bigint => {
  bits.setFloat64(0, x);
  const word = bits.getBigInt64(0);
  return word < 0n ? -(word & 0x7fffffffffffffffn) : word;
};

/** How many steps from one number to the next lie between two. */
const apart = (a: number, b: number): number => Math.abs(Number(rank(a) - rank(b)));

const lnIsClose = (x: number): void => {
  expect(apart(ln(x), Math.log(x)), String(x)).toBeLessThanOrEqual(1);
};
const expIsClose = (x: number): void => {
  expect(apart(exp(x), Math.exp(x)), String(x)).toBeLessThanOrEqual(1);
};

const positive = fc.double({ min: 0, minExcluded: true, noNaN: true, noDefaultInfinity: true });
const moderate = fc.double({ min: 0.25, max: 4, noNaN: true });
const exponents = fc.double({ min: -746, max: 710, noNaN: true });
const many = { numRuns: 20_000 };

describe("the natural logarithm", () => {
  test("is within one unit in the last place", () => {
    fc.assert(fc.property(positive, lnIsClose), many);
    fc.assert(fc.property(moderate, lnIsClose), many);
    for (let power = -1074; power < 1024; power += 1) lnIsClose(2 ** power);
  });

  test("is exact where it can be", () => {
    expect(ln(1)).toBe(0);
    expect(ln(Math.E)).toBe(1);
    expect(ln(0)).toBe(-Infinity);
    expect(ln(-0)).toBe(-Infinity);
    expect(ln(Infinity)).toBe(Infinity);
    expect(ln(2)).toBe(Math.LN2);
    expect(ln(10)).toBe(Math.LN10);
    for (const x of [-1, -Number.MIN_VALUE, -Infinity, NaN]) expect(ln(x)).toBeNaN();
  });

  test("never falls", () => {
    fc.assert(fc.property(positive, positive, (a, b) => ln(Math.min(a, b)) <= ln(Math.max(a, b))), many);
    fc.assert(fc.property(moderate, (x) => ln(x) <= ln(x * (1 + Number.EPSILON))), many);
  });

  test("undoes the exponential", () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(ln(exp(x)) - x)).toBeLessThanOrEqual(4 * Number.EPSILON * Math.max(1, Math.abs(x)));
      }),
      many,
    );
  });
});

describe("the exponential", () => {
  test("is within one unit in the last place", () => {
    fc.assert(fc.property(exponents, expIsClose), many);
    fc.assert(fc.property(fc.double({ min: -1, max: 1, noNaN: true }), expIsClose), many);
    for (let x = -750; x < 715; x += 0.25) expIsClose(x);
  });

  test("is exact where it can be", () => {
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(NaN)).toBeNaN();
  });

  test("ends where numbers end", () => {
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
    expect(exp(709.7827128933841)).toBe(Infinity);
    expect(exp(-745.1332191019411)).toBe(Number.MIN_VALUE);
    expect(exp(-745.1332191019412)).toBe(0);
  });

  test("never falls", () => {
    fc.assert(fc.property(exponents, exponents, (a, b) => exp(Math.min(a, b)) <= exp(Math.max(a, b))), many);
  });
});

test("both are what they always were, to the last bit", () => {
  expect([ln(3), ln(0.1), ln(1e-310), ln(12345.678)]).toEqual([
    1.0986122886681096, -2.3025850929940455, -713.8013788281542, 9.421061321291832,
  ]);
  expect([exp(0.5), exp(-3.25), exp(-720), exp(300.125)]).toEqual([
    1.6487212707001282, 0.03877420783172201, 2.0322308024e-313, 2.201057464963801e130,
  ]);
});
