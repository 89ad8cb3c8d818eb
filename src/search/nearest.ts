/**
 * The slugs that may be meant by what was asked for, the likeliest first. It counts as near
 * when it is one edit per three letters, or less, from a word of the slug or from several in
 * a row. An address will do as well as a slug: its last part counts.
 */
export function nearest(slug: string, slugs: readonly string[], limit = 3): string[] {
  const asked = lastPart(slug);
  return slugs
    .map((other) => ({
      other,
      far: edits(asked, other),
      longer: Math.abs(other.length - asked.length),
    }))
    .filter(({ far }) => far <= asked.length / 3)
    .toSorted((a, b) => a.far - b.far || a.longer - b.longer)
    .slice(0, limit)
    .map(({ other }) => other);
}

/** In the letters of a slug, and no longer than any slug would be. */
function lastPart(address: string): string {
  const part = address.split("/").findLast(Boolean) ?? "";
  const words = part.toLowerCase().replace(/\.html?$/, "").split(/(?:%[0-9a-f]{2}|[^a-z0-9])+/);
  return words.filter(Boolean).join("-").slice(0, 80);
}

/**
 * Fewest letters to insert, drop, change, or swap with the next, to turn `asked` into some
 * consecutive words of `slug`. Each row of the table is for one more letter of `asked`; to
 * begin at any word costs nothing, and so does leaving off after one.
 */
function edits(asked: string, slug: string): number {
  const size = slug.length + 1;
  const table: number[][] = [];
  const at = (i: number, j: number) => table[i]?.[j] ?? Infinity;
  for (let i = 0; i <= asked.length; i++) {
    const row: number[] = [];
    table.push(row);
    for (let j = 0; j < size; j++) {
      const swapped = asked[i - 1] === slug[j - 2] && asked[i - 2] === slug[j - 1];
      const begins = i === 0 && (j === 0 || slug[j - 1] === "-");
      row.push(
        begins ? 0 : Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (asked[i - 1] === slug[j - 1] ? 0 : 1),
          swapped ? at(i - 2, j - 2) + 1 : Infinity,
        ),
      );
    }
  }
  const ends = (_: number, j: number) => j + 1 === size || slug[j] === "-";
  return Math.min(...(table.at(-1) ?? []).filter(ends));
}
