import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, type OpenSite } from "./site.ts";
import { button, clock, openStage, pathOf, slugs, soon } from "./stage.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site?.close());

/** Plays a little, does something to the run, and unfolds everything. */
async function use(page: Page): Promise<void> {
  await button(page, /^Add at /).click();
  await button(page, "Back to the start").click();
  await button(page, "Play").click();
  await soon(() => clock(page)).toBeGreaterThan(0);
  await button(page, "Pause").click();
  await page.evaluate(() => {
    for (const one of document.querySelectorAll("details")) one.open = true;
  });
}

test.each(slugs)("axe finds nothing in the model of %s after it was played and disturbed, in any colours, wide or narrow", async (slug) => {
  const page = await openStage(site, pathOf(slug, "seed=0"));
  await use(page);
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [1280, 320]) {
      // oxlint-disable no-await-in-loop -- one window
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      found.push(...(await site.axe(page)).map((line) => `${colorScheme}, ${width}: ${line}`));
      // oxlint-enable no-await-in-loop
    }
  }
  expect(found).toEqual([]);
  site.quiet(page);
  await page.context().close();
});
