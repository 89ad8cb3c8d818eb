import { describe, expect, test } from "vitest";
import * as check from "../paper/checks.ts";
import { holds, missing, outOfTurn } from "../paper/find.ts";
import { backwards, outOfOrder } from "../paper/order.ts";
import { darkPaper, inkInMargins, unseenWords, wordsInMargins } from "../paper/pixels.ts";
import type { Pdf, Run, Sheet, Tag } from "../paper/read.ts";
import type { Image } from "../paper/second.ts";

const run = (text: string, over: Partial<Run> = {}): Run => ({
  text, x: 50, y: 700, width: 40, size: 10, font: "f", endsLine: true, tagged: true, ...over,
});

const tag = (role: string, runs: readonly number[], children: readonly Tag[] = [], alt?: string): Tag => ({
  role, runs: [...runs, ...children.flatMap((child) => child.runs)], children, ...(alt !== undefined && { alt }),
});

/** A page of lines one below the other, each with a tag. */
const sheet = (...lines: readonly (readonly [role: string, text: string])[]): Sheet => ({
  width: 200,
  height: 800,
  runs: lines.map(([, text], i) => run(text, { y: 700 - 20 * i })),
  tags: lines.map(([role], i) => tag(role, [i])),
  links: [],
});

const pdf = (...sheets: readonly Sheet[]): Pdf => ({ sheets, fonts: [], tagged: true, lang: "en", outline: [], info: {}, xmp: "" });

const simple = pdf(sheet(["H1", "Ada"], ["H2", "Works"], ["H3", "Engine"], ["P", "Adds and carries."], ["H3", "Loom"], ["P", "Weaves."]));

/** Of a pixel to a point, white but for boxes in a grey, each from its upper left corner. */
function image(...boxes: readonly (readonly [x: number, y: number, width: number, height: number, grey: number])[]): Image {
  const [width, height] = [200, 800];
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  for (const [left, top, w, h, grey] of boxes)
    for (let y = top; y < top + h; y++) data.fill(grey, 4 * (y * width + left), 4 * (y * width + left + w));
  return { width, height, data };
}

describe("words in extracted text", () => {
  test.each([
    ["github.com/ada/engine", "see github.com/\nada/engine now"],
    ["adds and carries", "adds\nand  carries"],
    ["5 ms", "5\u00A0ms"],
    ["write-ahead log", "write-\nahead log"],
    ["C++ (2012)", "in C++ (2012)."],
  ])("%s is found", (words, text) => expect(holds(text, words)).toBe(true));

  test.each([
    ["Ada Lovelace", "AdaLovelace"],
    ["cat", "c at"],
    ["C++", "C"],
    ["a.c", "abc"],
  ])("%s is not", (words, text) => expect(missing(text, [words])).toEqual([words]));

  test("follow each other, or are out of turn", () => {
    expect(outOfTurn("b a b c", ["a", "b", "c"])).toEqual([]);
    expect(outOfTurn("b a c", ["a", "b", "c"])).toEqual(["b"]);
  });
});

const linked = (...uris: string[]): Pdf => pdf({ ...sheet(), links: uris.map((uri) => ({ uri, contents: "", rect: [0, 0, 9, 9] })) });

