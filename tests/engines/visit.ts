/** A visitor in one engine, and the site at an origin of its own for each group of scenarios. */
import { afterAll, beforeAll, expect, inject } from "vitest";
import { sitemapPaths } from "../../scripts/weigh.ts";
import { openOrigin, type Origin } from "../e2e/origin.ts";
import type { Engine, Tab, Visitor } from "./driver.ts";
import { atRest, heard, hydrated } from "./page.ts";

/** Who visits: there before the tests of a group, and gone after them. */
export interface Reader {
  readonly engine: Engine;
  readonly tab: Tab;
  readonly scripts: boolean;
}

/** The site at an origin that no visitor has been to, which is gone after the tests of a group. */
export interface Visit {
  readonly tab: Tab;
  readonly origin: Origin;
  readonly paths: readonly string[];
  /** Opens a path under the base, and waits until the page answers. */
  go: (path: string) => Promise<void>;
  /** Asserts that nothing was said on the console. */
  quiet: () => Promise<void>;
}

/** The path of a page of each kind. */
export const ofEachKind = ["/", "/projects/gokv/", "/projects/corba/", "/projects/image-server-cluster/", "/skills/go/", "/employers/ericsson/"];

function here<T>(one: T | undefined): T {
  if (one === undefined) throw new Error("not there yet");
  return one;
}

export function readerIn(engine: Engine, scripts = true): Reader {
  let visitor: Visitor | undefined;
  beforeAll(async () => {
    visitor = await engine.start({ scripts });
  });
  afterAll(() => visitor?.close());
  return {
    engine,
    scripts,
    get tab() {
      return here(visitor).tab;
    },
  };
}

export function visiting(reader: Reader): Visit {
  const { first: root, base } = inject("releases");
  let origin: Origin | undefined;
  beforeAll(async () => {
    origin = await openOrigin(root, base);
  });
  afterAll(() => origin?.close());
  return {
    get tab() {
      return reader.tab;
    },
    get origin() {
      return here(origin);
    },
    paths: sitemapPaths({ root, base }),
    go: async (path) => {
      await reader.tab.open(here(origin).at(path));
      if (!reader.scripts) return;
      await hydrated(reader.tab);
      await atRest(reader.tab);
    },
    quiet: async () => expect(await heard(reader.tab), "what was said").toEqual([]),
  };
}
