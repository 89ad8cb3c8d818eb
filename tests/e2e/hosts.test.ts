import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { ServeOptions } from "../../scripts/serve.ts";
import { openSite, type OpenSite } from "./site.ts";
import { cardLink, cardTitles, hydrated, leave, visit } from "./visit.ts";

interface Host {
  readonly name: string;
  readonly mode: NonNullable<ServeOptions["mode"]>;
}

const hosts: readonly Host[] = [
  { name: "that adds a last slash", mode: { slashes: "add" } },
  { name: "that strips the last slash", mode: { slashes: "strip" } },
  { name: "that answers 200 with 404.html", mode: { fallback200: true } },
  { name: "that sends no headers of the site's", mode: { headers: false } },
];

/** The page at the root and one in a folder; a host under a path of its own is in subpath.test.ts. */
const main = ["/", "/projects/gokv/"];

describe.each(hosts)("on a host $name", ({ mode }) => {
  let site: OpenSite;

  /** An address as this host has it. */
  const here = (path: string): string => site.at(mode.slashes === "strip" ? path.replace(/(?<=.)\/(?=$|\?)/, "") : path);

  beforeAll(async () => {
    site = await openSite({ mode });
  });

  afterEach(() => leave(site));

  afterAll(() => site?.close());

  test.each(main)("%s opens cold, with its slash and without, and again", async (path) => {
    const page = await site.page();
    for (const asked of [path, path.replace(/(.)\/$/, "$1")]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await page.goto(site.at(`${asked}?utm_source=x`)))?.status()).toBe(200);
      // oxlint-disable-next-line no-await-in-loop
      await hydrated(page);
      expect(page.url()).toBe(here(`${path}?utm_source=x`));
    }
    const title = await page.title();
    await page.reload();
    await hydrated(page);
    expect([page.url(), await page.title()]).toEqual([here(`${path}?utm_source=x`), title]);
    site.quiet(page);
  });

  test("a reader goes to a project and back, and reloads there", async () => {
    const page = await visit(site, "/");
    await cardLink(page, "GoKv").click();
    await page.getByRole("heading", { level: 1, name: "GoKv" }).waitFor();
    await page.reload();
    await hydrated(page);
    await expect.poll(() => page.url()).toBe(here("/projects/gokv/"));
    await page.getByRole("link", { name: /^Go\b/ }).first().click();
    await page.getByRole("heading", { level: 1, name: /^Go\b/ }).waitFor();
    await page.goBack();
    await page.goBack();
    await expect.poll(async () => (await cardTitles(page)).length).toBe(20);
    expect(page.url()).toBe(site.at("/"));
    site.quiet(page);
  });

  test("a link to a selection shows that selection, also when reloaded", async () => {
    const page = await visit(site, "/?skill=go&skill=postgresql");
    await expect.poll(async () => (await cardTitles(page)).length).toBe(3);
    await page.reload();
    await hydrated(page);
    await expect.poll(async () => (await cardTitles(page)).length).toBe(3);
    expect(page.url()).toBe(site.at("/?skill=go&skill=postgresql"));
    site.quiet(page);
  });

  test("what is not there is said, and leads on", async () => {
    const page = await site.page();
    const response = await page.goto(site.at("/projects/gokvv/"));
    expect(response?.status()).toBe(mode.fallback200 ? 200 : 404);
    await hydrated(page);
    await page.getByText("There is no page at /projects/gokvv/.").waitFor();
    await page.getByRole("link", { name: "GoKv" }).first().click();
    await page.getByRole("heading", { level: 1, name: "GoKv" }).waitFor();
    site.quiet(page);
  });
});
