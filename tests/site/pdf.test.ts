import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { PDFDict } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { makesPdfs } from "../../scripts/pdf/make.ts";
import { sheetFiles } from "../../scripts/pdf/sheets.ts";
import { serve } from "../../scripts/serve.ts";
import { profile, projects } from "../../src/data/index.ts";
import { paths } from "../../src/paths.ts";
import { allPages, textOf as pageText, type PageText } from "../../src/site/page.ts";
import { fileAt, site, siteAddress, text } from "./built.ts";
import { annotations, dicts, fonts, key, nameOf, open, outline, pieces, textOf, xmp } from "./pdfFile.ts";

/** Without them the reason stands on the console. Where everything is checked they must be there. */
const made = Boolean(process.env["CI"]) || (await makesPdfs());
const files = await sheetFiles();
const pages = allPages().map(pageText);
const address = siteAddress();

const pathOf = (file: string): string => join(site.root, file);

/** The page at a path, as it was built. */
const htmlOf = ({ path }: PageText): string => text(`${path.slice(1)}index.html`);

/** The page that a file is printed from. */
function pageOf(file: string): PageText {
  const sheet = files.find((one) => one.file === file);
  const page = pages.find(({ path }) => path === sheet?.address.replace(/\?.*/, ""));
  if (!page) throw new Error(`no page for ${file}`);
  return page;
}

const found = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, first = ""]) => first.replaceAll("&amp;", "&"));
const pdfLinks = (page: PageText): string[] => found(htmlOf(page), /<link rel="alternate" type="application\/pdf" href="([^"]+)"/g);

/** Whether an address is one that the site has, or one that its data name. */
const leads = (url: string, page: PageText): boolean =>
  url.startsWith(address) ? fileAt(new URL(url).pathname) !== undefined : found(htmlOf(page), /<a\b[^>]* href="(\w+:[^"]+)"/g).some((href) => new URL(href).href === url);

test("the pages name the PDF files that are there, and no others", () => {
  const there = globSync("**/*.pdf", { cwd: site.root }).map((name) => `/${name}`);
  const named = pages.flatMap(pdfLinks).map((href) => `/${new URL(href, address).href.slice(address.length)}`);
  expect(there.toSorted()).toEqual(made ? files.map(({ file }) => file).toSorted() : []);
  expect(named.toSorted()).toEqual(there.toSorted());
});

describe.skipIf(!made).each(files.map(({ file }) => file))("%s", (file) => {
  test("has a structure, a language and an outline of the page's headings", async () => {
    const document = await open(pathOf(file));
    const { catalog } = document;
    expect(catalog.lookup(key("MarkInfo"), PDFDict).get(key("Marked"))?.toString()).toBe("true");
    expect(catalog.lookup(key("ViewerPreferences"), PDFDict).get(key("DisplayDocTitle"))?.toString()).toBe("true");
    expect(textOf(catalog, "Lang")).toBe("en");
    const root = catalog.lookup(key("StructTreeRoot"), PDFDict);
    expect(root.has(key("ParentTree"))).toBe(true);
    const kinds = new Set(dicts(document).filter((dict) => nameOf(dict, "Type") === "StructElem").map((dict) => nameOf(dict, "S")));
    expect([...kinds]).toEqual(expect.arrayContaining(["Document", "H1", "H2", "P", "Link"]));
    const headings = found(htmlOf(pageOf(file)), /<h[1-3]\b[^>]*>([^]*?)<\/h[1-3]>/g).map((html) => html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " "));
    const titles = outline(document);
    expect(titles.length).toBeGreaterThan(1);
    expect(titles.filter((title) => !headings.some((heading) => heading.includes(title)))).toEqual([]);
  });

  test("says whose it is, and nothing of when and where it was made", async () => {
    const document = await open(pathOf(file));
    const { title, description } = pageOf(file);
    const info = document.context.lookup(document.context.trailerInfo.Info, PDFDict);
    expect(info.keys().map((name) => [name.decodeText(), textOf(info, name.decodeText())]).toSorted()).toEqual([
      ["Author", profile.name],
      ["Producer", "Skia/PDF"],
      ["Subject", description],
      ["Title", title],
    ]);
    const told = (name: string): string[] => found(xmp(document), new RegExp(`<${name}>(?:<[^>]*>)*([^<]+)`, "g"));
    expect(["dc:title", "dc:creator", "dc:description", "dc:language", "pdf:Producer"].flatMap(told)).toEqual([title, profile.name, description, "en", "Skia/PDF"]);
    expect(xmp(document)).not.toMatch(/Date|\d{4}-\d\d-\d\d|Chrome|Mozilla/);
  });

  test("is set in TrueType that is embedded and readable", async () => {
    const used = fonts(await open(pathOf(file)));
    expect(used.length).toBeGreaterThan(1);
    expect(used.filter(({ subtype, embedded, readable }) => subtype !== "CIDFontType2" || !embedded || !readable)).toEqual([]);
  });

  test("has links that lead somewhere and say where", async () => {
    const links = annotations(await open(pathOf(file)));
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter(({ url, contents }) => !leads(url, pageOf(file)) || !contents.trim())).toEqual([]);
    expect(links.map(({ url }) => url)).toContain(address + pageOf(file).path.slice(1));
  });

  test("has nothing in the margins", async () => {
    const written = await pieces(pathOf(file));
    const margin = 12 / 297;
    expect(written.length).toBeGreaterThan(10);
    expect(written.filter(({ height }) => height < margin || height > 1 - margin)).toEqual([]);
  });

  test("weighs at most 150 kB", () => {
    expect(statSync(pathOf(file)).size).toBeLessThanOrEqual(150_000);
  });
});

describe.skipIf(!made)("the résumé as PDF", () => {
  test.each([paths.pdf, paths.onePage])("%s has the name in both scripts, and a link by its title to every project", async (file) => {
    const written = (await pieces(pathOf(file))).map((piece) => piece.text).join("");
    expect(written).toContain(profile.name);
    expect(written).toContain(profile.nativeName?.text);
    const links = annotations(await open(pathOf(file)));
    const missing = projects.filter(({ slug, title }) => !links.some(({ url, contents }) => url === address + paths.project(slug).slice(1) && contents === title));
    expect(missing.map(({ slug }) => slug)).toEqual([]);
  });

  test("is opened by the browser, not saved", async () => {
    const server = await serve(site);
    const answer = await fetch(server.url + paths.pdf.slice(1)).finally(() => server.close());
    expect(Buffer.from(await answer.arrayBuffer()).equals(readFileSync(pathOf(paths.pdf)))).toBe(true);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toBe("inline");
  });
});

test("a page without a file of its own names none", () => {
  const others = pages.filter(({ path }) => !files.some((sheet) => sheet.address.replace(/\?.*/, "") === path));
  expect(others.length).toBeGreaterThan(50);
  expect(others.flatMap(pdfLinks)).toEqual([]);
});
