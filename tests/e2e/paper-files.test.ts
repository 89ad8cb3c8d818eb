/** The résumé's files hold every string of the data, by two extractors that share no code; only white space is evened out. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { builtSite } from "../../scripts/weigh.ts";
import { projects } from "../../src/data/index.ts";
import { paths } from "../../src/paths.ts";
import { wholeText } from "../paper/checks.ts";
import { line, person, resume, sheet, storyOf } from "../paper/expected.ts";
import { missing } from "../paper/find.ts";
import { openToPrint, pdfOf, read } from "../paper/print.ts";
import { home } from "../paper/wanted.ts";
import { openSite } from "./site.ts";

const { root } = builtSite();

/** A file of the build; undefined, and said so, where the build made none. */
async function file(path: string): Promise<Uint8Array | undefined> {
  const at = join(root, path);
  if (existsSync(at)) return readFile(at);
  console.info(`${path} is not in the build`);
  return undefined;
}

async function printedHome(): Promise<Uint8Array> {
  const site = await openSite();
  try {
    const page = await site.page();
    await openToPrint(page, site.at("/"), home("").last);
    return await pdfOf(page, "A4");
  } finally {
    await site.close();
  }
}

async function missed(bytes: Uint8Array, strings: readonly string[]): Promise<string[]> {
  const { pdf, second } = await read(bytes);
  return [wholeText(pdf), second.join("\n")].flatMap((text, i) => missing(text, strings).map((one) => `extractor ${i + 1}: ${one}`));
}

test("/resume.pdf, or where the build made none the home page printed the same way", async () => {
  const bytes = (await file(paths.pdf)) ?? (await printedHome());
  expect(await missed(bytes, resume())).toEqual([]);
  expect(await missed(bytes, ["a string that is nowhere"])).toHaveLength(2);
});

test("the addresses of the projects in /resume.pdf lead there", async ({ skip }) => {
  const bytes = await file(paths.pdf);
  if (!bytes) return skip("the build made no PDF files");
  const { pdf } = await read(bytes);
  const led = new Set(pdf.sheets.flatMap(({ links }) => links.map(({ uri }) => uri)));
  const wanted = projects.flatMap(({ links = [] }) => links.map(({ url }) => new URL(url).href));
  expect(wanted.length).toBeGreaterThan(5);
  expect(wanted.filter((url) => !led.has(url))).toEqual([]);
});

test("the one page", async ({ skip }) => {
  const bytes = await file(paths.onePage);
  if (!bytes) return skip("the build made no PDF files");
  expect(await missed(bytes, [...person(), ...projects.flatMap(line)])).toEqual([]);
});

test("each project's sheet", async ({ skip }) => {
  const files = await Promise.all(projects.map(async (one) => ({ one, bytes: await file(paths.sheet(one.slug)) })));
  if (files.every(({ bytes }) => bytes === undefined)) return skip("the build made no PDF files");
  const faults = await Promise.all(files.map(({ one, bytes }) => (bytes ? missed(bytes, sheet(one, storyOf(one))) : [`no sheet of ${one.slug}`])));
  expect(faults.flat()).toEqual([]);
});
