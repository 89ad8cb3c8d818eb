/** Every check on a printed page at once. */
import { profile } from "../../src/data/index.ts";
import * as check from "./checks.ts";
import { interfaceWords, sectionTitles, summaries, titles } from "./expected.ts";
import { missing, outOfTurn } from "./find.ts";
import { backwards, outOfOrder } from "./order.ts";
import { codeOn, darkPaper, inkInMargins, unseenWords, wordsInMargins } from "./pixels.ts";
import type { Ground, Printed } from "./print.ts";
import { drawn } from "./second.ts";
import type { Wanted } from "./wanted.ts";

/** What is true of paper from any engine: each check by its name, to be made when asked for. */
const anywhere = ({ pdf, second, images, bytes }: Printed, wanted: Wanted, address: string, { margins, faces }: Ground) => {
  const texts = [check.wholeText(pdf), second.join("\n")];
  return {
    name: () => check.nameFirst(pdf, profile.name),
    sentences: () => (wanted.sentences ? texts.flatMap((text) => check.selectedSentences(text, wanted.sentences ?? [], summaries)) : []),
    strings: () => texts.flatMap((text) => missing(text, wanted.strings)).map((one) => `is missing: ${one}`),
    order: () => [...texts.flatMap((text) => outOfTurn(text, wanted.sequence)).map((one) => `is out of turn: ${one}`), ...backwards(pdf.sheets)],
    addresses: () => check.unreadAddresses(pdf, [...wanted.addresses, address]),
    links: () => check.wrongLinks(pdf, address),
    screen: () => check.interfaceWords(pdf, interfaceWords),
    budget: () => check.budget(pdf, ...wanted.pages),
    blank: () => check.blankPages(pdf),
    headings: () => check.lastHeadings(pdf, sectionTitles),
    torn: () => check.torn(pdf, wanted.entries),
    margins: () => [...wordsInMargins(pdf, margins), ...inkInMargins(pdf, images, margins)],
    unseen: () => unseenWords(pdf, images),
    paper: () => darkPaper(images),
    fonts: () => check.wrongFonts(pdf, faces),
    letters: () => texts.flatMap(check.strangeLetters),
    code: () => code(bytes, address),
  };
};

/** What only an engine that writes tags and margin boxes can be held to. */
const tagged = ({ pdf }: Printed, wanted: Wanted) => ({
  titles: () => check.selectedTitles(pdf, wanted.titles, titles),
  tagOrder: () => outOfOrder(pdf.sheets),
  tags: () => check.wrongTags(pdf, "en"),
  numbers: () => check.unnumbered(pdf, profile.name),
});

export type Check = keyof ReturnType<typeof anywhere> | keyof ReturnType<typeof tagged>;

/** Faults by check; the checks that hold have none. */
export type Faults = { [C in Check]?: string[] };

async function code(bytes: Uint8Array, address: string): Promise<string[]> {
  const [first] = await drawn(bytes, 2, 1);
  const read = first && codeOn(first);
  return read === address ? [] : [`the code says ${read ?? "nothing"}, not ${address}`];
}

async function found(checks: Readonly<Record<string, () => string[] | Promise<string[]>>>, only?: Check): Promise<Faults> {
  const asked = Object.entries(checks).filter(([name]) => only === undefined || name === only);
  const all = await Promise.all(asked.map(async ([name, faultsOf]) => [name, await faultsOf()] as const));
  return Object.fromEntries(all.filter(([, faults]) => faults.length > 0));
}

/** One line a fault, a few of each check: the rest is mostly the same again. */
export const told = (all: Faults, most = 4): string[] =>
  Object.entries(all).flatMap(([name, one]) => [
    ...one.slice(0, most).map((fault) => `${name}: ${fault}`),
    ...(one.length > most ? [`${name}: and ${one.length - most} more`] : []),
  ]);

/** The faults of a page that Chromium printed, or those of one check. `address` is where the page will live, with its query. */
export const faults = (printed: Printed, wanted: Wanted, address: string, ground: Ground, only?: Check): Promise<Faults> =>
  found({ ...anywhere(printed, wanted, address, ground), ...tagged(printed, wanted) }, only);

/** The same of a page that Firefox printed, which writes neither tags nor margin boxes. */
export const faultsWithoutTags = (printed: Printed, wanted: Wanted, address: string, ground: Ground): Promise<Faults> =>
  found(anywhere(printed, wanted, address, ground));
