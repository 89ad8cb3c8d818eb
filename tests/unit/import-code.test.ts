import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { ResumeData } from "../../src/formats/data.ts";
import { filesOf, literal } from "../../src/formats/import/code.ts";
import { checkResume, importResume } from "../../src/formats/import/index.ts";
import type { JsonObject } from "../../src/formats/json.ts";
import { aResume, hardTexts, published } from "../fixtures/resumes.ts";

const root = resolve(import.meta.dirname, "../..");
const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
const folders: string[] = [];

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function imported(file: JsonObject): ResumeData {
  const checked = checkResume(file);
  if ("faults" in checked) throw new Error(JSON.stringify(checked.faults));
  return importResume(checked.resume, 2026).data;
}

/** A copy of the sources, without this site's projects and tests, with the data of a résumé. */
function copyWith(data: ResumeData): string {
  const folder = mkdtempSync(join(tmpdir(), "import-"));
  folders.push(folder);
  cpSync(join(root, "src"), join(folder, "src"), { recursive: true, filter: (path) => !/\.test\.tsx?$|testing$/.test(path) && !isProject(path) });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  for (const [path, content] of filesOf(data)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const isProject = (path: string): boolean => basename(dirname(path)) === "projects" && !/\.\w+$/.test(basename(path));

/** What the compiler says, with the options of this project. */
function errors(folder: string, include: readonly string[], types: readonly string[]): string {
  const options: { compilerOptions: JsonObject } = JSON.parse(readFileSync(join(root, "tsconfig.json"), "utf8"));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: { ...options.compilerOptions, types }, include }));
  return spawnSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" }).stdout;
}

const hard = aResume({
  basics: { name: "罗锦华", label: hardTexts[0] ?? "", summary: hardTexts[4] ?? "" },
  work: hardTexts.map((words) => ({ name: words, position: words, summary: words, highlights: [words], "x-other": words })),
  projects: hardTexts.map((words) => ({ name: words, description: words, keywords: [words, "Go"], highlights: [words] })),
  ...JSON.parse('{ "__proto__": { "a": 1 }, "constructor": "b", "new": null, "1": [[], {}, -0.5e-9, true] }'),
});
const many = aResume({
  work: Array.from({ length: 500 }, (_, i) => ({ name: `Employer ${i}`, position: "new", startDate: "2010", highlights: ["One."] })),
  skills: [{ name: "Go" }],
  projects: [{ name: "One", keywords: ["Go"] }],
});
const sources = ["src/data/*.ts", "src/projects/index.ts", "src/projects/*/*.ts", "src/formats/kept.ts"];

describe("the code of an import", () => {
  test.each([
    ["the standard's sample", published("sample.resume.json")],
    ["a person without any skill", aResume()],
  ])("compiles with all of the site: %s", { timeout: 60_000 }, (_name, file) => {
    expect(errors(copyWith(imported(file)), ["src"], ["vite/client", "node"])).toBe("");
  });

  test.each([
    ["hard texts", hard],
    ["500 jobs", many],
  ])("compiles: %s", { timeout: 60_000 }, (_name, file) => {
    expect(errors(copyWith(imported(file)), sources, [])).toBe("");
  });

  test("that is wrong does not compile", { timeout: 60_000 }, () => {
    const folder = copyWith(imported(aResume()));
    writeFileSync(join(folder, "src/data/employers.ts"), "export const employers = {} as const;\n");
    expect(errors(folder, sources, [])).toContain("src/projects/analyst-analytical-engines/project.ts");
  });

  test("says what was imported, to the letter", async () => {
    const data = imported(hard);
    const folder = copyWith(data);
    const load = (path: string): Promise<Record<string, unknown>> => import(/* @vite-ignore */ join(folder, path));
    for (const name of ["profile", "employers", "skills"] as const) expect((await load(`src/data/${name}.ts`))[name]).toEqual(data[name]);
    expect((await load("src/projects/index.ts"))["projects"]).toEqual(data.projects);
    expect((await load("src/formats/kept.ts"))["kept"]).toEqual(data.kept);
    for (const { slug } of data.projects) {
      expect((await load(`src/projects/${slug}/story.ts`))["story"]).toEqual(data.stories[slug]);
      if (data.highlights[slug]) expect((await load(`src/projects/${slug}/highlights.ts`))["highlights"]).toEqual(data.highlights[slug]);
    }
  });
});

test("a literal is on one line where it fits", () => {
  expect(literal({ a: ["b", 1], "c-d": { e: true } })).toBe('{ a: ["b", 1], "c-d": { e: true } }');
  expect(literal({ list: ["x".repeat(60), "y".repeat(60)] })).toBe(`{\n  list: [\n    "${"x".repeat(60)}",\n    "${"y".repeat(60)}",\n  ],\n}`);
  expect(literal(JSON.parse('{ "__proto__": "\\u2028" }'))).toBe(String.raw`{ ["__proto__"]: "\u2028" }`);
});
