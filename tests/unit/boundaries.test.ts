import { expect, test } from "vitest";

const sources = import.meta.glob<string>("../../src/**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true });

/** Layers from the bottom up; each may import from itself and from those below. */
const layers = [
  ["palette"],
  ["sim"],
  ["figure"],
  ["data", "projects"],
  ["selection", "words", "paths"],
  ["app", "site", "formats"],
  ["search"],
  ["components"],
  ["paper", "stage"],
  ["trace"],
  ["pages"],
  ["routes", "head", "poster"],
  ["offline"],
  ["main", "prerender", "boot"],
];

const placeOf = (file: string): string => /src\/([a-z]+)/.exec(file)?.[1] ?? "";
const layerOf = (file: string): number => layers.findIndex((layer) => layer.includes(placeOf(file)));
const isTest = (file: string): boolean => file.includes(".test.");

function imports(file: string, text: string): string[] {
  const from = [...text.matchAll(/^(?:import|export)\b[^;]*?from "(\.[^"]+\.tsx?)"/gm)].map(([, path = ""]) => path);
  return from.map((path) => new URL(path, `file://${file.replace("../..", "")}`).pathname);
}

const code = Object.entries(sources).filter(([file]) => !isTest(file));

test("every source file belongs to a layer", () => {
  const strangers = code.map(([file]) => file).filter((file) => layerOf(file) < 0 && !file.endsWith(".d.ts"));
  expect(strangers).toEqual([]);
});

test("imports go one way", () => {
  const wrong = code.flatMap(([file, text]) =>
    imports(file, text)
      .filter((path) => layerOf(path) > layerOf(file))
      .map((path) => `${file.replace("../../src/", "")} -> ${path.replace("/src/", "")}`),
  );
  expect(wrong).toEqual([]);
});

/** Without comments, which may name what the code must not use. */
const bare = (text: string): string => text.replaceAll(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*/g, "");

const inFolder = (folder: RegExp, ending: ".ts" | ".tsx"): [string, string][] =>
  code.filter(([file]) => folder.test(file) && file.endsWith(ending));

const offenders = (files: [string, string][], pattern: RegExp): string[] =>
  files.filter(([, text]) => pattern.test(bare(text))).map(([file]) => file);

const react = /from "react|import\("react/;
/** Types are gone at run time. */
const runningReact = /^(?:import|export) (?!type\b)[^;]*?from "react|import\("react|import "react/m;

test("the data holds neither components nor colours", () => {
  expect(inFolder(/src\/data\//, ".tsx").map(([file]) => file)).toEqual([]);
  expect(offenders(inFolder(/src\/data\//, ".ts"), react)).toEqual([]);
  expect(offenders(inFolder(/src\/projects\//, ".ts"), runningReact)).toEqual([]);
  expect(offenders(code.filter(([file]) => /src\/(data|projects)\//.test(file)), /#[0-9a-f]{6}\b/i)).toEqual([]);
});

/** What rounds or reads differently from engine to engine, but whole powers of two; chance, and the clock. */
const unequal =
  /\bMath\.(?!(?:abs|ceil|clz32|floor|imul|max|min|round|sign|sqrt|trunc)\b)|(?<!\b2 )\*\*|\*\*(?! \d+\b(?!\.))|\bDate\b|\bIntl\b|toLocale/;
const page = /\b(?:performance|document|window|navigator|globalThis|crypto)\b/;

test("a model computes from its input alone, and the same in every engine", () => {
  const kit = inFolder(/src\/sim\//, ".ts");
  expect(inFolder(/src\/sim\//, ".tsx").map(([file]) => file)).toEqual([]);
  expect(offenders(kit, react)).toEqual([]);
  expect(offenders(kit, page)).toEqual([]);
  expect(offenders([...kit, ...inFolder(/src\/projects\//, ".ts")], unequal)).toEqual([]);
});
