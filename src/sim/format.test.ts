import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatNumber, formatQuantity, formatRatio, formatTime } from "./format.ts";
import type { Unit } from "./model.ts";

/** Every space must be a no-break space. */
const plain = (text: string): string => {
  expect(text).not.toContain(" ");
  return text.replaceAll("\u00a0", " ");
};

const written = (unit: Unit, values: readonly number[]): string[] =>
  values.map((value) => plain(formatQuantity(value, unit)));

test("a number is written in full, thousands apart, to three decimals", () => {
  expect([0, 7, 999, 1000, 1_234_567, 0.5, 12_345.5, 0.1 + 0.2, 1.0004, -1200].map(formatNumber)).toEqual([
    "0", "7", "999", "1,000", "1,234,567", "0.5", "12,345.5", "0.3", "1", "\u22121,200",
  ]);
});

describe("a time", () => {
  test("is written in the unit that reads best", () => {
    const times = [0, 1, 850, 5_000, 21_400_000, 13_254_321, 60_000_000, 200_000_000, 205_400_000, 3_600_000_000, 3_723_000_000];
    expect(times.map((t) => plain(formatTime(t)))).toEqual([
      "0 s", "0.001 ms", "0.85 ms", "5 ms", "21.4 s", "13.254 s", "1 min", "3 min 20 s", "3 min 25.4 s", "1 h", "1 h 2 min 3 s",
    ]);
  });

  test("carries when it is rounded up", () => {
    expect(plain(formatTime(59_999_400))).toBe("59.999 s");
    expect(plain(formatTime(59_999_500))).toBe("1 min");
    expect(plain(formatTime(3_599_999_900))).toBe("1 h");
    expect(plain(formatTime(999_999))).toBe("999.999 ms");
  });

  test("may be before zero, and is rounded to the microsecond", () => {
    expect(plain(formatTime(-5_000))).toBe("−5 ms");
    expect(plain(formatTime(0.4))).toBe("0 s");
    expect(plain(formatTime(-0.4))).toBe("0 s");
  });

  test("says what it means, without zeros behind the point", () => {
    const scale: Record<string, number> = { h: 3.6e9, min: 6e7, s: 1e6, ms: 1e3 };
    fc.assert(
      fc.property(fc.oneof(fc.nat({ max: 2_000_000 }), fc.nat({ max: 90_000_000 }), fc.maxSafeNat().map((n) => n % 8.64e10)), (t) => {
        const words = plain(formatTime(t)).split(" ");
        const meant = words.reduce((sum, word, i) => sum + Number(word) * (scale[words[i + 1] ?? ""] ?? 0) || sum, 0);
        expect(Math.abs(meant - t)).toBeLessThanOrEqual(t < 1e6 ? 1e-6 : 500.001);
        expect(words.filter((word) => /\.\d*0$|e|NaN/.test(word))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("a quantity", () => {
  test("of time has three significant digits, and whole seconds from a minute on", () => {
    expect(written("duration", [0, 516_459.82, 2_763_648.43, 999_900, 59_960_000, 83_499_999.5])).toEqual([
      "0 s", "516 ms", "2.76 s", "1 s", "1 min", "1 min 23 s",
    ]);
  });

  test("of things is grouped by thousands", () => {
    expect(written("count", [0, 7, 2.3456, 99.96, 999, 1_000, 12_345, 1_234_567, -3])).toEqual([
      "0", "7", "2.35", "100", "999", "1,000", "12,345", "1,234,567", "−3",
    ]);
  });

  test("as a share is in percent, and not all before it is all", () => {
    expect(written("share", [0, 0.375, 0.5, 0.0004, 0.999, 0.99999, 1, 1.5, 1e-9])).toEqual([
      "0 %", "37.5 %", "50 %", "0.04 %", "99.9 %", "> 99.9 %", "100 %", "150 %", "< 0.001 %",
    ]);
  });

  test("of bytes counts by thousands", () => {
    expect(written("bytes", [0, 812, 999.4, 999.6, 1_234, 999_600, 16_777_216, 3e12, 4.2e15])).toEqual([
      "0 B", "812 B", "999 B", "1 kB", "1.23 kB", "1 MB", "16.8 MB", "3 TB", "4,200 TB",
    ]);
  });

  test("per second has it behind a stroke", () => {
    expect(written("per second", [48.24, 0, 1_234])).toEqual(["48.2/s", "0/s", "1,234/s"]);
  });

  test("that could not be measured is a dash", () => {
    for (const value of [undefined, NaN, Infinity]) expect(formatQuantity(value, "count")).toBe("–");
  });

  test("is always short", () => {
    const units = fc.constantFrom<Unit[]>("duration", "count", "share", "bytes", "per second");
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), units, (value, unit) => {
        expect(plain(formatQuantity(value, unit))).toMatch(/^[<>]? ?[\d,]+(\.\d*[1-9])?(\/s| (%|k?B|[MGT]B|s|ms|min|h)( \d+ (min|s))*)?$/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("a ratio", () => {
  test("is of the first to the second", () => {
    const pairs = [[29, 100], [3.4, 1], [1, 1], [1.05, 1], [9.999, 1], [12.34, 1], [1_234, 1], [0, 5], [0.012345, 1]] as const;
    expect(pairs.map(([value, base]) => plain(formatRatio(value, base)))).toEqual([
      "× 0.29", "× 3.4", "× 1", "× 1.05", "× 10", "× 12.3", "× 1,234", "× 0", "× 0.012",
    ]);
  });

  test("is a dash when there is no telling", () => {
    expect([formatRatio(1, 0), formatRatio(0, 0), formatRatio(undefined, 1), formatRatio(1, undefined), formatRatio(NaN, 1), formatRatio(-1, 2)]).toEqual(
      Array.from({ length: 6 }, () => "–"),
    );
  });
});
