/** What only shows when a page is drawn: ink where none belongs, none where there should be, and what a camera reads. */
import jsQR from "jsqr";
import { body } from "./checks.ts";
import type { Pdf, Run, Sheet } from "./read.ts";
import type { Image } from "./second.ts";

/** In points. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A box in pixels, from the upper left corner. */
type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Of 255; hairlines drawn between two pixels are paler than this, and no colour of the ink is. */
const paper = 235;

/** Points by which an engine may miss a margin: it rounds them to its own pixels, and a line on the edge has a width. */
const slack = 2;

function isInk({ width, data }: Image, x: number, y: number): boolean {
  const at = 4 * (y * width + x);
  return Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255) < paper;
}

/** The pixels of a box that bear ink. */
function* ink(image: Image, [left, top, right, bottom]: Box): Generator<readonly [x: number, y: number]> {
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(image.height, bottom); y++)
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(image.width, right); x++) if (isInk(image, x, y)) yield [x, y];
}

/** Where a run is drawn, with room for what rises above its line and hangs below. */
const boxOf = ({ x, y, width, size }: Run, sheet: Sheet, scale: number): Box => {
  const [top, bottom] = [sheet.height - y - 1.1 * size, sheet.height - y + 0.4 * size];
  return [scale * (x - 1), scale * top, scale * (x + width + 1), scale * bottom];
};

const within = (x: number, y: number, [left, top, right, bottom]: Box): boolean => x >= left && x <= right && y >= top && y <= bottom;

/**
 * Ink in the margins, but for what the engine sets there by itself. Tells the box of what it found, in points from the upper left.
 */
export function inkInMargins(pdf: Pdf, images: readonly Image[], margins: Margins): string[] {
  return pdf.sheets.flatMap((sheet, i) => {
    const image = images[i];
    if (!image) return [`page ${i + 1} was not drawn`];
    const scale = image.width / sheet.width;
    const { left, top, right, bottom } = margins;
    const inner: Box = [scale * (left - slack), scale * (top - slack), scale * (sheet.width - right + slack), scale * (sheet.height - bottom + slack)];
    const engine = pdf.tagged ? sheet.runs.filter(({ tagged, text }) => !tagged && text.trim()).map((run) => boxOf(run, sheet, scale)) : [];
    const found = [...ink(image, [0, 0, image.width, image.height])].filter(([x, y]) => !within(x, y, inner) && !engine.some((box) => within(x, y, box)));
    if (found.length === 0) return [];
    const [xs, ys] = [found.map(([x]) => x / scale), found.map(([, y]) => y / scale)];
    const [x, y] = [xs, ys].map((all) => `${Math.round(Math.min(...all))} to ${Math.round(Math.max(...all))}`);
    return [`page ${i + 1}: ink in the margin, ${x} across and ${y} down`];
  });
}

/** Words that begin or end outside the margins. */
export function wordsInMargins(pdf: Pdf, { left, top, right, bottom }: Margins): string[] {
  return pdf.sheets.flatMap((sheet, i) =>
    body(pdf, sheet)
      .filter(({ x, y, width }) => x < left - slack || x + width > sheet.width - right + slack || y < bottom - slack || y > sheet.height - top + slack)
      .map(({ text }) => `page ${i + 1}: outside the margins: ${text}`),
  );
}

/** Words that are in the file and not on the paper: clipped, covered, or white on white. */
export function unseenWords(pdf: Pdf, images: readonly Image[]): string[] {
  return pdf.sheets.flatMap((sheet, i) => {
    const image = images[i];
    if (!image) return [`page ${i + 1} was not drawn`];
    const unseen = body(pdf, sheet).filter((run) => ink(image, boxOf(run, sheet, image.width / sheet.width)).next().done);
    return unseen.map(({ text }) => `page ${i + 1}: not to be seen: ${text}`);
  });
}

/** Paper that is not white: most of every page is, and its corners are. */
export function darkPaper(images: readonly Image[]): string[] {
  return images.flatMap((image, i) => {
    const { width, height } = image;
    const corners = [[0, 0], [width - 1, 0], [0, height - 1], [width - 1, height - 1]] as const;
    const share = [...ink(image, [0, 0, width, height])].length / (width * height);
    return share > 0.4 || corners.some(([x, y]) => isInk(image, x, y)) ? [`page ${i + 1} is dark: ink on ${Math.round(100 * share)} % of it`] : [];
  });
}

/** What a camera reads in the upper half of a page; undefined where there is no code, or none that can be read. */
export function codeOn({ data, width, height }: Image): string | undefined {
  const half = Math.floor(height / 2);
  return jsQR(data.subarray(0, 4 * width * half), width, half)?.data;
}
