/** What a page shows while it loads, frame by frame, and how much of it shifts. */
import type { Page } from "playwright-core";

declare global {
  interface Window {
    /** Each set of visible card titles that a frame showed, once. */
    seenTitles: string[][];
    /** The background of the first frame with something to see. */
    firstBackground?: string;
    /** Layout shifts, each with the share of the window and what moved. */
    shifts: string[];
  }
}

/** Records from the first frame on; to be called before the page is opened. */
export async function record(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.seenTitles = [];
    window.shifts = [];
    const seen = new Set<string>();
    const look = () => {
      if (document.body) window.firstBackground ??= getComputedStyle(document.documentElement).backgroundColor;
      const links = [...document.querySelectorAll("article h3")];
      const titles = links.filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
      const shown = titles.map((one) => one.textContent ?? "");
      if (!seen.has(shown.join())) window.seenTitles.push(shown);
      seen.add(shown.join());
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- only what stands in here reaches the page
    const name = (node: Node | undefined) =>
      node instanceof Element ? `${node.localName}.${node.getAttribute("class")}` : (node?.textContent ?? "").trim();
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        // The DOM library has no type for this entry; these are its members (Layout Instability, W3C).
        const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node?: Node }[] };
        window.shifts.push(`${value.toFixed(4)} ${sources.map(({ node }) => name(node)).join(", ")}`);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** Holds back what a pattern names until it is released. */
export async function holdBack(page: Page, pattern: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(pattern, async (route) => {
    await promise;
    await route.continue();
  });
  return () => resolve();
}

/** Waits until so many more frames were drawn. */
export async function framesPass(page: Page, frames = 3): Promise<void> {
  await page.evaluate(async (n) => {
    for (let i = 0; i < n; i++) {
      // oxlint-disable-next-line no-await-in-loop -- one frame after the other
      await new Promise((done) => requestAnimationFrame(done));
    }
  }, frames);
}

/** The layout shifts since the last time that this was asked, but for those of less than a pixel in a large window. */
export async function newShifts(page: Page): Promise<string[]> {
  const shifts = await page.evaluate(() => window.shifts.splice(0));
  return shifts.filter((shift) => Number.parseFloat(shift) >= 0.0001);
}

/** Waits until the fonts in use are here and drawn. */
export async function fontsArrive(page: Page): Promise<void> {
  await page.evaluate(async () => void (await document.fonts.ready));
  await framesPass(page);
}
