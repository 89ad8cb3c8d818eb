/**
 * Each check of paper is seen to tell: a page that passes is printed once more with a style that breaks it. What the
 * check then says is not compared word by word, only that it says something, and said nothing before.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projects } from "../../src/data/index.ts";
import { canonical, groundOf, openToPrint, print, type Ground } from "../paper/print.ts";
import { faults, type Check, type Faults } from "../paper/proof.ts";
import { home, sheetOf, type Wanted } from "../paper/wanted.ts";
import { openSite, type OpenSite } from "./site.ts";

let site: OpenSite;
let page: Page;
let ground: Ground;
const before = new Map<string, Faults>();

beforeAll(async () => {
  site = await openSite();
  // The page's policy would refuse a style of a stranger.
  const context = await site.browser.newContext({ bypassCSP: true });
  page = await context.newPage();
  await page.goto(site.at("/"));
  ground = await groundOf(page);
});

afterAll(() => site?.close());

/** What the window shows. */
let open: Wanted | undefined;

async function printed(wanted: Wanted, only?: Check, style?: string): Promise<Faults> {
  if (open !== wanted) await openToPrint(page, site.at(wanted.path), wanted.last);
  open = wanted;
  const address = (await canonical(page)) + wanted.query;
  const added = style && (await page.addStyleTag({ content: `@media print { ${style} }` }));
  const paper = await print(page, "A4");
  if (added) await added.evaluate((one) => one.parentNode?.removeChild(one));
  return faults(paper, wanted, address, ground, only);
}

/** The faults of a page as it is built, found once. */
async function unbroken(wanted: Wanted): Promise<Faults> {
  const known = before.get(wanted.path) ?? (await printed(wanted));
  before.set(wanted.path, known);
  return known;
}

const whole = home("");
const go = home("?skill=go");
const [first] = projects.filter(({ slug }) => slug === "gokv").map(sheetOf);
if (!first) throw new Error("the project is gone");

const cases: readonly (readonly [Check, string, Wanted, style: string])[] = [
  ["name", "the name is hidden", go, "h1 { display: none }"],
  ["name", "the name is drawn after the rest", first, ".project-head { z-index: 1 }"],
  ["titles", "a title is hidden", go, "article:nth-of-type(2) h3 { display: none }"],
  ["sentences", "sentences are hidden", go, ".card-summary { display: none }"],
  ["strings", "highlights are hidden", go, ".card-highlights { display: none !important }"],
  ["order", "sentences are drawn before the rest", go, ".card-summary { position: static !important }"],
  ["order", "the cards stand upside down", go, ".cards { display: flex !important; flex-direction: column-reverse }"],
  ["tagOrder", "titles are drawn before the rest", go, "h3 { position: static !important }"],
  ["addresses", "the page's own address is hidden", go, ".address a { display: none }"],
  ["addresses", "links are names only", whole, ".card-address { display: none }"],
  ["links", "the page's own address is no link", go, ".address a { display: none }"],
  ["screen", "the controls print", go, ".projects-bar, .actions { display: flex !important }"],
  ["screen", "the skip link prints", go, ".skip { display: block !important; position: static; clip-path: none; width: auto; height: auto }"],
  ["budget", "each project takes a page", go, ".card { break-before: page }"],
  ["blank", "a page is left empty", go, "main::after { content: ''; display: block; break-before: page; height: 1px }"],
  ["headings", "a page ends after a heading", go, "#projects .section-head { break-after: page }"],
  ["torn", "projects are torn", go, ".card { break-inside: auto !important; break-after: auto } .card-summary { break-after: page }"],
  ["margins", "words hang into the margin", go, ".masthead { left: -50mm !important }"],
  ["margins", "there is a bar in the margin", go, "@page { @left-middle { content: ''; width: 5mm; height: 20mm; background: black } }"],
  ["unseen", "words are white on white", go, ".card-summary { color: white !important }"],
  ["unseen", "words are covered", go, ".card-summary::after { content: ''; position: absolute; inset: 0; background: white }"],
  ["paper", "the paper is dark", go, "html { background: #111 !important; color: #eee }"],
  ["fonts", "bold is made up", go, ".card-summary { font-weight: 700 }"],
  ["fonts", "letters have an outline", go, ".card-summary { -webkit-text-stroke: 1px black }"],
  ["fonts", "a face is the machine's own", go, ".card-summary { font-family: sans-serif !important }"],
  ["letters", "a ligature is written as one letter", go, ".card-summary::before { content: '\\FB01 ' }"],
  ["tags", "the first heading is hidden", go, "h1 { display: none }"],
  ["numbers", "pages bear no number", go, "@page { @bottom-right { content: none } }"],
  ["code", "the code is too small for a camera", go, ".qr { width: 4mm !important; height: 4mm !important }"],
];

test.each(cases)("%s: told when %s", async (check, _how, wanted, style) => {
  expect((await unbroken(wanted))[check] ?? []).toEqual([]);
  expect((await printed(wanted, check, style))[check] ?? []).not.toEqual([]);
});
