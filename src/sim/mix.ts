/**
 * The steps of MurmurHash3 for 32-bit words (Austin Appleby, 2011, public domain): every bit of the words taken in so
 * far changes about half of the bits of the result.
 */

const turn = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/** Takes one more word into a hash. */
export function absorb(hash: number, word: number): number {
  const scattered = Math.imul(turn(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
  return (Math.imul(turn(hash ^ scattered, 13), 5) + 0xe6546b64) | 0;
}

/** The last step: spreads what the last words did over all bits. */
export function finish(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Takes in a text by its UTF-16 code units, and its length, so that texts that follow each other stay apart. */
export function absorbText(hash: number, text: string): number {
  let h = absorb(hash, text.length);
  for (let i = 0; i < text.length; i += 1) h = absorb(h, text.charCodeAt(i));
  return h;
}
