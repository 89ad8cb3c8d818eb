/**
 * What the built files weigh: pure measures over text and bytes, and a reader of a built site to apply them to.
 * Used by the bench, which prints them, and by tests/site/weight.test.ts, which holds them to `limits`.
 * All sizes are in bytes; 1 kB is 1,000 bytes.
 */
import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { brotliCompressSync, brotliDecompressSync, constants, gzipSync } from "node:zlib";

/** What a page may weigh, compressed as a host that compresses beforehand would. */
export const limits = {
  /** The home page. */
  home: 22_000,
  /** Any other page. */
  page: 16_000,
  /** The start of a page that arrives in one round trip: ten segments, less what the headers need. */
  firstTrip: 14_000,
  /** All script that runs before the visitor does anything. */
  script: 85_000,
  /** All fonts of a first load. */
  fonts: 45_000,
  /** The chunk of one model with its figure. */
  model: 12_000,
  /** The chunk of what all models share: the kit they are made with and the stage they run on. */
  stage: 15_000,
  /** All that a browser stores to show the site without its server, besides PDF files that were opened. */
  stored: 1_500_000,
} as const;

/** Brotli at its best quality, 11. */
export function brotli(data: Buffer): Buffer {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length };
  return brotliCompressSync(data, { params });
}

/** Gzip at its best level, 9. */
export function gzip(data: Buffer): Buffer {
  return gzipSync(data, { level: 9 });
}

/** What a browser can decode once the first `length` bytes of a brotli stream have arrived. */
export function decodePrefix(stream: Buffer, length: number): Buffer {
  return brotliDecompressSync(stream.subarray(0, length), { finishFlush: constants.BROTLI_OPERATION_FLUSH });
}

/** The least number of bytes of a brotli stream from which its first `decoded` bytes can be decoded. */
export function bytesToDecode(stream: Buffer, decoded: number): number {
  let [low, high] = [0, stream.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (decodePrefix(stream, middle).length >= decoded) high = middle;
    else low = middle + 1;
  }
  return low;
}

function offsetIn(html: string, found: RegExpExecArray | null): number | undefined {
  return found ? Buffer.byteLength(html.slice(0, found.index + found[0].length)) : undefined;
}

/** Where the critical CSS ends: the last `</style>` of the head, as an offset in bytes. */
export function criticalCssEnd(html: string): number | undefined {
  const [head = ""] = html.split("</head>", 1);
  return offsetIn(head, /^[^]*<\/style>/.exec(head));
}

/** Where the first screen ends: the attribute `data-first-screen-end`, as an offset in bytes. */
export function firstScreenEnd(html: string): number | undefined {
  return offsetIn(html, /<[a-z][^>]*\sdata-first-screen-end(?=[\s=>/])/i.exec(html));
}

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)];

const scriptElement = /<script\b([^>]*)>([^]*?)<\/script>/gi;
const link = /<link\b[^>]*>/gi;

/** The value of an attribute in a tag as text; undefined when the tag has none. */
function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i").exec(tag);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}

const isData = (tag: string) => /json/i.test(attribute(tag, "type") ?? "");

