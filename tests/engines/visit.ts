/** A visitor of the site in one engine, for the scenarios of a file. */
import { afterAll, beforeAll, expect, inject } from "vitest";
import { sitemapPaths } from "../../scripts/weigh.ts";
import { openOrigin, type Origin } from "../e2e/origin.ts";
import type { Engine, Tab, Visitor } from "./driver.ts";
import { heard, hydrated } from "./page.ts";

/** The site at an origin of its own, and a visitor who may go there. */
export interface Visit {
  readonly tab: Tab;
  readonly origin: Origin;
  readonly paths: readonly string[];
  /** Opens a path under the base, and waits until the page answers. */
  go: (path: string) => Promise<void>;
  /** Asserts that nothing was said on the console. */
  quiet: () => Promise<void>;
}

/** A visitor who is there before the tests of a group, and gone after them. */
export function visiting(engine: Engine, how: { scripts?: boolean } = {}): Visit {
  const { first: root, base } = inject("releases");
  let [origin, visitor]: [Origin?, Visitor?] = [];
  beforeAll(async () => {
    [origin, visitor] = await Promise.all([openOrigin(root, base), engine.start(how)]);
  });
  afterAll(async () => {
    await visitor?.close();
    await origin?.close();
  });
  const there = <T>(one: T | undefined): T => {
    if (one === undefined) throw new Error("nobody is there yet");
    return one;
  };
  return {
    get tab() {
      return there(visitor).tab;
    },
    get origin() {
      return there(origin);
    },
    paths: sitemapPaths({ root, base }),
    go: async (path) => {
      await there(visitor).tab.open(there(origin).at(path));
      if (how.scripts !== false) await hydrated(there(visitor).tab);
    },
    quiet: async () => expect(await heard(there(visitor).tab), "what was said").toEqual([]),
  };
}
