/** Where things stand in the figure, in pixels from its top. */
export interface Layout {
  readonly table: number;
  readonly lanes: readonly number[];
  /** The strip for the link that does not join neighbouring lanes. */
  readonly strip: number;
  readonly axis: number;
  readonly words: number;
  readonly height: number;
}

export const tableRow = 16;

export function layout(centres: number): Layout {
  const table = 38;
  const first = table + centres * tableRow + 22;
  const pitch = centres === 2 ? 92 : 72;
  const lanes = Array.from({ length: centres }, (_, centre) => first + centre * pitch);
  const last = first + (centres - 1) * pitch;
  const strip = last + 26;
  const axis = centres === 2 ? last + 18 : strip + 14;
  return { table, lanes, strip, axis, words: axis + 36, height: axis + 58 };
}
