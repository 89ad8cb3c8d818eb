/** Axe on a page of each kind, in both themes. */
import { describe, expect, test } from "vitest";
import { words } from "../../src/words/index.ts";
import { ofColours } from "../e2e/axeRules.ts";
import { chooseTheme, modelArrives, run, violations } from "./page.ts";
import { visiting, type Reader } from "./visit.ts";

export function accessibility(reader: Reader): void {
  describe("axe finds nothing", () => {
    const visit = visiting(reader);

    test.each(["/", "/?skill=go", "/projects/gokv/", "/projects/image-server-cluster/", "/skills/go/", "/employers/ericsson/", "/no-such-page/"])(
      "on %s, in light and in dark",
      async (path) => {
        const { tab } = visit;
        await visit.go(path);
        if (path.includes("cluster")) await modelArrives(tab);
        const found: string[] = [];
        const papers = new Set<string>();
        for (const [name, rules] of [[words.theme.light], [words.theme.dark, ofColours]] as const) {
          // oxlint-disable no-await-in-loop -- one theme after the other
          await chooseTheme(tab, name);
          found.push(...(await violations(tab, rules)).map((line) => `${name}: ${line}`));
          papers.add(await run(tab, () => getComputedStyle(document.documentElement).backgroundColor));
          // oxlint-enable no-await-in-loop
        }
        expect(found).toEqual([]);
        expect(papers.size).toBe(2);
      },
    );
  });
}
