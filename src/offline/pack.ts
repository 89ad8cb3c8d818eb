/**
 * Many files as one. Four bytes with the length of the index (big-endian), the index as JSON, and the data. A stretch
 * that several files share, as pages share their styles, is there once.
 */

/** A file of a pack: its media type, and where its stretches lie in the data, as pairs of start and end in bytes. */
interface Packed {
  readonly type: string;
  readonly at: readonly (readonly [start: number, end: number])[];
}

/** A file to be packed; equal strings are one stretch. */
export interface Loose {
  readonly name: string;
  readonly type: string;
  readonly parts: readonly (string | Uint8Array<ArrayBuffer>)[];
}

/** A file taken out: its parts in order. */
export interface Taken {
  readonly type: string;
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
}

const lengthBytes = 4;

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Packs files; the same files in the same order give the same bytes. */
export function pack(files: readonly Loose[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const known = new Map<string | Uint8Array, readonly [number, number]>();
  const data: Uint8Array[] = [];
  let end = 0;
  const place = (part: string | Uint8Array): readonly [number, number] => {
    const before = known.get(part);
    if (before) return before;
    const bytes = typeof part === "string" ? encoder.encode(part) : part;
    const at = [end, (end += bytes.length)] as const;
    known.set(part, at);
    data.push(bytes);
    return at;
  };
  const index = Object.fromEntries(files.map(({ name, type, parts }): [string, Packed] => [name, { type, at: parts.map(place) }]));
  const head = encoder.encode(JSON.stringify(index));
  const length = new Uint8Array(lengthBytes);
  new DataView(length.buffer).setUint32(0, head.length);
  return joined([length, head, ...data]);
}

/** Opens a pack: gives its files by name, undefined for those it lacks. Throws for bytes that are none. */
export function unpack(bytes: Uint8Array<ArrayBuffer>): (name: string) => Taken | undefined {
  const start = lengthBytes + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const index = new Map(Object.entries<Packed>(JSON.parse(new TextDecoder().decode(bytes.subarray(lengthBytes, start)))));
  return (name) => {
    const file = index.get(name);
    return file && { type: file.type, parts: file.at.map(([from, to]) => bytes.subarray(start + from, start + to)) };
  };
}
