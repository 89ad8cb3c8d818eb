import { createRequire } from "node:module";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aResume, published, publishedNames, resumes } from "../../tests/fixtures/resumes.ts";
import { checkResume, importResume } from "./import/index.ts";
import { resumeJson } from "./json-resume.ts";
import { isObject, type Json } from "./json.ts";
import { extension, resumeShape } from "./resume.ts";
import { readShape } from "./shape.ts";
import { siteData } from "./site.ts";

interface PublishedError {
  readonly stack: string;
}
type Validate = (resume: unknown, done: (errors: readonly PublishedError[] | null) => void) => void;

/** The validator that the standard publishes. */
const { validate }: { validate: Validate } = createRequire(import.meta.url)("@jsonresume/schema");

function violations(resume: Json): string[] {
  let found: string[] = [];
  validate(resume, (errors) => (found = (errors ?? []).map(({ stack }) => stack)));
  return found;
}

const site = { url: (path: string) => `https://example.org${path}` };

describe("the published schema", () => {
  test("refuses what is not JSON Resume", () => {
    expect(violations({ basics: { name: 5 } })).toEqual(["instance.basics.name is not of a type(s) string"]);
  });

  test("takes the site's export", async () => {
    expect(violations(resumeJson(await siteData(), site))).toEqual([]);
  });

  test("takes the export of any import", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(resumes, (file) => {
        const checked = checkResume(file);
        if ("faults" in checked) throw new Error("the résumé was not read");
        expect(violations(JSON.parse(JSON.stringify(resumeJson(importResume(checked.resume, 2026).data, site))))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the shape that an import asks for", () => {
  test.each(publishedNames)("takes %s, and so does the schema", (name) => {
    expect([readShape(resumeShape, published(name)).faults, violations(published(name))]).toEqual([[], []]);
  });

  /** Values that fit some field of the standard and not others; null and blanks, which an import passes over, are not among them. */
  const values: fc.Arbitrary<Json> = fc.constantFrom<Json>(5, true, "text", [], {}, ["text"], [5], [{}], "2013", "2013-13-45", "1-1-2013", "http://x.org", "x.org", "a@b.org", "@b");
  const places = placesIn(resumeShape);

  test("takes and refuses what the schema takes and refuses, field by field", () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), values, (place, value) => {
        const file = withValue(aResume(), place, value);
        expect(readShape(resumeShape, file).faults.length === 0, JSON.stringify(file)).toBe(violations(file).length === 0);
      }),
      { numRuns: 1000 },
    );
  });
});

type Place = readonly (string | number)[];

/** The path of every field that the standard names, in the first entry of each list. */
function placesIn(shape: unknown, path: Place = []): Place[] {
  if (Array.isArray(shape)) return [path, ...placesIn(shape[0], [...path, 0])];
  if (typeof shape !== "object" || shape === null || "holds" in shape) return [path];
  return Object.entries(shape).flatMap(([field, inner]) => (field === extension ? [] : [[...path, field], ...placesIn(inner, [...path, field])]));
}

/** A document with a value at a place. */
function withValue(document: Json | undefined, [at, ...rest]: Place, value: Json): Json {
  if (at === undefined) return value;
  if (typeof at === "number") return [withValue(Array.isArray(document) ? document[0] : undefined, rest, value)];
  const object = isObject(document) ? document : {};
  return { ...object, [at]: withValue(object[at], rest, value) };
}
