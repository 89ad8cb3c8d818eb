import { absorb, finish } from "./mix.ts";

/** 64 bits in two words. The low one also follows the high one, so that what meets in one does not meet in both. */
interface Sum {
  high: number;
  low: number;
}

/** Every kind of value starts with a word of its own. */
const marks = { undefined: 1, null: 2, false: 3, true: 4, number: 5, text: 6, list: 7, object: 8, map: 9, set: 10 } as const;

const bits = new DataView(new ArrayBuffer(8));

const hexadecimal = (bits32: number): string => (bits32 >>> 0).toString(16).padStart(8, "0");

/**
 * Sixteen hexadecimal digits that tell plain data apart: the same for equal data in every engine, whatever the order
 * in which the keys of its objects were set. Numbers count by their bits (-0 as 0), arrays, typed arrays, maps and sets
 * by what they hold, in order. Throws a TypeError for what is not data: functions, symbols.
 */
export function digest(value: unknown): string {
  const sum = fresh();
  take(sum, value, new Map());
  return hexadecimal(finish(sum.high)) + hexadecimal(finish(sum.low));
}

const fresh = (): Sum => ({ high: 0x243f6a88, low: 0x85a308d3 });

function word(sum: Sum, next: number): void {
  sum.high = absorb(sum.high, next);
  sum.low = absorb(sum.low, next ^ sum.high);
}

/** `known` has what was summed up before: states share what did not change. */
function take(sum: Sum, value: unknown, known: Map<object, Sum>): void {
  if (typeof value === "number") takeNumber(sum, value);
  else if (typeof value === "string") takeText(sum, value);
  else if (typeof value === "boolean") word(sum, value ? marks.true : marks.false);
  else if (value === undefined) word(sum, marks.undefined);
  else if (value === null) word(sum, marks.null);
  else if (typeof value === "object") takeObject(sum, value, known);
  else throw new TypeError(`a ${typeof value} has no digest`);
}

function takeNumber(sum: Sum, value: number): void {
  // Adding 0 makes 0 of -0; NaN has many patterns, and an engine may choose.
  bits.setFloat64(0, value + 0);
  word(sum, marks.number);
  word(sum, Number.isNaN(value) ? 0x7ff80000 : bits.getInt32(0));
  word(sum, Number.isNaN(value) ? 0 : bits.getInt32(4));
}

function takeText(sum: Sum, text: string): void {
  word(sum, marks.text);
  word(sum, text.length);
  for (let i = 0; i < text.length; i += 1) word(sum, text.charCodeAt(i));
}

function takeObject(sum: Sum, value: object, known: Map<object, Sum>): void {
  let own = known.get(value);
  if (own === undefined) {
    own = fresh();
    takeContents(own, value, known);
    known.set(value, own);
  }
  word(sum, own.high);
  word(sum, own.low);
}

function takeContents(sum: Sum, value: object, known: Map<object, Sum>): void {
  if (value instanceof Map) takeItems(sum, marks.map, [...value], known);
  else if (value instanceof Set) takeItems(sum, marks.set, [...value], known);
  else if (isList(value)) takeItems(sum, marks.list, value, known);
  else takeFields(sum, value, known);
}

const isList = (value: object): value is ArrayLike<unknown> => Array.isArray(value) || ArrayBuffer.isView(value);

function takeItems(sum: Sum, mark: number, items: ArrayLike<unknown>, known: Map<object, Sum>): void {
  word(sum, mark);
  word(sum, items.length);
  for (let i = 0; i < items.length; i += 1) take(sum, items[i], known);
}

function takeFields(sum: Sum, value: object, known: Map<object, Sum>): void {
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  word(sum, marks.object);
  word(sum, fields.length);
  for (const [key, field] of fields) {
    takeText(sum, key);
    take(sum, field, known);
  }
}
