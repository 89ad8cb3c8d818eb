import { describe, expect, test } from "vitest";
import { makesPdfs } from "../../scripts/pdf/make.ts";
import { site } from "./built.ts";
import { differences, expectedFiles, filesUnder } from "./files.ts";

const files = filesUnder(site.root);
const expected = await expectedFiles(site, Boolean(process.env["CI"]) || (await makesPdfs()));

describe("the built files", () => {
  test("are those that the pages and the data account for: none too many, none too few", () => {
    expect(differences(files, expected)).toEqual([]);
    expect(files.length).toBeGreaterThan(300);
  });

  test("are told by name when one is too many or missing", () => {
    const [first = "", ...others] = expected;
    expect(differences([...expected, "left.txt", "left.txt.gz", "gone.html.br"], expected)).toEqual(
      ["left.txt", "gone.html.br"].map((name) => `nothing accounts for ${name}`),
    );
    expect(differences(others, expected)).toEqual([`there is no ${first}`]);
    expect(differences([...expected, `${first}.br`, `${first}.gz`], expected)).toEqual([]);
  });
});
