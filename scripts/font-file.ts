/** Font files, read and cut. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** The package brings no types of its own. */
type Subset = (font: Buffer, text: string | undefined, options: Record<string, unknown>) => Promise<Buffer>;
export const subset: Subset = createRequire(import.meta.url)("subset-font");

/** A font file as plain TrueType, which is what some readers take. */
export const sfnt = async (file: string): Promise<Buffer> =>
  subset(await readFile(file), undefined, { targetFormat: "sfnt", keepAllGlyphs: true });

/** As much of a font as a text needs. */
export const subsetOf = (font: Buffer, text: string): Promise<Buffer> => subset(font, text, { targetFormat: "woff2" });

/** A font as its tables, by tag; @throws when the outlines are not TrueType's or the font is variable. */
export async function open(file: string): Promise<(tag: string) => Buffer> {
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
export function glyphs(cmap: Buffer): Map<string, number> {
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
