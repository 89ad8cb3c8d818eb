import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "./json.ts";
import { keepFields, withKept, withKeptItems } from "./keep.ts";

const object: fc.Arbitrary<JsonObject> = fc.dictionary(fc.constantFrom("a", "b", "startDate", "constructor", "__proto__"), fc.jsonValue({ maxDepth: 2 })).map((made) => JSON.parse(JSON.stringify(made)));

describe("what was kept", () => {
  test("makes of the data's entry what the file had, and leaves what only the data has", () => {
    fc.assert(
      fc.property(object, object, (made, found) => {
        const { startDate: _, ...own } = made;
        expect(withKept(made, keepFields(made, found))).toEqual({ ...own, ...found });
      }),
    );
  });

  test("gives way to what the data says differently by now", () => {
    const kept = keepFields({ endDate: "2014" }, { endDate: "2014-06" });
    expect(withKept({ endDate: "2014" }, kept)).toEqual({ endDate: "2014-06" });
    expect(withKept({ endDate: "2015" }, kept)).toEqual({ endDate: "2015" });
  });

  test("keeps open an end that the file left open", () => {
    const kept = keepFields({ name: "a", endDate: "2026" }, { name: "a" });
    expect(withKept({ name: "a", endDate: "2026" }, kept)).toEqual({ name: "a" });
    expect(withKept({ name: "a", endDate: "2027" }, kept)).toEqual({ name: "a", endDate: "2027" });
  });

  test("says nothing of what is the same, of the extension, or of what the data holds elsewhere", () => {
    expect(keepFields({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }], "x-portfolio": 1, url: "u" }, ["url"])).toEqual({});
  });
});

const made = (of: string) => ({ of, entry: { name: of } });
const item = (of: string, is: string) => ({ of, fields: { note: { is } } });

describe("entries that were kept", () => {
  test("are found by name, in turn where a name is repeated", () => {
    expect(withKeptItems([made("a"), made("b"), made("a")], [item("a", "1"), item("a", "2"), item("b", "3")])).toEqual([
      { name: "a", note: "1" },
      { name: "b", note: "3" },
      { name: "a", note: "2" },
    ]);
  });

  test("go with the data's entry when it goes", () => {
    expect(withKeptItems([made("b")], [item("a", "1")])).toEqual([{ name: "b" }]);
  });

  test("come last where the data has no such entry", () => {
    expect(withKeptItems([made("a")], [{ fields: { name: { is: "z" } } }])).toEqual([{ name: "a" }, { name: "z" }]);
  });
});
