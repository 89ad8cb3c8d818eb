import jsQR from "jsqr";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { qr, qrFile } from "./qr.ts";

const scale = 4;
const quiet = 4;

/** What a camera sees of the path: its rectangles in black on white, with the quiet zone that paper gives. */
function photograph(path: string, size: number) {
  const width = (size + 2 * quiet) * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let v = 0; v < scale; v += 1) {
      for (let u = 0; u < Number(run) * scale; u += 1) {
        const at = (((Number(y) + quiet) * scale + v) * width + (Number(x) + quiet) * scale + u) * 4;
        pixels.fill(0, at, at + 3);
      }
    }
  }
  return { pixels, width };
}

function decoded(path: string, size: number): string | undefined {
  const { pixels, width } = photograph(path, size);
  return jsQR(pixels, width, width)?.data;
}

describe("a QR code", () => {
  test.each(["https://example.org/", "https://example.org/projects/gokv/?t=33s&seed=7", "https://example.org/?q=罗锦华"])("says %s to a camera", (url) => {
    const { path, size } = qr(url);
    expect(decoded(path, size)).toBe(url);
  });

  test("says addresses of any length that fits", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."abcxyz019/?&=-_.%"), minLength: 1, maxLength: 400 }), (text) => {
        const { path, size } = qr(text);
        expect(decoded(path, size)).toBe(text);
      }),
      { numRuns: 25 },
    );
  });

  test("draws every dark module inside its square", () => {
    const { path, size } = qr("https://example.org/");
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)].map(([, ...numbers]) => numbers.map(Number));
    expect(runs.length).toBeGreaterThan(size);
    for (const [x = -1, y = -1, run = 0, back] of runs) {
      expect(back).toBe(x);
      expect(x + run).toBeLessThanOrEqual(size);
      expect(y).toBeLessThan(size);
    }
  });

  test("stands alone as a file", () => {
    const { path, size } = qr("https://example.org/");
    expect(qrFile("https://example.org/")).toContain(`viewBox="0 0 ${size} ${size}"`);
    expect(qrFile("https://example.org/")).toContain(path);
  });
});