describe("what is there", () => {
  test("the name comes first", () => {
    expect(check.nameFirst(simple, "Ada")).toEqual([]);
    expect(check.nameFirst(pdf(sheet(["P", "Works"], ["H1", "Ada"])), "Ada")).toHaveLength(1);
  });

  test("titles are those selected, once and in order", () => {
    const all = ["Engine", "Loom", "Abacus"];
    expect(check.selectedTitles(simple, ["Engine", "Loom"], all)).toEqual([]);
    expect(check.selectedTitles(simple, ["Loom", "Engine"], all)).toHaveLength(1);
    expect(check.selectedTitles(simple, ["Engine"], all)).toHaveLength(1);
    expect(check.selectedTitles(simple, all, all)).toHaveLength(1);
  });

  test("so are sentences", () => {
    const all = ["One.", "Two.", "Three."];
    const faults = (text: string) => check.selectedSentences(text, ["One.", "Two."], all);
    expect(faults("One. Two.")).toEqual([]);
    expect(faults("One.")).toEqual(["is not there: Two."]);
    expect(faults("One. Two. Three.")).toEqual(["was not selected: Three."]);
    expect(faults("One. Two. One.")).toEqual(["is there again: One."]);
    expect(faults("Two. One.")).toEqual(["the order is another"]);
  });

  test("addresses can be read", () => {
    expect(check.unreadAddresses(simple, ["ada.example"])).toEqual(["is not to be read: ada.example"]);
  });

  test("links lead to the page's own address, and none depends on where the file lies", () => {
    expect(check.wrongLinks(linked("https://ada.example/"), "https://ada.example/")).toEqual([]);
    expect(check.wrongLinks(linked("https://ada.example/", "works/"), "https://ada.example/")).toEqual(["leads nowhere in particular: works/"]);
    expect(check.wrongLinks(linked(), "https://ada.example/")).toEqual(["is not a link: https://ada.example/"]);
  });

  test("a control's word is one that stands alone, its phrase one anywhere", () => {
    const screen = pdf(sheet(["P", "Print"], ["P", "Share it or Copy link here"], ["P", "Prints and shares"]));
    expect(check.interfaceWords(screen, ["Print", "Copy link", "Share"])).toEqual(["belongs to the screen: Print", "belongs to the screen: Copy link"]);
  });

  test("letters that copy wrong are named", () => {
    expect(check.strangeLetters("fi – 罗锦华\n")).toEqual([]);
    expect(check.strangeLetters("\uFB01\u00AD\uE000")).toEqual(["U+FB01 is in the text", "U+00AD is in the text", "U+E000 is in the text"]);
  });
});

describe("pages", () => {
  const next = sheet(["P", "More."]);

  test("are as many as allowed", () => {
    expect(check.budget(simple, 1, 1)).toEqual([]);
    expect(check.budget(pdf(next, next), 1, 1)).toEqual(["2 pages; allowed are 1"]);
    expect(check.budget(simple, 2, 4)).toHaveLength(1);
  });

  test("are blank when only the engine wrote there", () => {
    const blank: Sheet = { ...next, runs: [run("2 / 2", { tagged: false })], tags: [] };
    expect(check.blankPages(pdf(next, blank))).toEqual(["page 2 is blank"]);
  });

  test("do not end with a heading, by its tag or alone on the lowest line", () => {
    expect(check.lastHeadings(pdf(sheet(["P", "Words."], ["H2", "Works"]), next))).toEqual(["page 1 ends with the heading “Works”"]);
    const untagged = pdf({ ...sheet(["P", "Words."], ["P", "Works"]), tags: [] });
    expect(check.lastHeadings(untagged, ["Works"])).toHaveLength(1);
    const beside: Sheet = { ...next, runs: [run("Works"), run("Words beside.", { x: 100 })] };
    expect(check.lastHeadings(pdf({ ...beside, tags: [tag("H2", [0]), tag("P", [1])] }), ["Works"])).toEqual([]);
  });

  test("hold an entry whole", () => {
    const two = pdf(sheet(["P", "Engine"], ["P", "Adds"]), sheet(["P", "and carries."], ["P", "Loom"], ["P", "Weaves."]));
    expect(check.torn(two, [["Loom", "Weaves."]])).toEqual([]);
    expect(check.torn(two, [["Engine", "and carries."], ["Adds and carries."]])).toEqual(["is torn: Engine", "is torn: Adds and carries."]);
  });

  test("say whose they are and which of how many", () => {
    const numbered = pdf({ ...next, runs: [run("Ada"), run("1 / 1", { tagged: false })] });
    expect(check.unnumbered(numbered, "Ada")).toEqual([]);
    expect(check.unnumbered(simple, "Ada")).toEqual(["page 1 does not say 1 / 1"]);
  });
});

const font = (name: string, type = "TrueType", embedded = true): Pdf => ({ ...simple, fonts: [{ name, type, embedded }] });

