/**
 * The picture that stands for a page where its link is shared: 1200 × 630, in the look of the site.
 * Texts are data: satori sets them as outlines, and what no face draws is left out.
 */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";
import { createElement, type CSSProperties, type ReactNode } from "react";
import satori, { type Font } from "satori";
import { yearsIn, yearsText } from "../src/data/derive.ts";
import { profile } from "../src/data/profile.ts";
import { seal } from "../src/data/seal.ts";
import type { Years } from "../src/data/types.ts";
import { light as colour } from "../src/palette.ts";
import type { Poster } from "../src/poster.tsx";
import { figureStyles } from "./poster.ts";
import { sfnt } from "./font-file.ts";
import { furtherFaces, siteFaces } from "./fonts.ts";

export interface SocialImage {
  /** What stands above the title: an employer, or what kind of page it is. */
  readonly eyebrow: string;
  readonly title: string;
  readonly subtitle: string;
  /** A project's own years, which the trace marks; they are also written beside the eyebrow. */
  readonly years?: Years;
  /** The years of the axis. */
  readonly span: Years;
  /** The years in which something ran, on a page about more than one project. */
  readonly active?: readonly number[];
  /** The address as it is shown. */
  readonly url: string;
  /** The figure of a project's model, at the right of the words. */
  readonly figure?: Poster["figures"][number];
}

const width = 1200;
const height = 630;
const margin = 64;
/** Where all that is read begins, and the axis. */
const edge = 240;
const measure = width - margin - edge;
/** Where a figure stands, and how wide; what is drawn for 360 pixels is drawn larger here. */
const plate = { left: 728, top: 60, width: width - margin - 728, drawn: 360 };
/** The width for words beside a figure. */
const narrow = plate.left - edge - 40;
/** The band of the trace: its upper and lower rule, and the line of the trace itself. */
const band = { top: 452, bottom: 546, line: 516, half: 18, bevel: 12 };

const text = "STIX Two Text, Noto Serif SC";
const label = "Archivo Narrow, Noto Serif SC";

let loaded: Promise<Font[]> | undefined;
/** Read once; satori keeps what it derives from the same list. */
const fonts = (): Promise<Font[]> =>
  (loaded ??= Promise.all(
    siteFaces
      .filter(({ italic }) => !italic)
      .map(async ({ family, weight, file }) => ({ name: family, weight, data: await sfnt(file) })),
  ));

/** Faces for letters that the site's own do not have, cut to a text. */
const further = async (letters: string): Promise<Font[]> =>
  (await furtherFaces(letters)).map((data, i) => ({ name: `${letters} ${i}`, weight: 400, data }));

/** Type sizes of the title, each for titles up to a length; three lines of the last hold 120 characters. */
const titleSizes = [
  [14, 112],
  [22, 88],
  [46, 76],
  [80, 62],
  [100, 54],
] as const;
const titleSize = ({ length }: string): number => titleSizes.find(([most]) => length <= most)?.[1] ?? 46;

const box = (style: CSSProperties, ...children: ReactNode[]): ReactNode =>
  createElement("div", { style: { display: "flex", ...style } }, ...children);

/**
 * Text of at most so many lines; a word longer than a line is broken. Lines are balanced when the last is surely left
 * free: satori balances by height, and at its most lines a text would be squeezed and cut.
 */
function lines(max: number, fontSize: number, style: CSSProperties, content: string, room = measure): ReactNode {
  const textWrap = content.length * fontSize * 0.5 < (max - 1) * room ? "balance" : "wrap";
  const wrap: CSSProperties = { display: "block", lineClamp: max, textWrap, wordBreak: "break-word", overflow: "hidden" };
  return createElement("div", { style: { ...wrap, fontSize, ...style } }, content);
}

function words({ eyebrow, title, subtitle, years, span, url, figure }: SocialImage): ReactNode {
  const room = figure ? narrow : measure;
  const size = figure ? Math.min(64, Math.round(titleSize(title) * 0.72)) : titleSize(title);
  const year = measure / yearsIn(span).length;
  const every = Math.ceil(52 / year);
  const marks = yearsIn(span).flatMap((number, i) =>
    i % every
      ? []
      : [box({ position: "absolute", left: edge + i * year + 7, top: band.top + 6, color: colour.quiet }, `${number}`)],
  );
  return box(
    { width, height, fontFamily: label, fontSize: 20, color: colour.ink },
    box(
      { position: "absolute", left: edge, top: 56, width: room, flexDirection: "column" },
      box(
        { fontSize: 26, gap: 20, marginBottom: 10 },
        lines(1, 26, { fontWeight: 600, maxWidth: room - (figure ? 0 : 160) }, eyebrow),
        box({ color: colour.quiet }, years ? yearsText(years) : ""),
      ),
      lines(3, size, { fontFamily: text, lineHeight: 1.1, marginBottom: 16 }, title, room),
      lines(title.length > 46 && !figure ? 2 : figure ? 4 : 3, figure ? 26 : 30, { fontFamily: text, lineHeight: 1.3, color: colour.quiet }, subtitle, room),
    ),
    ...marks,
    box({ position: "absolute", left: margin, top: 564, fontSize: 26, fontWeight: 600 }, profile.name),
    lines(1, 26, { position: "absolute", left: edge, top: 564, width: measure, color: colour.quiet }, url),
  );
}

