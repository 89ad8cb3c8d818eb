/** Characters as wide as two letters, between which a line may break, with the closing marks that may not begin one. */
const wide = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]`;
const closing = String.raw`[、。，．！？）」』】》；：]*`;
const wideChar = new RegExp(wide, "u");
const pieces = new RegExp(`${wide}\\p{M}*${closing}|(?:(?!${wide})[^])+`, "gu");

/** The width of a text in columns of a face whose letters are all as wide. */
export const columns = (text: string): number =>
  Array.from(text).reduce((sum, char) => sum + (/\p{M}/u.test(char) ? 0 : wideChar.test(char) ? 2 : 1), 0);

/** A text in lines of so many columns; only what cannot be broken, such as an address, is longer. */
export function wrap(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").filter(Boolean)) {
    for (const [i, piece] of (word.match(pieces) ?? [word]).entries()) {
      const space = i === 0 && line !== "" ? " " : "";
      if (line === "" || columns(line + space + piece) <= room) line += space + piece;
      else {
        lines.push(line);
        line = piece;
      }
    }
  }
  return line === "" ? lines : [...lines, line];
}
