// @vitest-environment jsdom
import { execFile } from "node:child_process";
import { globSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importFile } from "../../scripts/import.ts";
import { lost, published } from "../fixtures/resumes.ts";
import { readPages, type BuiltPage } from "./built.ts";
import { copyProject, project } from "./copy.ts";

const sample = "sample.resume.json";

let copy = "";
/** What the build says. */
let news = "";
let lines: string[] = [];
let pages: BuiltPage[] = [];

const run = (script: string) => {
  const env = { ...process.env, OUT_DIR: join(copy, "dist"), BUILD_DIR: join(copy, "build"), SITE_URL: "https://example.org", BASE_PATH: "/", PDF: "0" };
  return promisify(execFile)(process.execPath, [script], { cwd: copy, env });
};
const read = (name: string): string => readFileSync(join(copy, "dist", name), "utf8");

/** As the README tells it: import in place, remove the folders that are named, cut the fonts, build. */
beforeAll(async () => {
  copy = copyProject();
  const file = createRequire(import.meta.url).resolve(`@jsonresume/schema/${sample}`);
  await importFile([file, "--into", ".", "--force"], { cwd: copy, year: 2026, print: (line) => lines.push(line) });
  const others = lines.find((line) => line.startsWith("Not listed any more"))?.split(": ")[1]?.split(", ") ?? [];
  for (const slug of others) rmSync(join(copy, "src/projects", slug), { recursive: true });
  await run("scripts/fonts.ts");
  news = (await run("scripts/build.ts")).stdout;
  pages = readPages(join(copy, "dist"));
}, 240_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Files of the copy's sources that are not this site's. */
const changed = (): string[] =>
  globSync("**/*.*", { cwd: join(copy, "src") }).filter((name) => {
    try {
      return !readFileSync(join(copy, "src", name)).equals(readFileSync(join(project, "src", name)));
    } catch {
      return true;
    }
  });

describe("the site of an imported résumé", () => {
  test("builds, with a page for each project, skill and employer", () => {
    expect(pages.map(({ path }) => path)).toEqual([
      "/404.html",
      "/employers/independent/",
      "/employers/pied-piper/",
      "/",
      "/projects/ceo-president-pied-piper/",
      "/projects/miss-direction/",
      "/skills/chrome-extension/",
      "/skills/googlemaps/",
      "/skills/javascript/",
    ]);
  });

  test("shows the person and nobody else", () => {
    const [home] = pages.filter(({ path }) => path === "/");
    expect(home?.document.querySelector("h1")?.textContent).toContain("Richard Hendriks");
    expect(home?.document.body.textContent).toContain("Pied Piper");
    const texts = globSync("**/*.{html,js,json,txt,md,xml,webmanifest}", { cwd: join(copy, "dist") });
    expect(texts.filter((name) => /JinHua|kingluo/.test(read(name)))).toEqual([]);
  });

  test("needs no change beyond the data and the fonts", () => {
    expect(changed().filter((name) => !/^(data\/(profile|employers|skills)\.ts|projects\/(index\.ts|[^/]+\/(project|story|highlights)\.ts)|formats\/kept\.ts|fonts(\.css|\/.*))$/.test(name))).toEqual([]);
  });

  test("has fonts that draw what its texts use, a trade mark's sign too", () => {
    expect(JSON.stringify(published(sample))).toContain("™");
    expect(news).toMatch(/pages in /);
    expect(news).not.toContain("left to the reader's own");
  });

  test("has a resume.json that lacks nothing of the file", () => {
    expect(lost(published(sample), JSON.parse(read("resume.json")))).toEqual([]);
  });
});
