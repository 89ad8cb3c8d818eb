/**
 * `npm run fonts`: makes the faces in src/fonts/ and their rules in src/fonts.css from the packages of @fontsource,
 * and fails when the site's texts hold a character that no face draws. Run it after changing the name's characters.
 *
 * The faces are static TrueType: a PDF keeps their text readable, which variable and CFF fonts do not. Of their
 * features kerning stays; figures are tabular without one, but that Archivo Narrow kerns the pair 11.
 */
import { globSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { profile } from "../src/data/profile.ts";
import { seal } from "../src/data/seal.ts";

const root = join(import.meta.dirname, "..");
const folder = join(root, "src/fonts");
/** What all faces together may weigh, in bytes. */
const budget = 45_000;

/** The package brings no types of its own. */
type Subset = (font: Buffer, text: string | undefined, options: Record<string, unknown>) => Promise<Buffer>;
const subset: Subset = createRequire(import.meta.url)("subset-font");

interface Face {
  readonly family: string;
  readonly weight: 400 | 600;
  readonly italic?: true;
  /** The file in node_modules/@fontsource/, without ending. */
  readonly source: string;
  readonly text: string;
  /** Given where the face must not be asked for other characters. */
  readonly range?: string;
}

const range = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

/** ASCII, the letters of Latin-1, punctuation and signs; a face leaves out what it does not have. */
const latin = `${range(0x20, 0x7e)}${range(0xc0, 0xff)}\u00a0‘’“”–—…·•×←→↑↓≤≥⁄−±½°µ§©№✓′″`;
const han = [...new Set((profile.nativeName?.text ?? "") + seal.label)].filter((char) => char > "\u2e7f").toSorted();
const hex = (char: string): string => `U+${(char.codePointAt(0) ?? 0).toString(16)}`;

const latinFace = (family: string, weight: Face["weight"]): Face => {
  const id = family.toLowerCase().replaceAll(" ", "-");
  return { family, weight, source: `${id}/files/${id}-latin-${weight}-normal`, text: latin };
};
const stix = latinFace("STIX Two Text", 400);
const archivo = latinFace("Archivo Narrow", 400);
const native: Face = {
  family: "Noto Serif SC",
  weight: 400,
  source: "noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal",
  text: han.join(""),
  range: han.map(hex).join(),
};

const faces: readonly Face[] = [
  stix,
  { ...stix, italic: true, source: stix.source.replace("normal", "italic") },
  archivo,
  latinFace("Archivo Narrow", 600),
  ...(han.length ? [native] : []),
];

const fileOf = ({ family, weight, italic }: Face): string =>
  `${family.toLowerCase().replaceAll(" ", "-")}-${weight}${italic ? "-italic" : ""}.woff2`;

/** The committed faces, for who draws with them. */
export const siteFaces = faces.map((face) => ({ ...face, file: join(folder, fileOf(face)) }));

/** A font file as plain TrueType, which is what some readers take. */
export const sfnt = async (file: string): Promise<Buffer> =>
  subset(await readFile(file), undefined, { targetFormat: "sfnt", keepAllGlyphs: true });

/** As much of a font as a text needs. */
export const subsetOf = (font: Buffer, text: string): Promise<Buffer> => subset(font, text, { targetFormat: "woff2" });

/** A font as its tables, by tag; @throws when the outlines are not TrueType's or the font is variable. */
async function open(file: string): Promise<(tag: string) => Buffer> {
  const font = await sfnt(file);
  const tables = new Map<string, Buffer>();
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    tables.set(font.toString("latin1", at, at + 4), font.subarray(font.readUInt32BE(at + 8)));
  }
  if (!tables.has("glyf") || tables.has("fvar")) throw new Error(`${file}: not a static TrueType font.`);
  return (tag) => {
    const table = tables.get(tag);
    if (!table) throw new Error(`${file}: no table ${tag}.`);
    return table;
  };
}

