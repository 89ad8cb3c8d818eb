import { expect, test } from "vitest";

const sources = import.meta.glob<string>("../../src/**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true });

/** Layers from the bottom up; each may import from itself and from those below. */
const layers = [
  ["data", "projects", "palette"],
  ["selection", "words", "paths"],
  ["app", "site"],
  ["search"],
  ["components"],
  ["trace"],
  ["pages"],
  ["routes", "head"],
  ["main", "prerender", "boot"],
];

const placeOf = (file: string): string => /src\/([a-z]+)/.exec(file)?.[1] ?? "";
const layerOf = (file: string): number => layers.findIndex((layer) => layer.includes(placeOf(file)));
const isTest = (file: string): boolean => file.includes(".test.");

function imports(file: string, text: string): string[] {
  const from = [...text.matchAll(/^(?:import|export)\b[^;]*?from "(\.[^"]+)"/gm)].map(([, path = ""]) => path);
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

test("the data holds neither components nor colours", () => {
  const data = code.filter(([file]) => /src\/(data|projects)\//.test(file));
  expect(data.filter(([file]) => file.endsWith(".tsx")).map(([file]) => file)).toEqual([]);
  expect(data.filter(([, text]) => /from "react|#[0-9a-f]{6}\b/.test(text)).map(([file]) => file)).toEqual([]);
});
