/** What sections of the bench find, and how it is printed. */

export type Row = Record<string, string | number>;

/** What one section found: named tables of rows with the same columns. */
export type Tables = Record<string, Row[]>;

/** What the command line asks of every section. */
export interface Options {
  /** The runs behind each median, if not as many as the section takes by itself. */
  runs?: number;
  /** Every page, not one of each kind. */
  all?: boolean;
  /** These pages, by their paths, in place of one of each kind. */
  pages?: readonly string[];
  /** Numbers of projects, for sites of that size. */
  sizes?: readonly number[];
}

export const verdict = (good: boolean) => (good ? "ok" : "over");
export const round = (value: number, digits = 0) => Number(value.toFixed(digits));

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = NaN, high = NaN] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}

export function print(title: string, rows: Row[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? "")))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const isText = (at: number) => typeof rows[0]?.[columns[at] ?? ""] === "string";
  const pad = (cell: string, at: number) => (isText(at) ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0));
  console.log(`\n${title}`);
  for (const line of lines) console.log(`  ${line.map(pad).join("  ")}`.trimEnd());
}