/** Glyph numbers by character, from the tables of formats 4 and 12. */
function glyphs(cmap: Buffer): Map<string, number> {
  const found = new Map<string, number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + 8 * i));
    if (table.readUInt16BE(0) === 4) readSegments(table, found);
    if (table.readUInt16BE(0) === 12) readGroups(table, found);
  }
  return found;
}

function readSegments(table: Buffer, found: Map<string, number>): void {
  const size = table.readUInt16BE(6);
  for (let end = 14; end < 14 + size; end += 2) {
    const [start, delta, offset] = [end + size + 2, end + 2 * size + 2, end + 3 * size + 2];
    const from = table.readUInt16BE(start);
    const skip = table.readUInt16BE(offset);
    for (let code = from; code <= table.readUInt16BE(end) && code < 0xffff; code++) {
      const glyph = skip ? table.readUInt16BE(offset + skip + 2 * (code - from)) : code;
      if (glyph) found.set(String.fromCodePoint(code), (glyph + table.readUInt16BE(delta)) & 0xffff);
    }
  }
}

function readGroups(table: Buffer, found: Map<string, number>): void {
  for (let at = 16; at < 16 + 12 * table.readUInt32BE(12); at += 12) {
    const [first, last, glyph] = [table.readUInt32BE(at), table.readUInt32BE(at + 4), table.readUInt32BE(at + 8)];
    for (let code = first; code <= last; code++) found.set(String.fromCodePoint(code), glyph + code - first);
  }
}

/** The characters a font file draws. */
export async function characters(file: string): Promise<ReadonlySet<string>> {
  const font = await open(file);
  return new Set(glyphs(font("cmap")).keys());
}

/** The characters that any of the committed faces draws. */
export async function siteCharacters(): Promise<ReadonlySet<string>> {
  const sets = await Promise.all(siteFaces.map(({ file }) => characters(file)));
  return new Set(sets.flatMap((set) => [...set]));
}

/** The characters of a text that are not drawn, each once; controls and line ends need no glyph. */
export function uncovered(text: string, drawn: ReadonlySet<string>): string[] {
  return [...new Set(text)].filter((char) => !drawn.has(char) && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(char)).toSorted();
}

/** Ordinary prose of this site, over which mean widths are taken. */
const prose =
  "An image server converts image formats. The work is CPU-bound, and one request takes anything between 5 ms and 5 s, " +
  "at random. In the first release a load balancer sent the application servers’ HTTP requests to the image servers. " +
  "On each of them, the master thread of Apache Traffic Server handed the requests out round-robin to a pool with one " +
  "thread per CPU core. Dealing out by turns assumes that turns cost the same. These do not: some threads had many " +
  "requests queued while others were idle, and a request once queued could not move.";

/** In em: the mean width of a character of the prose, and what a line of the font takes. */
export async function metrics(file: string) {
  const font = await open(file);
  const [hhea, hmtx, drawn] = [font("hhea"), font("hmtx"), glyphs(font("cmap"))];
  const em = font("head").readUInt16BE(18);
  const lastWide = hhea.readUInt16BE(34) - 1;
  const widths = Array.from(prose, (char) => hmtx.readUInt16BE(4 * Math.min(drawn.get(char) ?? 0, lastWide)));
  return {
    mean: widths.reduce((sum, width) => sum + width, 0) / widths.length / em,
    ascent: hhea.readInt16BE(4) / em,
    descent: -hhea.readInt16BE(6) / em,
    lineGap: hhea.readInt16BE(8) / em,
  };
}

/**
 * Fonts of the reader's system that stand in until a face has loaded, with the mean width of a character of the prose:
 * by `metrics` from Liberation Serif, Sans and Sans Narrow, which are as wide as Times New Roman, Arial and Arial Narrow,
 * and from Noto Serif, Android's; then less what kerning takes, by the widths of the site's texts set in Chromium.
 * Of two for one family a browser tries the later first.
 */
