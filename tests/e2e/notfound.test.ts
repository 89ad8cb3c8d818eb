import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openSite, type OpenSite } from "./site.ts";
import { focused, hydrated, leave } from "./visit.ts";

let site: OpenSite;
let lenient: OpenSite;

beforeAll(async () => {
  [site, lenient] = await Promise.all([openSite(), openSite({ mode: { headers: false, fallback200: true } })]);
});

afterEach(() => Promise.all([leave(site), leave(lenient)]));

afterAll(() => Promise.all([site?.close(), lenient?.close()]));

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Addresses with names that fit on a line. */
const named = (paths: readonly string[]) =>
  paths.map((path) => [path.length > 60 ? `${path.slice(0, 20)}… (${path.length} characters)` : path, path] as const);

/** Opens an address as it stands. */
async function open(path: string, where = site): Promise<Page> {
  const page = await where.page();
  await page.goto(where.url.slice(0, -1) + path);
  await hydrated(page);
  return page;
}

describe("an address that is not there", () => {
  test("is named, and what it may have meant is offered", async () => {
    const page = await open("/projects/gokvv");
    await page.getByText("There is no page at /projects/gokvv.").waitFor();
    expect(await heading(page).textContent()).toBe("Page not found");
    expect(await page.title()).toBe("Page not found · JinHua Luo");
    const meant = page.getByRole("main").getByRole("list").first().getByRole("link", { name: "GoKv" });
    await page.getByRole("heading", { name: "Did you mean" }).waitFor();
    await meant.click();
    await expect.poll(() => page.url()).toBe(site.at("/projects/gokv/"));
    await expect.poll(() => focused(page.getByRole("heading", { level: 1, name: "GoKv" }))).toBe(true);
    site.quiet(page);
  });

  test.each(named([
    "/%E0%A4%A",
    "/%E0%A4%A/projects/gokv",
    "/projects/%3Cscript%3Ealert(1)%3C/script%3E",
    "/projects/<script>",
    "/projects/__proto__/",
    "/skills/constructor/",
    `/${"a/".repeat(2500)}`,
    `/${"%F0%9F%98%80".repeat(400)}`,
    "/%00",
    "/PROJECTS/GOKV",
    "/index.htm",
  ]))("%s gives the page for it, whole and without a noise", async (_name, path) => {
    const page = await open(path);
    expect(await heading(page).textContent()).toBe("Page not found");
    expect(await page.getByText("There is no page at").count()).toBe(1);
    expect(await page.getByRole("main").getByRole("link").count()).toBeGreaterThan(20);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    site.quiet(page);
  });

  test("answers 404 once, and links from there work", async () => {
    const page = await site.page();
    const response = await page.goto(site.at("/no-such-page"));
    expect(response?.status()).toBe(404);
    await hydrated(page);
    await page.getByRole("link", { name: "Home" }).click();
    await expect.poll(() => heading(page).textContent()).toContain("JinHua Luo");
    site.quiet(page);
  });

  test("gives the same page from a host that answers 200 and sends no headers", async () => {
    const page = await open("/projects/gokvv", lenient);
    await page.getByText("There is no page at /projects/gokvv.").waitFor();
    expect(await page.getByRole("link", { name: "GoKv" }).count()).toBeGreaterThan(0);
    lenient.quiet(page);
  });
});

describe("a query that makes no sense", () => {
  test.each(named([
    "/?skill=%00&q=%ZZ",
    "/?skill=__proto__&employer=constructor&kind=toString",
    `/?q=${"x".repeat(5000)}`,
    `/?${"skill=go&".repeat(500)}`,
    "/?q=%F0%9F%98&skill=%E0%A4%A",
    "/?skill[]=go&=&&&q",
    "/?q=<script>alert(1)</script>",
    "/projects/gokv/?skill=%00#%E0%A4%A",
    "/#%E0%A4%A",
  ]))("%s still gives the page, without a noise", async (_name, path) => {
    const page = await open(path);
    expect(await heading(page).textContent()).toMatch(/^(JinHua Luo|GoKv)/);
    expect((await page.getByRole("main").innerText()).length).toBeGreaterThan(1000);
    site.quiet(page);
  });
});
