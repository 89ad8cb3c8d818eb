import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { projects } from "../../src/data/index.ts";
import { words } from "../../src/words/index.ts";
import { openSite, type OpenSite } from "./site.ts";
import { focused, leave, timeline, visit } from "./visit.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => leave(site));

afterAll(() => site?.close());

const search = (page: Page) => page.getByRole("dialog", { name: "Search" });
const box = (page: Page) => search(page).getByRole("combobox");
const chosen = (page: Page) => search(page).getByRole("option", { selected: true });

/** What has the focus, by its text or name. */
const onFocus = (page: Page) =>
  page.evaluate(() => (document.activeElement?.textContent || document.activeElement?.ariaLabel) ?? "");

describe("the tab key", () => {
  test("begins with a link that skips to the content", async () => {
    const page = await visit(site, "/");
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to content" });
    expect(await focused(skip)).toBe(true);
    expect((await skip.boundingBox())?.height).toBeGreaterThan(20);
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page.getByRole("main"))).toBe(true);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
    site.quiet(page);
  });

  test("walks the timeline from the newest project to the oldest", async () => {
    const page = await visit(site, "/");
    await timeline(page).getByRole("link").first().focus();
    const addresses: string[] = [];
    while (addresses.length < projects.length) {
      // oxlint-disable-next-line no-await-in-loop -- one key after the other
      addresses.push(await page.evaluate(() => document.activeElement?.getAttribute("href") ?? "none"));
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.press("Tab");
    }
    const last = addresses.map((path) => projects.find(({ slug }) => path === `/projects/${slug}/`)?.years[1] ?? 0);
    expect(new Set(addresses).size).toBe(projects.length);
    expect(last).toEqual(last.toSorted((a, b) => b - a));
  });

  test.each(["/", "/?skill=go", "/projects/gokv/", "/skills/go/"])("shows where it is, all over %s", async (path) => {
    const page = await visit(site, path, { reducedMotion: "reduce" });
    const bare: string[] = [];
    const seen = new Set<string>();
    for (let key = ""; !seen.has(key); ) {
      seen.add(key);
      // oxlint-disable-next-line no-await-in-loop -- one key after the other
      await page.keyboard.press("Tab");
      // oxlint-disable-next-line no-await-in-loop
      const [at, ringed] = await page.evaluate((): [string, boolean] => {
        const one = document.activeElement;
        if (!one || one === document.body) return ["", true];
        const rings = [getComputedStyle(one), getComputedStyle(one, "::after")];
        const name = `${[...document.querySelectorAll("*")].indexOf(one)} ${one.textContent}`;
        return [name, rings.some((ring) => ring.outlineStyle !== "none" && parseFloat(ring.outlineWidth) >= 2)];
      });
      if (!ringed) bare.push(at);
      key = at;
    }
    expect(bare).toEqual([]);
    expect(seen.size).toBeGreaterThan(10);
  });
});

describe("the search", () => {
  test.each(["/", "Control+k"])("opens with %s, forgives a typo, and opens what is chosen", async (key) => {
    const page = await visit(site, "/projects/gokv/");
    await page.keyboard.press(key);
    await expect.poll(() => focused(box(page))).toBe(true);
    await page.keyboard.type("posgres");
    await expect.poll(() => search(page).getByRole("option").count()).toBeGreaterThan(1);
    const titles = await search(page).getByRole("option").allInnerTexts();
    expect(titles.filter((title) => !title.includes("PostgreSQL") && !/GSM SMSC/.test(title))).toEqual([]);

    const first = await chosen(page).innerText();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => chosen(page).innerText()).not.toBe(first);
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => chosen(page).innerText()).toBe(first);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).not.toContain("gokv");
    await expect.poll(() => page.getByRole("heading", { level: 1 }).textContent()).toContain("PostgreSQL");
    await expect.poll(() => focused(page.getByRole("heading", { level: 1 }))).toBe(true);
    expect(await search(page).count()).toBe(0);
    site.quiet(page);
  });

  test("closes with Escape, and gives the focus back", async () => {
    const page = await visit(site, "/");
    const link = page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Projects" });
    await link.focus();
    await page.keyboard.press("/");
    await expect.poll(() => focused(box(page))).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => search(page).count()).toBe(0);
    await expect.poll(() => focused(link)).toBe(true);

    const button = page.getByRole("button", { name: "Search" });
    await button.click();
    await expect.poll(() => focused(box(page))).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(button)).toBe(true);
    expect(await onFocus(page)).toContain("Search");
    site.quiet(page);
  });

  test("says how many it found, and when it found nothing", async () => {
    const page = await visit(site, "/");
    await page.keyboard.press("/");
    await box(page).fill("kafka");
    await search(page).getByRole("status").getByText(/^\d+ results?$/).waitFor();
    await box(page).fill("qqqqqq");
    await search(page).getByText("Nothing found for “qqqqqq”.").waitFor();
    expect(await search(page).getByRole("option").count()).toBe(0);
  });

  test("leaves a slash that is typed into a text alone", async () => {
    const page = await visit(site, "/");
    const field = page.getByLabel(words.filterText, { exact: true });
    await field.focus();
    await page.keyboard.type("SS7/SIGTRAN");
    expect(await field.inputValue()).toBe("SS7/SIGTRAN");
    expect(await search(page).count()).toBe(0);
    await page.keyboard.press("Control+k");
    await expect.poll(() => focused(box(page))).toBe(true);
    await page.keyboard.type("a/b");
    expect(await box(page).inputValue()).toBe("a/b");
  });
});
