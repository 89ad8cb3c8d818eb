/** Text of any résumé made to fit this project's data: one line, and short where the page has little room. */

/** On one line, without spaces around it; a space that must not break stays. */
export const oneLine = (text: string): string => text.replaceAll(/[\t\n\v\f\r \u0085\u2028\u2029]+/g, " ").trim();

/** The lines of a text that have words. */
export const paragraphs = (text: string): string[] =>
  text.split(/[\n\r\u0085\u2028\u2029]+/).map(oneLine).filter((line) => line !== "");

/** A sentence of some length, so that an abbreviation's full stop does not end it. */
const sentence = /.{12,}?(?:[.!?]["'”’)\]]*(?= |$)|[。！？][”’）」』]*)|.+/gu;

/** The text, as many of its sentences as there is room for, or of its words. */
export function shortened(text: string, room: number): string {
  const line = oneLine(text);
  if (line.length <= room) return line;
  let whole = "";
  for (const [part] of line.matchAll(sentence)) {
    if (whole.length + part.length > room) break;
    whole += part;
  }
  if (whole !== "") return whole.trim();
  const cut = line.slice(0, room - 1).replace(/[\uD800-\uDBFF]$/, "");
  const words = cut.slice(0, Math.max(cut.lastIndexOf(" "), 0)) || cut;
  return `${words.replace(/[\s,;:.–—-]+$/u, "")}…`;
}

const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char) && !isHan(char);
const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** As many sentences of a summary as a headline has room for. */
export const headlineFrom = (summary = ""): string => shortened(summary, 160);

/** Names of which the first letter may be small within a sentence. */
const word = /^\p{Lu}[\p{Ll} -]{5,}$/u;

/** Whether a text names something: written the same, as words of their own. Names so short that they may be words do not count. */
export function mentions(text: string, name: string): boolean {
  if (name.length < 2 || (name.length === 2 && /\p{Ll}/u.test(name))) return false;
  return has(text, name) || (word.test(name) && has(text, name.charAt(0).toLowerCase() + name.slice(1)));
}

function has(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text[at - 1], text[at + name.length]];
    const startsInside = isWord(before) && isWord(name[0]);
    const endsInside = isWord(after) && isWord(name.at(-1));
    if (!startsInside && !endsInside) return true;
  }
  return false;
}
