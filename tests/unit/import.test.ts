import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { importFile } from "../../scripts/import.ts";
import { aResume } from "../fixtures/resumes.ts";

let cwd = "";
let lines: string[] = [];

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "import-"));
  lines = [];
  write("resume.json", JSON.stringify(aResume()));
});

afterEach(() => rmSync(cwd, { recursive: true }));

function write(path: string, content: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), content);
}

const read = (path: string): string => readFileSync(join(cwd, path), "utf8");
const run = (...args: string[]): Promise<boolean> => importFile(args, { cwd, year: 2026, print: (line) => lines.push(line) });
const files = (folder: string): string[] =>
  readdirSync(join(cwd, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(cwd, folder).length + 1))
    .toSorted();

describe("an import", () => {
  test("goes into a new folder", async () => {
    expect(await run("resume.json")).toBe(true);
    expect(files("imported")).toEqual([
      "src/data/employers.ts",
      "src/data/profile.ts",
      "src/data/skills.ts",
      "src/formats/kept.ts",
      "src/projects/analyst-analytical-engines/project.ts",
      "src/projects/analyst-analytical-engines/story.ts",
      "src/projects/index.ts",
    ]);
    expect(read("imported/src/data/profile.ts")).toContain('name: "Ada Lovelace"');
    await run("resume.json");
    expect(files("imported-2")).toEqual(files("imported"));
  });

  test("says what it took, guessed and left out, and what was written", async () => {
    await run("resume.json");
    expect(lines).toEqual(expect.arrayContaining(["Taken", "  Ada Lovelace, Programmer", "Guessed: look at these", "Left out of the pages", "\n7 files in imported, 0 of them overwritten, 0 removed"]));
    expect(lines.find((line) => line.includes("months and days"))).toMatch(/work\[\]\.startDate, work\[\]\.endDate$/);
  });

  test("reminds of what a file cannot bring: the seal and the fonts", async () => {
    await run("resume.json");
    expect(lines.slice(-2)).toEqual([expect.stringContaining("src/data/seal.ts"), expect.stringContaining("npm run fonts")]);
  });

  test("names the first places of many, and how many more there are", async () => {
    write("many.json", JSON.stringify(aResume({ work: Array.from({ length: 30 }, (_, i) => ({ name: `Employer ${i}`, position: "Clerk" })) })));
    await run("many.json");
    expect(lines).toContainEqual(expect.stringMatching(/: work\[0\], work\[1\], work\[2\], .*work\[19\] and 10 more$/));
  });

  test("reads a file that begins with a byte order mark", async () => {
    write("bom.json", `\uFEFF${JSON.stringify(aResume())}`);
    expect(await run("bom.json")).toBe(true);
  });
});

describe("what is there already", () => {
  const story = "src/projects/analyst-analytical-engines/story.ts";
  const highlights = "src/projects/analyst-analytical-engines/highlights.ts";

  test("stays as it is, and is named, and nothing else is written", async () => {
    write(`here/${story}`, "my own words");
    write(`here/${highlights}`, "my own facts");
    expect(await run("resume.json", "--into", "here")).toBe(false);
    expect(files("here")).toEqual([highlights, story]);
    expect([read(`here/${story}`), read(`here/${highlights}`)]).toEqual(["my own words", "my own facts"]);
    expect(lines.slice(1)).toEqual([`  ${story}`, `  ${highlights}`]);
  });

  test("is overwritten when that is asked for, and what is in no one's way stays", async () => {
    write(`here/${story}`, "my own words");
    write(`here/${highlights}`, "my own facts");
    write("here/src/projects/another/project.ts", "another");
    expect(await run("resume.json", "--into", "here", "--force")).toBe(true);
    expect(read(`here/${story}`)).toContain("Notes on the engine.");
    expect(existsSync(join(cwd, "here", highlights))).toBe(false);
    expect(read("here/src/projects/another/project.ts")).toBe("another");
    expect(lines).toContain("\n7 files in here, 1 of them overwritten, 1 removed");
    expect(lines).toContain("Not listed any more, so remove these folders of src/projects: another");
  });

  test("is in no one's way where it is the same", async () => {
    await run("resume.json", "--into", "here");
    expect(await run("resume.json", "--into", "here")).toBe(true);
  });
});

describe("a file that cannot be imported", () => {
  test.each([
    ["{", /^bad\.json is not JSON: /],
    ["", /^bad\.json is not JSON: /],
    ['{"basics":{"name":5}}', /^bad\.json is not a JSON Resume that can be shown:\n {2}basics\.name is 5: expected text$/],
    ['{"work":[{"url":"acme"}],"basics":[]}', /work\[0\]\.url is "acme": .*\n {2}basics is \[\]: /],
  ])("%s says why, and nothing is written", async (content, message) => {
    write("bad.json", content);
    await expect(run("bad.json")).rejects.toThrow(message);
    expect(files(".")).toEqual(["bad.json", "resume.json"].map((name) => join(".", name)));
  });

  test("has to be there, and to be one", async () => {
    await expect(run("none.json")).rejects.toThrow("none.json");
    await expect(run()).rejects.toThrow("Name one file");
    await expect(run("resume.json", "other.json")).rejects.toThrow("Name one file");
  });
});
