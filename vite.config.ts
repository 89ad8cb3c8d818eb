import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { countedPlugin } from "./scripts/counted-plugin.ts";
import { dataPlugin } from "./scripts/data-plugin.ts";

const takesLong = ({ moduleId }: TestSpecification): boolean => /(theory|again|engines\/\w+|hostile|axe|paper)\.test\.ts$/.test(moduleId);

/** Begins with the files that take longest, so that the last ones end together. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- no array's
    const sorted = await super.sort(files);
    return [...sorted.filter(takesLong), ...sorted.filter((file) => !takesLong(file))];
  }
}

export default defineConfig({
  base: process.env["BASE_PATH"] ?? "/",
  define: { "import.meta.env.SITE_URL": JSON.stringify(process.env["SITE_URL"] ?? "http://localhost:4173"), "import.meta.env.PDF": "false" },
  plugins: [react(), tailwindcss(), dataPlugin(), countedPlugin()],
  worker: { format: "es" },
  build: {
    target: "es2022",
    modulePreload: false,
    assetsInlineLimit: 0,
  },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}", "tests/unit/**/*.test.{ts,tsx}"],
          environment: "node",
          setupFiles: ["tests/setup.ts"],
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: "site",
          include: ["tests/site/**/*.test.ts"],
          environment: "node",
          testTimeout: 120_000,
          hookTimeout: 600_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: "nginx",
          include: ["tests/nginx/**/*.test.ts"],
          environment: "node",
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          // A machine under load is slow, not wrong.
          expect: { poll: { timeout: 30_000 } },
          environment: "node",
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: "engines",
          include: ["tests/engines/*.test.ts"],
          globalSetup: ["tests/engines/setup.ts"],
          environment: "node",
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: "every-page",
          include: ["tests/engines/every-page/*.test.ts"],
          globalSetup: ["tests/engines/setup.ts"],
          environment: "node",
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
