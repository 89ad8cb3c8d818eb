/**
 * What must be true of a printed page. Each check takes what was read of a PDF and tells its faults, one line each;
 * none means that it holds.
 */
import { holds, missing, places } from "./find.ts";
import type { Pdf, Run, Sheet, Tag } from "./read.ts";

/** The text of a page as it stands in the file. */
const textOf = ({ runs }: Pick<Sheet, "runs">): string => runs.map(({ text, endsLine }) => text + (endsLine ? "\n" : "")).join("");

/** The text of all pages. */
export const wholeText = (pdf: Pdf): string => pdf.sheets.map(textOf).join("\n");

const isInk = ({ text }: Run): boolean => text.trim() !== "";

/** What the page itself says: without page numbers and what else the engine sets into margins, where there are tags to tell. */
export const body = (pdf: Pdf, sheet: Sheet): Run[] => sheet.runs.filter((run) => isInk(run) && (run.tagged || !pdf.tagged));

/** Every tag of a page, depth first. */
const tagsOf = (sheet: Sheet): Tag[] => {
  const deep = (tag: Tag): Tag[] => [tag, ...tag.children.flatMap(deep)];
  return sheet.tags.flatMap(deep);
};

const words = (sheet: Sheet, runs: readonly number[]): string =>
  runs.map((i) => (sheet.runs[i]?.text ?? "") + (sheet.runs[i]?.endsLine ? " " : "")).join("").replaceAll(/\s+/g, " ").trim();

const isHeading = ({ role }: Tag): boolean => /^H[1-6]$/.test(role);

interface Heading {
  readonly level: number;
  readonly text: string;
  readonly page: number;
}

/** The headings by their tags, in reading order. */
const headings = (pdf: Pdf): Heading[] =>
  pdf.sheets.flatMap((sheet, i) =>
    tagsOf(sheet)
      .filter(isHeading)
      .map(({ role, runs }) => ({ level: Number(role.slice(1)), text: words(sheet, runs), page: i + 1 })),
  );

/** Its first words are the name. */
export function nameFirst(pdf: Pdf, name: string): string[] {
  const first = pdf.sheets.slice(0, 1).flatMap((sheet) => body(pdf, sheet)).slice(0, 3).map(({ text }) => text).join("").trim();
  return first.startsWith(name) ? [] : [`the first words are “${first}”, not ${name}`];
}

/** Of all titles, the headings are just those that were selected, each once and in order. */
export function selectedTitles(pdf: Pdf, selected: readonly string[], all: readonly string[]): string[] {
  const found = headings(pdf).map(({ text }) => text).filter((text) => all.includes(text));
  return found.join("\n") === selected.join("\n") ? [] : [`the titles are ${found.join(", ") || "none"}; selected are ${selected.join(", ")}`];
}

/** Of all sentences, the text holds just those that were selected, each once and in order. */
export function selectedSentences(text: string, selected: readonly string[], all: readonly string[]): string[] {
  const found = all.flatMap((one) => places(text, one).map((at) => ({ at, one }))).toSorted((a, b) => a.at - b.at);
  const got = found.map(({ one }) => one);
  return [
    ...selected.filter((one) => !got.includes(one)).map((one) => `is not there: ${one}`),
    ...got.filter((one) => !selected.includes(one)).map((one) => `was not selected: ${one}`),
    ...got.filter((one, i) => got.indexOf(one) !== i).map((one) => `is there again: ${one}`),
    ...(selected.filter((one) => got.includes(one)).join("\n") === [...new Set(got)].filter((one) => selected.includes(one)).join("\n") ? [] : ["the order is another"]),
  ];
}

/** Addresses can be read, not only clicked. */
export const unreadAddresses = (pdf: Pdf, addresses: readonly string[]): string[] =>
  missing(wholeText(pdf), addresses).map((one) => `is not to be read: ${one}`);

/** The page's own address can be clicked, and no link depends on where the file lies. */
export function wrongLinks(pdf: Pdf, address: string): string[] {
  const uris = pdf.sheets.flatMap(({ links }) => links.map(({ uri }) => uri)).filter((uri) => uri !== "");
  return [
    ...uris.filter((uri) => !/^(https?:\/\/|mailto:)/.test(uri)).map((uri) => `leads nowhere in particular: ${uri}`),
    ...(uris.includes(address) ? [] : [`is not a link: ${address}`]),
  ];
}

/** Single words count where they stand alone, phrases wherever they are. */
export function interfaceWords(pdf: Pdf, phrases: readonly string[]): string[] {
  const text = wholeText(pdf);
  const alone = new Set(pdf.sheets.flatMap((sheet) => [...sheet.runs.map((run) => run.text.trim()), ...tagsOf(sheet).map(({ runs }) => words(sheet, runs))]));
  return phrases.filter((one) => (/\s/.test(one) ? holds(text, one) : alone.has(one))).map((one) => `belongs to the screen: ${one}`);
}

