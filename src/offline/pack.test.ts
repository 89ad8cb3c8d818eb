import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pack, unpack, type Loose } from "./pack.ts";

const encoder = new TextEncoder();
const bytesOf = (part: string | Uint8Array): number[] => [...(typeof part === "string" ? encoder.encode(part) : part)];
const taken = (packed: Uint8Array<ArrayBuffer>, name: string): number[] | undefined => unpack(packed)(name)?.parts.flatMap(bytesOf);

const part = fc.oneof(fc.string({ unit: "grapheme" }), fc.uint8Array().map((bytes) => Uint8Array.from(bytes)));
const file = fc.record({ name: fc.string(), type: fc.string(), parts: fc.array(part, { maxLength: 4 }) });
const files = fc.uniqueArray(file, { selector: ({ name }) => name });

describe("a pack", () => {
  test("gives back every file, whatever it is called and holds", () => {
    fc.assert(
      fc.property(files, (all: Loose[]) => {
        const packed = pack(all);
        for (const { name, type, parts } of all) {
          expect(taken(packed, name)).toEqual(parts.flatMap(bytesOf));
          expect(unpack(packed)(name)?.type).toBe(type);
        }
      }),
    );
  });

  test("has no file that was not put in, not even one that every object has", () => {
    const open = unpack(pack([{ name: "a", type: "", parts: ["a"] }]));
    expect([open("b"), open("constructor"), open("__proto__")]).toEqual([undefined, undefined, undefined]);
  });

  test("holds what its files share once", () => {
    const shared = "s".repeat(10_000);
    const page = (name: string): Loose => ({ name, type: "text/html", parts: [name, shared] });
    const [one, three] = [pack([page("a")]), pack(["a", "b", "c"].map(page))];
    expect(three.length - one.length).toBeLessThan(200);
  });

  test("opens where it lies, within other bytes", () => {
    const packed = pack([{ name: "a", type: "", parts: ["text"] }]);
    const within = new Uint8Array(packed.length + 7);
    within.set(packed, 7);
    expect(taken(within.subarray(7), "a")).toEqual(bytesOf("text"));
  });

  test("is the same for the same files", () => {
    fc.assert(
      fc.property(files, (all: Loose[]) => {
        expect(pack(all)).toEqual(pack(structuredClone(all)));
      }),
    );
  });
});
