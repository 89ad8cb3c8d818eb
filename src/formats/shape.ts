import { isObject, type Json } from "./json.ts";

/** A value without parts: what is expected of it, in words and as a test. */
export interface Leaf<T extends Json> {
  readonly expected: string;
  readonly holds: (value: Json) => value is T;
  /** Whether an empty text is the same as none: where it would not be valid. */
  readonly blank?: boolean;
}

/** What a document looks like: a leaf, a list of one shape, or fields, of which each may be absent. */
export type Shape = Leaf<Json> | readonly [Shape] | { readonly [field: string]: Shape };

/** The type of what has a shape. */
export type Of<S> = S extends { readonly holds: (value: Json) => value is infer T extends Json }
  ? T
  : S extends readonly [infer Item]
    ? readonly Of<Item>[]
    : { readonly [Field in keyof S]?: Of<S[Field]> };

/** A field that is not what it should be. */
export interface Fault {
  readonly path: string;
  readonly value: Json;
  readonly expected: string;
}

/** A document as it was read: without what says nothing, whose places are in `blanks`. */
export interface Reading {
  readonly value: Json | undefined;
  readonly faults: readonly Fault[];
  readonly blanks: readonly string[];
}

const isLeaf = (shape: Shape): shape is Leaf<Json> => "holds" in shape && typeof shape.holds === "function";
const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);

/**
 * Compares a document with a shape. Fields that the shape does not name stay as they are; null, and a blank where text
 * of a certain form is expected, count as absent.
 */
export function readShape(shape: Shape, document: Json): Reading {
  const faults: Fault[] = [];
  const blanks: string[] = [];
  const wrong = (path: string, value: Json, expected: string): undefined => void faults.push({ path, value, expected });

  function read(form: Shape, value: Json, path: string): Json | undefined {
    if (isLeaf(form)) return form.holds(value) ? value : wrong(path, value, form.expected);
    if (isList(form)) {
      if (!Array.isArray(value)) return wrong(path, value, "a list");
      return value.map((item: Json, i) => read(form[0], item, `${path}[${i}]`) ?? null);
    }
    if (!isObject(value)) return wrong(path, value, "an object with named fields");
    return Object.fromEntries(
      Object.entries(value).flatMap(([field, item]): [string, Json][] => {
        const inner = Object.hasOwn(form, field) ? form[field] : undefined;
        if (!inner) return [[field, item]];
        const place = path ? `${path}.${field}` : field;
        if (item === null || (item === "" && isLeaf(inner) && inner.blank)) {
          blanks.push(place);
          return [];
        }
        const found = read(inner, item, place);
        return found === undefined ? [] : [[field, found]];
      }),
    );
  }

  return { value: read(shape, document, ""), faults, blanks };
}

/** One line: where, the value (cut when long), and what is expected there. */
export function describeFault({ path, value, expected }: Fault): string {
  const json = JSON.stringify(value);
  return `${path || "the file"} is ${json.length > 60 ? `${json.slice(0, 59)}…` : json}: expected ${expected}`;
}
