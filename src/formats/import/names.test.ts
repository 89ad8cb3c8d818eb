import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyString } from "../../../tests/unit/fixtures.ts";
import { identifier, isSlug, namer, slugFrom } from "./names.ts";

describe("slugs", () => {
  test.each([
    ["PostgreSQL failover agent", "postgresql-failover-agent"],
    ["C++", "cpp"],
    ["C#", "c-sharp"],
    ["Ünïted & Sons’ café", "united-and-sons-cafe"],
    ["Łódź, Strauß & Ærø", "lodz-strauss-and-aero"],
    ["<b>Bold</b>", "b-bold-b"],
    ["../../etc/passwd", "etc-passwd"],
    ["罗锦华", "project"],
    ["", "project"],
    ["2014", "project-2014"],
    ["CON", "project-con"],
    ["constructor", "project-constructor"],
    ["word ".repeat(30), `word${"-word".repeat(11)}`],
  ])("of %j are %s", (text, slug) => {
    expect(slugFrom(text, "project")).toBe(slug);
  });

  test("are well formed and not long, whatever the text", () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const slug = slugFrom(text, "project");
        expect([isSlug(slug), slug.length <= 68]).toEqual([true, true]);
      }),
    );
  });

  test("that are taken get a number, which is not taken either", () => {
    const unique = namer();
    expect(["a", "a-2", "a", "a", "b", "a-2"].map(unique)).toEqual(["a", "a-2", "a-3", "a-4", "b", "a-2-2"]);
  });
});

describe("constants", () => {
  test.each([
    ["boost-reflection", "boostReflection"],
    ["3d-engine", "_3dEngine"],
    ["new", "new_"],
    ["projects", "projects_"],
    ["a-1", "a_1"],
  ])("of %s are %s", (slug, name) => {
    expect(identifier(slug)).toBe(name);
  });

  test("are as different as their slugs", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "1", "2"), minLength: 1, maxLength: 3 });
    const slug = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join("-"));
    fc.assert(fc.property(slug, slug, (a, b) => identifier(a) !== identifier(b) || a === b));
  });
});
