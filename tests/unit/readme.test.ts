import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { digestOf, runScenario } from "../../src/sim/compare.ts";
import type { Model } from "../../src/sim/model.ts";
import { problemsOf } from "../../src/sim/problems.ts";
import { presetScenario } from "../../src/sim/scenario.ts";

const source = resolve(import.meta.dirname, "../../src");

/** The model that the guide shows, as a file. */
function exampleFile(): string {
  const [, code = ""] = /```ts\n([^]*?)```/.exec(readFileSync(join(source, "projects/README.md"), "utf8")) ?? [];
  const file = join(mkdtempSync(join(tmpdir(), "example-")), "model.ts");
  writeFileSync(file, code.replaceAll('"../../', `"${source}/`));
  return file;
}

test("the model in the projects' guide runs, and lacks only what it says it leaves out", async () => {
  const { model }: { model: Model } = await import(/* @vite-ignore */ exampleFile());
  expect(problemsOf(model)).toEqual(["fewer than three presets"]);
  const [left, right] = runScenario(model, presetScenario(model, model.presets[0]));
  expect(left.recording.log).toHaveLength(60);
  expect(right.measures["stay"]).toBeLessThan(left.measures["stay"] ?? 0);
  expect(digestOf(left)).not.toBe(digestOf(right));
});
