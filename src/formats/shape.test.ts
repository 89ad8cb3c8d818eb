import { describe, expect, test } from "vitest";
import { aResume } from "../../tests/fixtures/resumes.ts";
import { checkResume } from "./import/index.ts";
import type { Json } from "./json.ts";
import { describeFault } from "./shape.ts";

function faults(file: Json): string[] {
  const checked = checkResume(file);
  return "faults" in checked ? checked.faults.map(describeFault) : [];
}

const date = "expected a date such as 2014, 2014-06 or 2014-06-29, or no field where it has not ended";

describe("a file that is not JSON Resume", () => {
  test.each<[Json, string[]]>([
    [[], ["the file is []: expected an object with named fields"]],
    ["text", ['the file is "text": expected an object with named fields']],
    [null, ["the file is null: expected an object with named fields"]],
    [{}, ["basics.name is null: expected the person’s name", "work and projects is []: expected at least one job or project, or there is nothing to show"]],
    [aResume({ basics: { name: " " } }), ['basics.name is " ": expected the person’s name']],
    [aResume({ basics: [] }), ["basics is []: expected an object with named fields"]],
    [aResume({ work: [{ startDate: "June 2014", highlights: "one" }, 5] }), [`work[0].startDate is "June 2014": ${date}`, 'work[0].highlights is "one": expected a list', "work[1] is 5: expected an object with named fields"]],
    [aResume({ skills: [{ keywords: ["Go", 5] }] }), ["skills[0].keywords[1] is 5: expected text"]],
    [aResume({ projects: [{ url: "example.org" }] }), ['projects[0].url is "example.org": expected a whole address, such as https://example.org/']],
    [aResume({ "x-portfolio": { version: 2 } }), ["x-portfolio.version is 2: expected 1, the version of the extension that this project reads"]],
    [aResume({ projects: [{ "x-portfolio": { kind: "hobby", story: { built: [{ lists: [] }] } } }] }), [
      'projects[0].x-portfolio.kind is "hobby": expected "employed", "open-source" or "contribution"',
      'projects[0].x-portfolio.story.built[0] is {"lists":[]}: expected a paragraph, { "steps": [texts] } or { "points": [texts] }',
    ]],
  ])("%j gets an error for each field", (file, lines) => {
    expect(faults(file)).toEqual(lines);
  });

  test("gets a long value cut", () => {
    expect(faults(aResume({ work: "x".repeat(100) }))).toEqual([`work is "${"x".repeat(58)}…: expected a list`]);
  });
});

test("null, and a blank address or date, count as absent and are told", () => {
  const checked = checkResume(aResume({ basics: { name: "Ada", url: "", label: null, email: "" }, projects: [{ endDate: "", name: "" }] }));
  expect("blanks" in checked && checked.blanks).toEqual(["basics.url", "basics.label", "basics.email", "projects[0].endDate"]);
});

test("fields that the standard does not name may hold anything", () => {
  expect(faults(aResume({ pets: null, basics: { name: "Ada", mood: [null, 5] } }))).toEqual([]);
});
