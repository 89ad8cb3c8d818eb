/**
 * `npm run fonts`: makes the faces in src/fonts/ and their rules in src/fonts.css from the packages of @fontsource, cut
 * to the characters in use, and names those that no face has.
 *
 * The faces are static TrueType: a PDF keeps their text readable, which variable and CFF fonts do not. Of their
 * features kerning stays; figures are tabular without one, but that Archivo Narrow kerns the pair 11.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { profile } from "../src/data/profile.ts";
import { seal } from "../src/data/seal.ts";
import { sources, uncovered } from "./characters.ts";
import { characters, glyphs, open, subset } from "./font-file.ts";

const root = join(import.meta.dirname, "..");
const folder = join(root, "src/fonts");
/** What all faces together may weigh, in bytes. */
const budget = 45_000;

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

/** ASCII, the letters of Latin-1, punctuation and signs. */
const basic = `${range(0x20, 0x7e)}${range(0xc0, 0xff)}\u00a0‘’“”–—…·•×←→↑↓≤≥⁄−±½°µ§©№✓′″`;
/** These, and what else is in use; a face leaves out what it does not have. */
const latin = [...new Set(basic + [...sources.values()].join(""))].filter((char) => char <= "\u2e7f").join("");
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

/** Where a source stands. */
const packaged = (source: string): string => join(root, "node_modules/@fontsource", `${source}.woff2`);

const fileOf = ({ family, weight, italic }: Face): string =>
  `${family.toLowerCase().replaceAll(" ", "-")}-${weight}${italic ? "-italic" : ""}.woff2`;

/** The committed faces, for who draws with them. */
export const siteFaces = faces.map((face) => ({ ...face, file: join(folder, fileOf(face)) }));

/** Files of the packages for the letters beyond Latin-1. */
const beyond = [
  ...["latin-ext", "vietnamese", "greek", "cyrillic"].map((part) => `stix-two-text/files/stix-two-text-${part}-400-normal`),
  native.source,
];

/** Fonts, as plain TrueType, for a text that the site's own faces do not draw: a picture cannot take the reader's. */
export async function furtherFaces(text: string): Promise<Buffer[]> {
  const files = await Promise.all(beyond.map(packaged).map(async (file) => ({ file, drawn: await characters(file) })));
  const useful = files.filter(({ drawn }) => Array.from(text).some((char) => drawn.has(char)));
  return Promise.all(useful.map(async ({ file }) => subset(await readFile(file), text, { targetFormat: "sfnt" })));
}

/** The characters that any of the committed faces draws. */
export async function siteCharacters(): Promise<ReadonlySet<string>> {
  const sets = await Promise.all(siteFaces.map(({ file }) => characters(file)));
  return new Set(sets.flatMap((set) => [...set]));
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
 * from Noto Serif, Android's, and from DejaVu, which a bare Linux has; then less what kerning takes, by the widths of the site's texts set in Chromium.
 * Of two for one family a browser tries the later first.
 */
const fallbacks: readonly { for: Face; mean: number; local: readonly string[] }[] = [
  { for: stix, mean: 0.545, local: ["DejaVu Serif"] },
  { for: stix, mean: 0.4822, local: ["Noto Serif"] },
  { for: stix, mean: 0.4087, local: ["Times New Roman", "Liberation Serif", "Tinos", "Nimbus Roman"] },
  { for: archivo, mean: 0.517, local: ["DejaVu Sans"] },
  { for: archivo, mean: 0.453, local: ["Arial", "Liberation Sans", "Helvetica", "Nimbus Sans", "Roboto"] },
  { for: archivo, mean: 0.372, local: ["Arial Narrow", "Liberation Sans Narrow", "Nimbus Sans Narrow"] },
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
  const source = packaged(face.source);
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


/** The characters that the faces would draw if they were made now. */
async function drawable(): Promise<ReadonlySet<string>> {
  const sets = await Promise.all(faces.map(async ({ source, text }) => [...(await characters(packaged(source)))].filter((char) => text.includes(char))));
  return new Set(sets.flat());
}

/**
 * What no committed face draws: "file: characters" for those that the faces have once they are made anew, and the
 * characters that they do not have, which are left to the reader's own fonts.
 */
export async function undrawn(): Promise<{ readonly stale: readonly string[]; readonly foreign: readonly string[] }> {
  const drawn = await siteCharacters();
  const missing = [...sources].map(([file, text]) => ({ file, chars: uncovered(text, drawn) })).filter(({ chars }) => chars.length > 0);
  if (missing.length === 0) return { stale: [], foreign: [] };
  const known = await drawable();
  return {
    stale: missing.flatMap(({ file, chars }) => {
      const own = chars.filter((char) => known.has(char));
      return own.length ? [`${file}: ${own.map((char) => `${char} ${hex(char)}`).join(", ")}`] : [];
    }),
    foreign: uncovered(missing.flatMap(({ chars }) => chars).join(""), known),
  };
}

if (import.meta.main) {
  const sizes = await Promise.all(faces.map(make));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`${total.toString().padStart(6)}  together, of ${budget}`);
  await writeFile(join(root, "src/fonts.css"), await rules());
  const { foreign } = await undrawn();
  if (foreign.length) console.log(`Left to the reader's own fonts: ${foreign.join(" ")}`);
  if (total > budget) process.exitCode = 1;
}