/** The addresses of the scripts a page starts with: script elements, module preloads, those its inline script names. */
export function scriptAddresses(html: string): string[] {
  const found = all(html, scriptElement).flatMap(([, tag = "", inline = ""]) => {
    if (isData(tag)) return [];
    const named = all(inline, /["'`]([^"'`\s]+\.js)["'`]/g).map(([, address = ""]) => address);
    return [attribute(tag, "src") ?? "", ...named];
  });
  const preloads = all(html, link)
    .filter(([tag]) => attribute(tag, "rel") === "modulepreload")
    .map(([tag]) => attribute(tag, "href") ?? "");
  return [...new Set([...found, ...preloads])].filter((address) => address !== "");
}

/** The addresses of the style sheets that hold back the first screen; one named after its end holds back only what follows. */
export function blockingStyleSheets(html: string): string[] {
  const [screen = ""] = html.split(/<[a-z][^>]*\sdata-first-screen-end(?=[\s=>/])/i, 1);
  return all(screen.replace(/<noscript\b[^]*?<\/noscript>/gi, ""), link)
    .filter(([tag]) => attribute(tag, "rel") === "stylesheet" && attribute(tag, "media") !== "print")
    .map(([tag]) => attribute(tag, "href") ?? "");
}

/** The page as a host without scripts would send it: no script but data, no preloads of scripts. */
export function withoutScripts(html: string): string {
  return html
    .replace(scriptElement, (element, tag: string) => (isData(tag) ? element : ""))
    .replace(link, (tag) => (attribute(tag, "rel") === "modulepreload" ? "" : tag));
}

/** A module and all it imports statically, the modules of those included; `read` gives the text at an address. */
export function moduleGraph(entries: string[], read: (address: string) => string): string[] {
  const seen = new Set<string>();
  const waiting = [...entries];
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (seen.has(address)) continue;
    seen.add(address);
    const imports = all(read(address), /\b(?:from|import)\s*["']([./][^"']*\.js)["']/g);
    for (const [, path = ""] of imports) waiting.push(new URL(path, new URL(address, "file:///")).pathname);
  }
  return [...seen];
}

/** The addresses of the fonts that a style sheet names, those for print left out. */
export function fontAddresses(css: string): string[] {
  const screen = css.replace(/@media print\s*\{(?:[^{}]|\{[^{}]*\})*\}/g, "");
  return [...new Set(all(screen, /url\(\s*["']?([^"')]+\.woff2)/g).map(([, address = ""]) => address))];
}

/** What a page is, by its address under the base. */
export type PageKind = "home" | "project" | "skill" | "employer" | "other";

/** The kind of the page at a path such as /projects/gokv/. */
export function kindOf(path: string): PageKind {
  if (path === "/") return "home";
  if (path.startsWith("/projects/")) return "project";
  if (path.startsWith("/skills/")) return "skill";
  return path.startsWith("/employers/") ? "employer" : "other";
}

/** One page of a built site. */
export interface Page {
  path: string;
  kind: PageKind;
  html: string;
  brotli: Buffer;
  gzip: number;
  /** Brotli size of all script before interaction. */
  script: number;
  /** Size of all fonts that the style sheets of the page name for the screen. */
  fonts: number;
}

/** The folder of the built site, and the path it is to be mounted at. */
export interface Site {
  root: string;
  base: string;
}

/** Reads where the last build went: $OUT_DIR or dist, and the base from build/site.json, else /. */
export function builtSite(): Site {
  const root = process.env["OUT_DIR"] ?? "dist";
  if (!existsSync(join(root, "index.html"))) throw new Error(`There is no built site in ${root}: run \`npm run build\`.`);
  return { root, base: siteBase() };
}

/** The path the site is mounted at, as the build noted it in build/site.json; / when it did not. */
export function siteBase(): string {
  if (!existsSync("build/site.json")) return "/";
  const noted: unknown = JSON.parse(readFileSync("build/site.json", "utf8"));
  const base = typeof noted === "object" && noted !== null && "base" in noted ? noted.base : undefined;
  return typeof base === "string" ? base : "/";
}

/** The paths of the sitemap, without the base. */
export function sitemapPaths({ root, base }: Site): string[] {
  const sitemap = readFileSync(join(root, "sitemap.xml"), "utf8");
  const addresses = all(sitemap, /<loc>\s*([^<]+?)\s*<\/loc>/g);
  return addresses.map(([, address = ""]) => new URL(address).pathname.replace(base, "/"));
}

/** Brotli size of all script that a page of a site runs before interaction. */
export function scriptOf({ root, base }: Site, name: string): number {
  const read = (address: string) => readFileSync(join(root, new URL(address, "file:///").pathname.replace(base, "/")));
  const html = readFileSync(join(root, name), "utf8");
  const modules = moduleGraph(scriptAddresses(html), (address) => read(address).toString());
  return modules.reduce((sum, address) => sum + brotli(read(address)).length, 0);
}

/** Every page of a built site, weighed: each index.html, and 404.html. */
export function weighPages({ root, base }: Site): Page[] {
  const file = (address: string) => readFileSync(join(root, new URL(address, "file:///").pathname.replace(base, "/")));
  const sizes = new Map<string, number>();
  const size = (address: string, measure: (data: Buffer) => number) => {
    const known = sizes.get(address) ?? measure(file(address));
    sizes.set(address, known);
    return known;
  };
  const total = (addresses: string[], measure: (data: Buffer) => number) =>
    addresses.reduce((sum, address) => sum + size(address, measure), 0);

  return globSync(["**/index.html", "404.html"], { cwd: root })
    .toSorted()
    .map((name) => {
      const path = `/${name.replaceAll(sep, "/").replace(/index\.html$/, "")}`;
      const data = readFileSync(join(root, name));
      const html = data.toString();
      const at = new URL(base + path.slice(1), "file:///");
      const absolute = (address: string) => new URL(address, at).pathname;
      const modules = moduleGraph(scriptAddresses(html).map(absolute), (address) => file(address).toString());
      const sheets = blockingStyleSheets(html).map((address) => file(absolute(address)).toString());
      const fonts = fontAddresses([html, ...sheets].join("\n")).map(absolute);
      return {
        path,
        kind: kindOf(path),
        html,
        brotli: brotli(data),
        gzip: gzip(data).length,
        script: total(modules, (script) => brotli(script).length),
        fonts: total(fonts, (font) => font.length),
      };
    });
}

/** The files of the models, by the slugs of their projects. */
export const modelFiles = (): Record<string, string> =>
  Object.fromEntries(globSync("src/projects/*/model.ts").toSorted().map((file) => [basename(dirname(file)), file]));

/** The files of the chunks in the build's manifest, by their names. */
function chunkFiles(): Map<string, string> {
  const manifest: Record<string, { name?: string; file: string }> = JSON.parse(readFileSync("build/manifest.json", "utf8"));
  return new Map(Object.values(manifest).map(({ name = "", file }) => [name, file]));
}

/** What the chunk of each model weighs, named as its project is, and that of what they share, named "stage". */
export function modelChunks({ root }: Site): { name: string; brotli: number }[] {
  const files = chunkFiles();
  return [...Object.keys(modelFiles()), "stage"].map((name) => {
    const file = files.get(name);
    if (file === undefined) throw new Error(`build/manifest.json names no chunk ${name}`);
    return { name, brotli: brotli(readFileSync(join(root, file))).length };
  });
}
