import { absorb, absorbText, finish } from "./mix.ts";

/** A sequence of chance, the same whenever its seed and name are. */
export interface Stream {
  /** The next number: uniform in [0, 1), a multiple of 2^-53. */
  next(): number;
}

/**
 * The stream of this name under a seed (a whole number from 0 to 2^32 - 1). Each kind of chance has a stream of its
 * own, so that one more draw of one kind does not shift another.
 *
 * The generator is sfc32 (Chris Doty-Humphrey, PractRand 0.9x): three words and a counter, whose period is at least
 * 2^32. Its words come from the seed and the name by MurmurHash3's steps, started differently for each; the first
 * fifteen draws are dropped.
 */
export function stream(seed: number, name: string): Stream {
  const word = (start: number): number => finish(absorbText(absorb(start, seed), name));
  let a = word(0x243f6a88);
  let b = word(0x85a308d3);
  let c = word(0x13198a2e);
  let counter = 1;

  const draw = (): number => {
    const drawn = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    return drawn >>> 0;
  };

  for (let i = 0; i < 15; i += 1) draw();
  return { next: () => ((draw() >>> 5) * 0x4000000 + (draw() >>> 6)) / 0x20000000000000 };
}
