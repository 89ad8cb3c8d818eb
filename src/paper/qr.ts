import { encode } from "uqr";

/** A QR code (ISO/IEC 18004) as a path: each dark module a unit square, and the size of the whole in modules. */
export interface Qr {
  readonly size: number;
  readonly path: string;
}

/** The code of a text at the medium level of error correction, without the quiet zone. Throws beyond 2,331 bytes. */
export function qr(text: string): Qr {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  return { size, path: data.map((row, y) => rowPath(row, y)).join("") };
}

/** The dark runs of a row, each one rectangle. */
function rowPath(row: readonly boolean[], y: number): string {
  const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []));
  return starts.map((x) => `M${x} ${y}h${lengthFrom(row, x)}v1H${x}z`).join("");
}

function lengthFrom(row: readonly boolean[], x: number): number {
  const end = row.indexOf(false, x);
  return (end < 0 ? row.length : end) - x;
}

/** The same as a file. */
export function qrFile(text: string): string {
  const { size, path } = qr(text);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}"/></svg>\n`;
}
