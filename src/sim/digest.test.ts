import * as fc from "fast-check";
import { tried } from "../../tests/unit/seeds.ts";
import { describe, expect, test } from "vitest";
import { digest } from "./digest.ts";

const plain = fc.anything({
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: false,
  withObjectString: true,
  maxDepth: 3,
});

const bits = (text: string): bigint => BigInt(`0x${text}`);

describe("a digest", () => {
  test("has sixteen hexadecimal digits", () => {
    fc.assert(fc.property(plain, (value) => /^[0-9a-f]{16}$/.test(digest(value))));
  });

  test("is the same of what is the same, also when it was sent", () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(digest(structuredClone(value))).toBe(digest(value));
        const twin = { left: value, right: value };
        expect(digest({ right: structuredClone(value), left: structuredClone(value) })).toBe(digest(twin));
      }),
    );
  });

  test("does not follow the order in which keys were set", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.nat()), (value) => {
        expect(digest(Object.fromEntries(Object.entries(value).toReversed()))).toBe(digest(value));
      }),
    );
  });

  test("tells apart what differs, by type, by nesting or by order", () => {
    const values = [
      undefined, null, false, true, 0, 1, "", "0", "1", "true", "null", [], {}, [[]], [[], []], [[[]]], [0], [1], ["1"], [undefined],
      [1, 2], [2, 1], [[1], 2], [1, [2]], { a: 1 }, { a: "1" }, { b: 1 }, { a: 1, b: undefined }, { a: { b: 1 } }, { ab: 1 },
      "ab", ["a", "b"], ["ab", ""], ["", "ab"], new Map(), new Map([["a", 1]]), new Map([[1, "a"]]), new Set(), new Set([1]),
      new Map([["a", 1], ["b", 2]]), new Map([["b", 2], ["a", 1]]), new Set([1, 2]), NaN, Infinity, -Infinity, 0.1 + 0.2, 0.3,
      Number.MIN_VALUE, 2 ** 32, 2 ** 53, "\ud800", "\udfff", "😀",
    ];
    expect(new Set(values.map(digest)).size).toBe(values.length);
  });

  test("takes -0 for 0, any NaN for NaN, and a typed array for its numbers", () => {
    expect(digest(-0)).toBe(digest(0));
    const odd = new Float64Array(new BigUint64Array([0xfff8000000000123n]).buffer);
    expect(digest(odd[0])).toBe(digest(NaN));
    expect(digest(new Float32Array([1, 0.5]))).toBe(digest([1, 0.5]));
  });

  test("changes about half of its bits with the last bit of a number far inside", () => {
    const changed = Array.from({ length: 200 }, (_, i) => {
      const was = bits(digest({ log: [{ at: i, text: "x" }], states: [[1, 2, { lsn: 1 }]] }));
      const is = bits(digest({ log: [{ at: i, text: "x" }], states: [[1, 2, { lsn: 1 + Number.EPSILON }]] }));
      return (was ^ is).toString(2).replaceAll("0", "").length;
    });
    const average = changed.reduce((sum, count) => sum + count, 0) / changed.length;
    expect(Math.abs(average - 32)).toBeLessThan(1.5);
    expect(Math.min(...changed)).toBeGreaterThan(12);
  });

  test("does not meet another among many", () => {
    const many = 500 * tried;
    const all = Array.from({ length: many }, (_, i) => digest({ at: i * 1_000, text: `request ${i % 7}` }));
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(all.map((text) => text.slice(0, 8))).size).toBeGreaterThan(many - 20);
    expect(new Set(all.map((text) => text.slice(8))).size).toBeGreaterThan(many - 20);
  });

  test("never changes", () => {
    // Computed apart, in Python.
    expect(digest({ end: 1_000_000, log: [{ at: 12.5, text: "A standby is promoted", tone: "good" }], none: undefined })).toBe(
      "a48b6fe1ea91ca1e",
    );
    expect(digest([new Map([["a", -1]]), null, true])).toBe("26f9992398a0902f");
  });

  test("is of data only", () => {
    for (const value of [() => 1, Symbol("x"), { a: () => 1 }, 1n]) expect(() => digest(value)).toThrow(TypeError);
  });
});