/** A page whose second line is tagged before its first. */
const backward = (role: string): Sheet[] => [{ ...sheet(["P", "b"], ["P", "a"]), tags: [tag("P", [1]), tag(role, [0])] }];

describe("the file", () => {
  test("has fonts that are TrueType, in it, and the page's own", () => {
    expect(check.wrongFonts(font("ABCDEF+SomeSans-Regular", "CIDFontType2"), ["SomeSans"])).toEqual([]);
    expect(check.wrongFonts(font("ABCDEF+SomeSans-Regular", "Type3"), ["SomeSans"])).toHaveLength(1);
    expect(check.wrongFonts(font("SomeSans", "TrueType", false), ["SomeSans"])).toHaveLength(1);
    expect(check.wrongFonts(font("ABCDEF+Other"), ["SomeSans"])).toHaveLength(1);
  });

  test("is tagged, in its language, with headings in their levels and words for figures", () => {
    expect(check.wrongTags(simple, "en")).toEqual([]);
    expect(check.wrongTags({ ...simple, tagged: false }, "en")).toEqual(["it is not tagged"]);
    expect(check.wrongTags(simple, "de")).toHaveLength(1);
    expect(check.wrongTags(pdf(sheet(["H1", "Ada"], ["H3", "Engine"])), "en")).toHaveLength(1);
    expect(check.wrongTags(pdf(sheet(["H2", "Works"])), "en")).toContain("0 headings of the first level");
    const drawing = (alt: string) => pdf({ ...sheet(["H1", "Ada"]), tags: [tag("H1", [0]), tag("Figure", [], [], alt)] });
    expect(check.wrongTags(drawing("A loom"), "en")).toEqual([]);
    expect(check.wrongTags(drawing(""), "en")).toEqual(["a figure without words on page 1"]);
  });

  test("has its words in the order of the tags, but for figures", () => {
    expect(outOfOrder(simple.sheets)).toEqual([]);
    expect(outOfOrder(backward("P"))).toEqual(["page 1: “b” stands before “a”"]);
    expect(outOfOrder(backward("Figure"))).toEqual([]);
  });

  test("has marks before their lines", () => {
    const line = run("Weaves.", { x: 60 });
    const mark = run("–", { x: 50, width: 5, tagged: false });
    expect(backwards([{ ...sheet(), runs: [mark, line] }])).toEqual([]);
    expect(backwards([{ ...sheet(), runs: [line, mark] }])).toEqual(["page 1: “–” stands after “Weaves.”"]);
  });
});

describe("a drawn page", () => {
  const margins = { top: 20, right: 20, bottom: 20, left: 20 };

  const one = pdf({ ...sheet(), runs: [run("Ada")] });
  const drawnAda = [50, 92, 40, 8, 0] as const;

  test("has no ink in its margins, but for the engine's", () => {
    expect(inkInMargins(one, [image(drawnAda)], margins)).toEqual([]);
    expect(inkInMargins(one, [image(drawnAda, [5, 300, 10, 2, 0])], margins)).toEqual(["page 1: ink in the margin, 5 to 14 across and 300 to 301 down"]);
    const numbered = pdf({ ...sheet(), runs: [run("Ada"), run("1", { y: 5, width: 10, tagged: false })] });
    expect(inkInMargins(numbered, [image([50, 788, 8, 7, 0])], margins)).toEqual([]);
  });

  test("has no words that reach into them", () => {
    expect(wordsInMargins(one, margins)).toEqual([]);
    expect(wordsInMargins(pdf({ ...sheet(), runs: [run("Ada", { x: 150 })] }), margins)).toEqual(["page 1: outside the margins: Ada"]);
  });

  test("shows every word", () => {
    expect(unseenWords(one, [image(drawnAda)])).toEqual([]);
    expect(unseenWords(one, [image([50, 300, 40, 8, 0])])).toEqual(["page 1: not to be seen: Ada"]);
  });

  test("is on white paper", () => {
    expect(darkPaper([image(drawnAda)])).toEqual([]);
    expect(darkPaper([image([0, 0, 200, 800, 20])])).toEqual(["page 1 is dark: ink on 100 % of it"]);
  });
});