/** No fewer pages than so many, and no more. */
export function budget(pdf: Pdf, least: number, most: number): string[] {
  const n = pdf.sheets.length;
  return n > most || n < least ? [`${n} pages; allowed are ${least === most ? most : `${least} to ${most}`}`] : [];
}

/** A page with next to nothing on it: no words but those in its margins. */
export const blankPages = (pdf: Pdf): string[] =>
  pdf.sheets.flatMap((sheet, i) => (body(pdf, sheet).length === 0 ? [`page ${i + 1} is blank`] : []));

/** A heading by its tag with nothing after it, or a page's lowest line that holds these words and no others. */
export function lastHeadings(pdf: Pdf, known: readonly string[] = []): string[] {
  return pdf.sheets.flatMap((sheet, i) => {
    const runs = body(pdf, sheet);
    const lowest = Math.min(...runs.map(({ y }) => y));
    const lowLine = runs.filter(({ y, text }) => y < lowest + 2 && !/^\d+$/.test(text.trim())).map(({ text }) => text.trim());
    const low = lowLine.every((text) => known.includes(text)) ? lowLine : [];
    const order = sheet.tags.flatMap((tag) => tag.runs).filter((at) => isInk(sheet.runs[at] ?? { ...nothing }));
    const last = order.at(-1);
    const closing = tagsOf(sheet).filter((tag) => isHeading(tag) && last !== undefined && tag.runs.includes(last));
    const found = new Set([...low, ...closing.map((tag) => words(sheet, tag.runs))]);
    return [...found].map((text) => `page ${i + 1} ends with the heading “${text}”`);
  });
}

const nothing: Run = { text: "", x: 0, y: 0, width: 0, size: 0, font: "", endsLine: false, tagged: false };

/** Strings that belong together and fit on a page, but are on two; those that are nowhere are another check's. */
export function torn(pdf: Pdf, entries: readonly (readonly string[])[]): string[] {
  const pages = pdf.sheets.map(textOf);
  const all = pages.join("\n");
  return entries.flatMap((entry) => {
    const there = entry.filter((one) => holds(all, one));
    return there.length === 0 || pages.some((page) => there.every((one) => holds(page, one))) ? [] : [`is torn: ${there[0]}`];
  });
}

/**
 * Fonts are static TrueType in the file itself, which every reader takes right; not Type 3, whose letters are drawings.
 * And they are the page's own: one of the machine's stands in for a character that those lack, and differs elsewhere.
 */
export function wrongFonts(pdf: Pdf, faces: readonly string[]): string[] {
  const isOwn = (name: string): boolean => faces.some((face) => name.replace(/^[A-Z]{6}\+/, "").startsWith(face));
  return pdf.fonts.flatMap(({ name, type, embedded }) => [
    ...(/^(TrueType|CIDFontType2)$/.test(type) ? [] : [`${name} is ${type}`]),
    ...(embedded ? [] : [`${name} is not in the file`]),
    ...(isOwn(name) ? [] : [`${name} is the machine's own`]),
  ]);
}

/** Letters that copy wrong: ligatures and other presentation forms, private use, soft hyphens, controls, replacements. */
export function strangeLetters(text: string): string[] {
  const found = text.match(/[\u00AD\u200B\u2028\u2029\uFB00-\uFB4F\uFFFD-\uFFFF\p{Co}]|(?!\n)\p{Cc}/gu) ?? [];
  return [...new Set(found)].map((char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")} is in the text`);
}

/** Tagged, in a language, with one first heading, no level left out, and words for every figure. */
export function wrongTags(pdf: Pdf, lang: string): string[] {
  const levels = headings(pdf);
  const first = levels.filter(({ level }) => level === 1).length;
  const leaps = levels.filter(({ level }, i) => level > (levels[i - 1]?.level ?? 0) + 1);
  const mute = pdf.sheets.flatMap((sheet, i) => tagsOf(sheet).filter(({ role, alt, runs }) => role === "Figure" && !alt && runs.length === 0).map(() => i + 1));
  return [
    ...(pdf.tagged ? [] : ["it is not tagged"]),
    ...(pdf.lang === lang ? [] : [`its language is “${pdf.lang}”`]),
    ...(first === 1 ? [] : [`${first} headings of the first level`]),
    ...leaps.map(({ text, level }) => `“${text}” is of level ${level}, under nothing of level ${level - 1}`),
    ...mute.map((page) => `a figure without words on page ${page}`),
  ];
}

/** The name and “2 / 4” on each page. */
export const unnumbered = (pdf: Pdf, name: string): string[] =>
  pdf.sheets.flatMap((sheet, i) =>
    missing(textOf(sheet), [`${i + 1} / ${pdf.sheets.length}`, name]).map((one) => `page ${i + 1} does not say ${one}`),
  );
