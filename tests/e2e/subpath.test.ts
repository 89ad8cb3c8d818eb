import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { buildFor, type Elsewhere } from "../site/elsewhere.ts";
import { kept, openOrigin, openPage } from "./origin.ts";
import { openSite, type OpenSite } from "./site.ts";
import { cardLink, cardTitles, hydrated, leave, visit } from "./visit.ts";

let built: Elsewhere;
let site: OpenSite;

beforeAll(async () => {
  built = await buildFor("https://example.org/portfolio/");
  site = await openSite({ root: built.root, base: built.base });
});

afterEach(() => leave(site));

afterAll(() => site?.close());

describe("a site under /portfolio/", () => {
  test("is browsed from its home page", async () => {
    const page = await visit(site, "/");
    await cardLink(page, "GoKv").click();
    await expect.poll(() => page.url()).toBe(site.at("/projects/gokv/"));
    await page.getByRole("heading", { level: 1, name: "GoKv" }).waitFor();
    expect(page.url()).toContain("/portfolio/projects/gokv/");
    await page.goBack();
    await expect.poll(async () => (await cardTitles(page)).length).toBe(20);
    site.quiet(page);
  });

  test("opens cold by the address of any page, with and without its slash", async () => {
    const page = await site.page();
    for (const path of ["/projects/gokv/", "/skills/go", "/employers/ericsson?a=b", "/?skill=go&skill=postgresql"]) {
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      expect((await page.goto(site.at(path)))?.status()).toBe(200);
      // oxlint-disable-next-line no-await-in-loop
      await hydrated(page);
    }
    await expect.poll(async () => (await cardTitles(page)).length).toBe(3);
    site.quiet(page);
  });

  test("filters in its own addresses, and finds its way from what is not found", async () => {
    const page = await visit(site, "/");
    await page.getByRole("group", { name: "Employer" }).getByRole("link", { name: /^Ericsson/ }).click();
    await expect.poll(() => page.url()).toBe(site.at("/?employer=ericsson"));
    await page.goto(site.at("/projects/gokvv/"));
    await hydrated(page);
    await page.getByText("There is no page at /projects/gokvv/.").waitFor();
    await page.getByRole("link", { name: "GoKv" }).first().click();
    await expect.poll(() => page.url()).toBe(site.at("/projects/gokv/"));
    site.quiet(page);
  });

  test("opens with the server gone, and its links lead on", async () => {
    const there = await openOrigin(built.root, built.base);
    const { page, errors } = await openPage(await site.browser.newContext(), there.at("/"));
    await kept(page);
    await there.close();
    for (const path of ["/", "/index.html", "/projects/gokv", "/projects/gokv/?x", "/skills/go/"]) {
      // oxlint-disable-next-line no-await-in-loop -- one reader
      expect((await page.goto(there.at(path)))?.status(), path).toBe(200);
      // oxlint-disable-next-line no-await-in-loop
      await hydrated(page);
    }
    await page.getByRole("main").getByRole("link", { name: "GoKv" }).first().click();
    await page.getByRole("heading", { level: 1, name: "GoKv" }).waitFor();
    expect(page.url()).toBe(there.at("/projects/gokv/"));
    expect(errors).toEqual([]);
  });
});
