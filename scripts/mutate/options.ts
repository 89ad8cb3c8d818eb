import type { Group } from "./groups.ts";

/** How a group's mutants are made and tested. */
export const options = ({ folder, mutate }: Group) => ({
  mutate: [...mutate],
  folder,
  warnings: false,
  testRunner: "in-process",
  plugins: ["./scripts/mutate/runner.ts", "./scripts/mutate/prose.ts"],
  ignorers: ["prose"],
  coverageAnalysis: "perTest" as const,
  concurrency: 1,
  // The machine may be busy: only a mutant that takes this much longer than without it hangs. Most are found before, by
  // how often they pass through the code.
  timeoutMS: 20_000,
  timeoutFactor: 1,
  tempDirName: ".cache/stryker",
  ignorePatterns: ["dist", "build", ".cache", "docs", "public", "tests/e2e", "tests/nginx", "tests/site"],
  reporters: ["progress-append-only"],
  disableTypeChecks: false,
  // Only what rewrites the paths in a tsconfig wants one, by functions that TypeScript 7 has no more.
  tsconfigFile: ".cache/none.json",
  allowEmpty: false,
});
