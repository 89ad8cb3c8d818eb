import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  blockingStyleSheets,
  brotli,
  builtSite,
  bytesToDecode,
  criticalCssEnd,
  decodePrefix,
  firstScreenEnd,
  fontAddresses,
  limits,
  modelChunks,
  moduleGraph,
  scriptAddresses,
  sitemapPaths,
  weighPages,
  withoutScripts,
  type Page,
} from "../../scripts/weigh.ts";

const site = builtSite();
const pages = weighPages(site);
const listed = new Set(sitemapPaths(site));

/** The pages for which something holds, one line each: a failure then names them all. */
const those = (holds: (page: Page) => boolean, tell: (page: Page) => number | string = () => "") =>
  pages.filter(holds).map((page) => `${page.path} ${tell(page)}`.trim());

/** What stands at an old address only leads to the new one. */
const redirects = ({ path }: Page) => !listed.has(path) && path !== "/404.html";

/** The pages whose first screen must arrive in one round trip. */
const hasFirstScreen = (page: Page) => ["home", "project"].includes(page.kind) && !redirects(page);

const mayWeigh = ({ kind }: Page) => (kind === "home" ? limits.home : limits.page);

function arrivesAtOnce({ html, brotli: stream }: Page): boolean {
  const arrived = decodePrefix(stream, limits.firstTrip).length;
  return [criticalCssEnd(html), firstScreenEnd(html)].every((end) => end !== undefined && end <= arrived);
}

const face = (name: string) => `@font-face{font-family:x;src:url("/f/${name}.woff2") format("woff2")}`;

describe("the built pages", () => {
  test("are all there", () => {
    const built = new Set(pages.map(({ path }) => path));
    expect([...listed].filter((path) => !built.has(path))).toEqual([]);
    expect(pages.filter(hasFirstScreen)).toHaveLength(21);
  });

  test("weigh no more than they may", () => {
    expect(those((page) => page.brotli.length > mayWeigh(page), (page) => page.brotli.length)).toEqual([]);
  });

  test("hold the critical CSS and the first screen in the first round trip", () => {
    expect(those((page) => hasFirstScreen(page) && !arrivesAtOnce(page))).toEqual([]);
  });

  test("carry their styles and wait for no style sheet", () => {
    expect(those((page) => !redirects(page) && criticalCssEnd(page.html) === undefined)).toEqual([]);
    expect(those(({ html }) => blockingStyleSheets(html).length > 0)).toEqual([]);
  });

  test("come with styles that a browser understands: nothing is left for the build", () => {
    const sheets = globSync("assets/*.css", { cwd: site.root }).map((name) => readFileSync(join(site.root, name), "utf8"));
    const inline = pages.map(({ html }) => /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? "");
    expect(sheets).toHaveLength(2);
    expect([...sheets, ...inline].filter((css) => /@apply|@reference|theme\(/.test(css))).toEqual([]);
  });

  test("run no more script before interaction than they may", () => {
    expect(those((page) => page.script > limits.script, (page) => page.script)).toEqual([]);
    expect(pages.find(({ kind }) => kind === "home")?.script).toBeGreaterThan(0);
  });

  test("fetch models, and the stage they share, no larger than they may be", () => {
    const chunks = modelChunks(site);
    const over = chunks.filter(({ name, brotli: size }) => size > (name === "stage" ? limits.stage : limits.model));
    expect(over).toEqual([]);
    expect(chunks.length).toBeGreaterThan(1);
  });

  test("name no file of a model before it is asked for", () => {
    const names = modelChunks(site).map(({ name }) => name);
    const named = (html: string) => scriptAddresses(html).filter((address) => names.some((name) => address.includes(`/${name}-`)));
    expect(those(({ html }) => named(html).length > 0)).toEqual([]);
  });

  test("load no more fonts than they may", () => {
    expect(those((page) => page.fonts > limits.fonts, (page) => page.fonts)).toEqual([]);
    expect(pages.find(({ kind }) => kind === "home")?.fonts).toBeGreaterThan(0);
  });
});

describe("the measures", () => {
  const text = Array.from({ length: 4000 }, (_, at) => `<p>${Math.imul(at, 2654435761) >>> 0}</p>`).join("\n");
  const stream = brotli(Buffer.from(text));

  test("a prefix decodes to the start of the text", () => {
    const part = decodePrefix(stream, 2000).toString();
    expect(part.length).toBeGreaterThan(2000);
    expect(part.length).toBeLessThan(text.length);
    expect(text.startsWith(part)).toBe(true);
    expect(decodePrefix(stream, stream.length).toString()).toBe(text);
    expect(decodePrefix(stream, 0)).toHaveLength(0);
  });

  test("the bytes to decode are the least that suffice", () => {
    const bytes = bytesToDecode(stream, 20_000);
    expect(decodePrefix(stream, bytes).length).toBeGreaterThanOrEqual(20_000);
    expect(decodePrefix(stream, bytes - 1).length).toBeLessThan(20_000);
    expect(bytesToDecode(stream, decodePrefix(stream, bytes).length)).toBe(bytes);
  });

  test("ends are counted in bytes, and the CSS that counts is the head's", () => {
    const head = "<head><style>a{content:'長'}</style>";
    const html = `${head}</head><svg><style>b{}</style></svg><p class="x" data-first-screen-end="">`;
    expect(criticalCssEnd(html)).toBe(Buffer.byteLength(head));
    expect(firstScreenEnd(html)).toBe(Buffer.byteLength(html.replace('="">', "")));
    expect([criticalCssEnd("<head></head>"), firstScreenEnd("<p>data-first-screen-end</p>")]).toEqual([
      undefined,
      undefined,
    ]);
  });

  const html = `<link rel="modulepreload" href="/assets/b.js"><link rel="stylesheet" href="/a.css">
    <link href="/print.css" media="print" rel="stylesheet">
    <script type="application/ld+json">{"name":"c.js"}</script><script>import("/assets/d.js")</script>
    <script type="module" src="/assets/a.js"></script><noscript><link rel="stylesheet" href="/n.css"></noscript>`;

  test("the scripts of a page are those it loads, preloads or names in a script", () => {
    expect(scriptAddresses(html)).toEqual(["/assets/d.js", "/assets/a.js", "/assets/b.js"]);
    expect(scriptAddresses(withoutScripts(html))).toEqual([]);
    expect(withoutScripts(html)).toContain("ld+json");
  });

  test("the style sheets that hold back paint are those for the screen", () => {
    expect(blockingStyleSheets(html)).toEqual(["/a.css"]);
    expect(blockingStyleSheets(`<p data-first-screen-end="">${html}`)).toEqual([]);
  });

  test("modules count with all they import statically, once each", () => {
    const modules = new Map([
      ["/x/assets/a.js", `import{a as b}from"./b.js";import"./c.js";const later=()=>import("./later.js")`],
      ["/x/assets/b.js", `export*from"./c.js";import r from "../r.js"`],
      ["/x/assets/c.js", `import"./a.js";const text="from there to here"`],
      ["/x/r.js", ""],
    ]);
    const graph = moduleGraph(["/x/assets/a.js"], (address) => modules.get(address) ?? "import'./wrong.js'");
    expect(graph.toSorted()).toEqual([...modules.keys()].toSorted());
  });

  test("fonts for print do not count", () => {
    const css = `${face("a")}${face("a")}@media print{${face("p")}}${face("b")}`;
    expect(fontAddresses(css)).toEqual(["/f/a.woff2", "/f/b.woff2"]);
  });
});
