import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { framesPass } from "./frames.ts";
import { openSite, type OpenSite } from "./site.ts";
import { button, openStage, pathOf, slugs, stage } from "./stage.ts";
import { leave } from "./visit.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => leave(site));

afterAll(() => site?.close());

/** Unfolds everything, and adds what is there only after the reader did something. */
async function unfold(page: Page): Promise<void> {
  await button(page, /^Add at /).click();
  await page.evaluate(() => {
    for (const one of document.querySelectorAll("details")) one.open = true;
  });
  await framesPass(page);
}

/** What reaches beyond the window, to the left or the right. */
const beyond = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { documentElement: root } = document;
    if (root.scrollWidth <= innerWidth) return [];
    const all = [...document.querySelectorAll("body *")].filter((one) => {
      const { width, right, left } = one.getBoundingClientRect();
      return width > 1 && (right > innerWidth + 1 || left < -1) && one.checkVisibility({ visibilityProperty: true });
    });
    const names = all.map((one) => `${one.localName}.${one.getAttribute("class")} “${one.textContent?.slice(0, 40)}”`);
    return [`the page is ${root.scrollWidth} wide`, ...names.slice(0, 8)];
  });

/** Labels of a figure that stand on one another, or reach out of the window. */
const clashes = (page: Page): Promise<string[]> =>
  stage(page).locator("svg[role=img]").evaluateAll((all) =>
    all.flatMap((one) => {
      const boxes = [...one.querySelectorAll("text")].flatMap((text) => {
        const box = text.getBoundingClientRect();
        return box.width > 0 && text.textContent?.trim() ? [{ name: text.textContent, box }] : [];
      });
      const out = boxes.filter(({ box }) => box.left < 0 || box.right > innerWidth).map(({ name }) => `${name} is cut off`);
      const on = boxes.flatMap(({ name, box: a }, i) =>
        boxes.slice(i + 1).flatMap(({ name: other, box: b }) => {
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          return across > 3 && down > 5 ? [`${name} on ${other}`] : [];
        }),
      );
      return [...out, ...on];
    }),
  );

/** Controls of the stage that are smaller than they must be. Links within a sentence may be as high as its lines. */
const small = (page: Page, least: number): Promise<string[]> =>
  stage(page)
    .locator("a, button, input, select, summary, [role=slider]")
    .evaluateAll(
      (all, size) =>
        all.flatMap((one) => {
          const { width, height } = one.getBoundingClientRect();
          const visible = one.checkVisibility({ visibilityProperty: true }) && width > 0;
          const inSentence = getComputedStyle(one).display === "inline" && one.closest("p, dd") !== null;
          if (!visible || inSentence || (width >= size && height >= size)) return [];
          return [`${one.localName} “${one.getAttribute("aria-label") ?? one.textContent}”: ${width.toFixed(1)} × ${height.toFixed(1)}`];
        }),
      least,
    );

/** Sets the size of text that the reader's browser is told to use; 16 is usual. */
async function setText(page: Page, standard: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send("Page.enable");
  await client.send("Page.setFontSizes", { fontSizes: { standard, fixed: standard } });
}

describe.each(slugs)("the model of %s in a narrow window", (slug) => {
  test("fits it, with text of the usual size and of twice that; its controls have 24 pixels", async () => {
    const page = await openStage(site, pathOf(slug), { width: 320 });
    await unfold(page);
    expect(await small(page, 24)).toEqual([]);
    const found: Record<string, string[]> = {};
    for (const text of [16, 32]) {
      // oxlint-disable no-await-in-loop -- one window, one width after the other
      await setText(page, text);
      for (const width of [320, 360, 768]) {
        await page.setViewportSize({ width, height: 800 });
        await framesPass(page);
        const lost = [...(await beyond(page)), ...(text === 16 ? await clashes(page) : [])];
        if (lost.length > 0) found[`${width} at ${text}`] = lost;
      }
      // oxlint-enable no-await-in-loop
    }
    expect(found).toEqual({});
    site.quiet(page);
  });

  test("has controls of 44 pixels for fingers", async () => {
    const touch = { width: 360, hasTouch: true };
    const page = await openStage(site, pathOf(slug), touch);
    expect(await page.evaluate(() => matchMedia("(pointer: coarse)").matches)).toBe(true);
    await unfold(page);
    expect(await small(page, 44)).toEqual([]);
    site.quiet(page);
  });
});