const fallbacks: readonly { for: Face; mean: number; local: readonly string[] }[] = [
  { for: stix, mean: 0.4822, local: ["Noto Serif"] },
  { for: stix, mean: 0.4087, local: ["Times New Roman", "Liberation Serif", "Tinos", "Nimbus Roman"] },
  { for: archivo, mean: 0.453, local: ["Arial", "Liberation Sans", "Helvetica", "Roboto"] },
  { for: archivo, mean: 0.372, local: ["Arial Narrow", "Liberation Sans Narrow"] },
];

const percent = (ratio: number): string => `${Number((ratio * 100).toFixed(2))}%`;

const rule = (descriptors: Record<string, string | undefined>): string =>
  `@font-face {\n${Object.entries(descriptors)
    .flatMap(([name, value]) => (value === undefined ? [] : `  ${name}: ${value};\n`))
    .join("")}}\n`;

const faceRule = (face: Face, family = face.family, display = "swap"): string =>
  rule({
    "font-family": `"${family}"`,
    "font-style": face.italic && "italic",
    "font-weight": `${face.weight}`,
    "font-display": display,
    src: `url("./fonts/${fileOf(face)}") format("woff2")`,
    "unicode-range": face.range,
  });

/**
 * The text face again for the paragraphs of a story, where another face breaks lines elsewhere: it is
 * taken if it is there at once (the pages that need it preload it), and never exchanged under the reader's eyes.
 */
const proseFaces = faces.filter(({ family }) => family === "STIX Two Text");

async function rules(): Promise<string> {
  const own = [
    ...faces.map((face) => faceRule(face)),
    ...proseFaces.map((face) => faceRule(face, "STIX Prose", "optional")),
  ];
  const local = fallbacks.map(async (fallback) => {
    const { mean, ascent, descent, lineGap } = await metrics(join(folder, fileOf(fallback.for)));
    const size = mean / fallback.mean;
    return rule({
      "font-family": `"${fallback.for.family} Fallback"`,
      src: fallback.local.map((name) => `local("${name}")`).join(", "),
      "size-adjust": percent(size),
      "ascent-override": percent(ascent / size),
      "descent-override": percent(descent / size),
      "line-gap-override": percent(lineGap / size),
    });
  });
  return ["/* Written by scripts/fonts.ts. */\n", ...own, ...(await Promise.all(local))].join("\n");
}

async function make(face: Face): Promise<number> {
  const source = join(root, "node_modules/@fontsource", `${face.source}.woff2`);
  await open(source);
  const font = await subset(await readFile(source), face.text, {
    targetFormat: "woff2",
    keepFeatures: ["kern"],
    preserveNameIds: [13, 14],
    dropTables: ["STAT", "BASE", "vhea", "vmtx"],
    noHinting: true,
  });
  const file = join(folder, fileOf(face));
  await writeFile(file, font);
  const absent = uncovered(face.text, await characters(file)).join(" ");
  console.log(`${font.length.toString().padStart(6)}  ${fileOf(face)}${absent && `, without ${absent}`}`);
  return font.length;
}

/** The text a source may show: without its comments, escapes resolved. */
const shown = (source: string): string =>
  source
    .replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "")
    .replaceAll(/\\u\{?([\da-f]{4,6})\}?/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

/** "file: characters" for each source with text that no face draws. */
export async function undrawn(): Promise<string[]> {
  const drawn = await siteCharacters();
  const files = globSync("src/{data,projects,words}/**/*.ts", { cwd: root }).filter((file) => !file.endsWith(".test.ts"));
  const found = await Promise.all(
    files.toSorted().map(async (file) => {
      const missing = uncovered(shown(await readFile(join(root, file), "utf8")), drawn);
      return missing.length ? [`${file}: ${missing.map((char) => `${char} ${hex(char)}`).join(", ")}`] : [];
    }),
  );
  return found.flat();
}

if (import.meta.main) {
  const sizes = await Promise.all(faces.map(make));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`${total.toString().padStart(6)}  together, of ${budget}`);
  await writeFile(join(root, "src/fonts.css"), await rules());
  const missing = await undrawn();
  if (missing.length) console.error(`No face draws these characters:\n${missing.join("\n")}`);
  if (missing.length || total > budget) process.exitCode = 1;
}
