import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { launch } from "../../scripts/browser.ts";
import { findFirefox, noFirefox, openInFirefox } from "../../scripts/firefox.ts";
import { modelFiles } from "../../scripts/weigh.ts";
import type { Model } from "../../src/sim/model.ts";
import { buildDigests, serveDigests } from "./digestPage.ts";
import { digestsOf, type Digests } from "./digests.ts";

/** Starting a browser and running everything there takes seconds; on a machine with other things to do, many. */
const patience = 600_000;

const files = modelFiles();
let here: Digests;
let code: string;

async function importModel(file: string): Promise<Model> {
  const { model }: { model: Model } = await import(pathToFileURL(resolve(file)).href);
  return model;
}

beforeAll(async () => {
  const models = Object.entries(files).map(async ([slug, file]) => [slug, await importModel(file)] as const);
  here = digestsOf(Object.fromEntries(await Promise.all(models)));
  code = await buildDigests(files);
}, patience);

/** A browser that was started with the page's address. */
interface Opened {
  /** What it says if it ends by itself. */
  ended?: Promise<string>;
  close: () => Promise<void>;
}

/** What the page tells in a browser. */
async function toldIn(open: (url: string) => Promise<Opened>): Promise<unknown> {
  const page = await serveDigests(code);
  try {
    const browser = await open(page.url);
    const told = browser.ended ? Promise.race([page.told, browser.ended]) : page.told;
    return await told.finally(() => browser.close());
  } finally {
    page.close();
  }
}

async function inChromium(url: string): Promise<Opened> {
  const browser = await launch();
  await (await browser.newPage()).goto(url);
  return browser;
}

describe("the same link is the same run", () => {
  test("for every model, and down to the draws", () => {
    const slugs = new Set(Object.keys(here).map((name) => name.replace(/,.*/, "")));
    expect(Object.keys(files).filter((slug) => !slugs.has(slug))).toEqual([]);
    expect(Object.keys(files).length).toBeGreaterThan(0);
    expect(here).toHaveProperty("10,000 × ln");
  });

  test("in Chromium as in Node", { timeout: patience }, async () => {
    expect(await toldIn(inChromium)).toEqual({ digests: here });
  });

  test("in Firefox as in Node", { timeout: patience }, async ({ skip }) => {
    const executable = await findFirefox();
    if (executable === undefined) {
      console.info(`skipped: ${noFirefox}`);
      return skip(noFirefox);
    }
    expect(await toldIn((url) => openInFirefox(executable, url))).toEqual({ digests: here });
  });
});