/** Runs of years without a gap, ascending. */
function runs(years: readonly number[]): Years[] {
  const found: [number, number][] = [];
  for (const year of [...new Set(years)].toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else found.push([year, year]);
  }
  return found;
}

/** The bus trace: an idle line that opens into a hexagon over each run of years. */
function trace({ years, active = years ? yearsIn(years) : [], span }: SocialImage): string {
  const x = (year: number): number => Math.round(edge + ((year - span[0]) * measure) / yearsIn(span).length);
  const { line, half } = band;
  const shown = active.filter((year) => span[0] <= year && year <= span[1]);
  const hexagons = runs(shown).map(([first, last]) => {
    const [left, right] = [x(first), x(last + 1)];
    const bevel = Math.min(band.bevel, (right - left) / 2);
    return `M${left} ${line}l${bevel} ${-half}H${right - bevel}l${bevel} ${half}l${-bevel} ${half}H${left + bevel}z`;
  });
  const grid = [...yearsIn(span), span[1] + 1].map((year) => `M${x(year)} ${band.top}V${band.bottom}`);
  return [
    `<path d="${grid.join("")}" stroke="${colour.rule}" shape-rendering="crispEdges"/>`,
    `<path d="M${edge} ${line}H${width - margin}" stroke="${colour.line}" stroke-width="2"/>`,
    `<path d="${hexagons.join("")}" fill="${colour.tint}" stroke="${colour.accent}" stroke-width="3" stroke-linejoin="round"/>`,
    `<path d="M${margin} ${band.top}H${width - margin}M${margin} ${band.bottom}H${width - margin}" stroke="${colour.ink}" stroke-width="2"/>`,
  ].join("");
}

const mark =
  `<svg x="${margin}" y="${margin}" width="132" height="132" viewBox="${seal.viewBox}">` +
  `<rect width="100%" height="100%" rx="${seal.radius}" fill="${colour.seal}"/>` +
  `<path d="${seal.outlines}" fill="#fff"/></svg>`;

/** A figure as it is drawn on its page, larger; higher ones are made to fit above the band. */
function plateOf({ markup, height: drawn }: Poster["figures"][number]): string {
  const scale = Math.min(plate.width / plate.drawn, (band.top - 32 - plate.top) / drawn);
  const frame = `width="${plate.drawn * scale}" height="${drawn * scale}" viewBox="0 0 ${plate.drawn} ${drawn}"`;
  const open = `<svg class="figure" x="${plate.left}" y="${plate.top}" ${frame}>`;
  return `<style>${figureStyles(colour)}</style>${markup.replace(/<title.*?<\/title>/, "").replace(/<svg[^>]*>/, open)}`;
}

/** The picture as SVG, its text as outlines but for a figure's. */
export async function socialSvg(input: SocialImage): Promise<string> {
  const set = await satori(words(input), { width, height, fonts: await fonts(), loadAdditionalAsset: (_, letters) => further(letters) });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="100%" height="100%" fill="${colour.paper}"/>${mark}${trace(input)}${set}${input.figure ? plateOf(input.figure) : ""}</svg>`,
  ].join("");
}

/** A PNG chunk: length, type, content, checksum. */
function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(content.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
}

/** Opaque pixels as a PNG with a palette, a third of the size of one without; nothing if the colours are too many. */
function indexedPng(pixels: Buffer): Buffer | undefined {
  const palette = new Map<number, number>();
  const rows = Buffer.alloc(height * (width + 1));
  for (let pixel = 0; pixel < width * height; pixel++) {
    const rgb = pixels.readUIntBE(4 * pixel, 3);
    const index = palette.get(rgb) ?? palette.size;
    if (index > 255) return undefined;
    palette.set(rgb, index);
    rows[pixel + Math.floor(pixel / width) + 1] = index;
  }
  const colours = Buffer.alloc(3 * palette.size);
  for (const [rgb, index] of palette) colours.writeUIntBE(rgb, 3 * index, 3);
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("PLTE", colours),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

let labels: Promise<string[]> | undefined;
/** The label face as files that the renderer reads: it knows neither woff2 nor fonts in memory. */
const labelFiles = (): Promise<string[]> =>
  (labels ??= Promise.all(
    siteFaces
      .filter(({ family }) => family === "Archivo Narrow")
      .map(async ({ weight, file }) => {
        const path = join(mkdtempSync(join(tmpdir(), "face-")), `${weight}.ttf`);
        writeFileSync(path, await sfnt(file));
        return path;
      }),
  ));

/** The picture as PNG; the same input gives the same bytes. */
export async function socialImage(input: SocialImage): Promise<Buffer> {
  const drawn = new Resvg(await socialSvg(input), { font: { loadSystemFonts: false, ...(input.figure && { fontFiles: await labelFiles() }) } }).render();
  return indexedPng(drawn.pixels) ?? drawn.asPng();
}
