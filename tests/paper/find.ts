/**
 * Words in extracted text. All that is evened out is white space: a space in the words is any white space of the text,
 * and a line may end between any two characters, as addresses and long words break.
 */

const escaped = (char: string): string => char.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");

/** What the words look like in text. */
function pattern(words: string): RegExp {
  const parts = words.trim().split(/\s+/);
  return new RegExp(parts.map((part) => [...part].map(escaped).join("\\n?")).join("\\s+"), "gu");
}

/** Where each occurrence of the words begins. */
export const places = (text: string, words: string): number[] => [...text.matchAll(pattern(words))].map(({ index }) => index);

export const holds = (text: string, words: string): boolean => pattern(words).test(text);

/** Those of the strings that the text does not hold. */
export const missing = (text: string, strings: readonly string[]): string[] => strings.filter((one) => !holds(text, one));

/** Whether the strings follow each other in the text, others between them: those that do not come after the one before. */
export function outOfTurn(text: string, strings: readonly string[]): string[] {
  let at = -1;
  return strings.filter((one) => {
    const next = places(text, one).find((place) => place > at);
    if (next === undefined) return true;
    at = next;
    return false;
  });
}
