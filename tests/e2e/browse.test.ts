import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { words } from "../../src/words/index.ts";
import { openSite, type OpenSite } from "./site.ts";
import { cardLink, focused, hydrated, leave, scrolled, visit, withPages } from "./visit.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => leave(site));

afterAll(() => site?.close());

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });

/** A machine so busy that what is far below is never laid out for its own sake. */
const neverIdle = (): void => {
  window.requestIdleCallback = () => 0;
};

describe("a reader who browses", () => {
  test.each(["by mouse", "by keyboard"])("goes from a card to its project and back to the card, %s", async (means) => {
    const page = await visit(site, "/");
    const before = await page.title();
    const link = cardLink(page, "Diameter stack");
    await link.focus();
    const from = await scrolled(page);
    expect(from).toBeGreaterThan(800);
    if (means === "by mouse") await link.click();
    else await page.keyboard.press("Enter");

    await expect.poll(() => focused(heading(page, "Diameter stack"))).toBe(true);
    await expect.poll(() => page.url()).toBe(site.at("/projects/diameter-stack/"));
    await expect.poll(() => page.title()).toBe("Diameter stack · JinHua Luo");
    expect(await scrolled(page)).toBe(0);

    await page.goBack();
    await expect.poll(() => focused(link)).toBe(true);
    expect(await scrolled(page)).toBe(from);
    await expect.poll(() => page.title()).toBe(before);

    await page.goForward();
    await expect.poll(() => focused(heading(page, "Diameter stack"))).toBe(true);
    site.quiet(page);
  });

  test("is back where it was read before the lower parts were ever laid out", async () => {
    const page = await site.page();
    await page.addInitScript(neverIdle);
    await page.goto(site.at("/"));
    await hydrated(page);
    const link = cardLink(page, "Diameter stack");
    await link.focus();
    const from = await scrolled(page);
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(heading(page, "Diameter stack"))).toBe(true);
    await page.goBack();
    await expect.poll(() => focused(link)).toBe(true);
    expect(await scrolled(page)).toBe(from);
    site.quiet(page);
  });

  test.each([600, "the end"])("is shown the same place of the home page on reload: %s", async (to) => {
    const page = await visit(site, "/");
    await page.locator(":root.whole").waitFor();
    await page.evaluate((y) => scrollTo(0, typeof y === "number" ? y : document.documentElement.scrollHeight), to);
    const from = await scrolled(page);
    expect(from).toBeGreaterThan(500);
    await page.addInitScript(neverIdle);
    await page.reload();
    await hydrated(page);
    await expect.poll(() => scrolled(page)).toBe(from);
    site.quiet(page);
  });

  test("keeps the page on reload, and where it was read", async () => {
    const page = await visit(site, "/");
    await cardLink(page, "GoKv").click();
    await heading(page, "GoKv").waitFor();
    await page.evaluate(() => scrollTo(0, 300));
    await expect.poll(() => scrolled(page)).toBe(300);
    await page.reload();
    await hydrated(page);
    await expect.poll(() => page.url()).toBe(site.at("/projects/gokv/"));
    await heading(page, "GoKv").waitFor();
    await expect.poll(() => scrolled(page)).toBe(300);
    site.quiet(page);
  });

  test("goes from a project to a related one, and to its neighbours in time", async () => {
    const page = await visit(site, "/projects/gokv/");
    for (const name of [words.related, words.neighbours]) {
      const link = page.getByRole("navigation", { name }).getByRole("link").first();
      // oxlint-disable-next-line no-await-in-loop -- one click after the other
      const title = (await link.textContent()) ?? "";
      expect(title).not.toBe("");
      // oxlint-disable-next-line no-await-in-loop
      await link.click();
      // oxlint-disable-next-line no-await-in-loop
      await expect.poll(() => focused(heading(page, title))).toBe(true);
    }
    site.quiet(page);
  });

  test.each(["Timeline", "Skills", "Projects", "Contributions"])(
    "goes from a project's header to the %s of the home page",
    async (name) => {
      const page = await visit(site, "/projects/gokv/");
      await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name }).click();
      await expect.poll(() => page.url()).toBe(site.at(`/#${name.toLowerCase()}`));
      const section = page.getByRole("region", { name, exact: true });
      /** At the top, or as far up as it goes. */
      const stands = () =>
        section.evaluate((one) => {
          const { top } = one.getBoundingClientRect();
          const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
          return top >= 0 && (top < 40 || (atEnd && top < innerHeight));
        });
      await expect.poll(stands).toBe(true);
      await page.goBack();
      await heading(page, "GoKv").waitFor();
      site.quiet(page);
    },
  );
});

describe("every page of the sitemap", () => {
  test("opens cold without its slash and with a query of others, which stays", async () => {
    const found = new Map<string, [url: string, status: number | undefined, headings: number]>();
    const pages = await withPages(site, site.paths, async (page, path) => {
      const response = await page.goto(site.at(path.replace(/(.)\/$/, "$1") + "?utm_source=x"));
      await hydrated(page);
      found.set(path, [page.url(), response?.status(), await page.getByRole("heading", { level: 1 }).count()]);
    });
    expect(found).toEqual(new Map(site.paths.map((path) => [path, [site.at(`${path}?utm_source=x`), 200, 1]])));
    for (const page of pages) site.quiet(page);
  });
});
