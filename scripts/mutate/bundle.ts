import { globSync } from "node:fs";
import { resolve } from "node:path";
import { build, type Plugin } from "vite";
import type { Collected } from "../../tests/mutation/vitest.ts";

/** What the tests import, and what they get instead. */
const standIns: Readonly<Record<string, string>> = {
  vitest: resolve("tests/mutation/vitest.ts"),
  "fast-check": resolve("tests/mutation/few.ts"),
  "../../tests/unit/seeds.ts": resolve("tests/mutation/seeds.ts"),
  "../../../tests/unit/seeds.ts": resolve("tests/mutation/seeds.ts"),
};
const entry = "\0tests";

/** A module that loads the test files one after the other. */
const loading = (files: readonly string[]): string =>
  `import { testsOf } from ${JSON.stringify(standIns["vitest"])};
  export const tests = [${files.map((file) => `...(await testsOf("${file}", () => import(${JSON.stringify(resolve(file))})))`).join(", ")}];`;

const asOne = (files: readonly string[]): Plugin => ({
  name: "tests",
  enforce: "pre",
  resolveId(source, importer) {
    if (source === "tests") return entry;
    const standIn = standIns[source];
    return standIn === undefined || standIn === importer ? undefined : standIn;
  },
  load: (id) => (id === entry ? loading(files) : undefined),
});

/** Bundles the tests of a folder with what they test; a function that loads them anew. */
export async function bundle(folder: string): Promise<(time: number) => Promise<readonly Collected[]>> {
  const files = globSync(`${folder}/*.test.ts`, { exclude: ["**/theory.test.ts"] }).toSorted();
  const outDir = resolve(".cache/bundle");
  await build({
    configFile: false,
    logLevel: "error",
    plugins: [asOne(files)],
    ssr: { external: true },
    build: {
      ssr: true,
      outDir,
      minify: false,
      target: "esnext",
      rolldownOptions: { input: "tests", treeshake: false, output: { entryFileNames: "tests.mjs", codeSplitting: false } },
    },
  });
  return async (time) => (await import(`${outDir}/tests.mjs?${time}`)).tests;
}
