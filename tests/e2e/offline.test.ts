import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtSite, limits, modelFiles, sitemapPaths } from "../../scripts/weigh.ts";
import { kept, openOrigin, openPage, openVisitors, type Origin, type Visitors } from "./origin.ts";
import { button, cluster, modelOf, pathOf, preset, staged } from "./stage.ts";
import { hydrated } from "./visit.ts";

const site = builtSite();
const paths = sitemapPaths(site);
const fileOf = (path: string): string => join(root, path.endsWith("/") ? `${path}index.html` : path);
let root: string;
let visitors: Visitors;
let origin: Origin;
let reader: BrowserContext;

/** The built site with a PDF file, which a build makes only where it can. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "offline-"));
  await cp(site.root, root, { recursive: true });
  await writeFile(join(root, "resume.pdf"), "%PDF-1.4\n%%EOF\n");
  await writeFile(join(root, "unopened.pdf"), "%PDF-1.4\n%%EOF\n");
  [visitors, origin] = await Promise.all([openVisitors(), openOrigin(root, site.base)]);
  reader = await visitors.visitor();
  const { page } = await openPage(reader, origin.at("/projects/corba/"));
  await kept(page);
  expect(await fetchIn(page, "resume.pdf")).toMatchObject({ status: 200 });
  await page.close();
  await origin.close();
});

afterAll(async () => {
  await visitors?.close();
  await origin?.close();
  await rm(root, { recursive: true, force: true });
});

/** What a script of the page gets from a path under the base; nothing when it fails. */
const fetchIn = (page: Page, path: string, headers: Record<string, string> = {}) =>
  page.evaluate(
    async ([url = "", sent]) => {
      const response = await fetch(url, { headers: sent }).catch(() => undefined);
      return response && { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
    },
    [origin.at(path), headers] as const,
  );

/** A page of the reader who has seen one before, with the server gone. */
async function reading(path: string) {
  return openPage(reader, origin.at(path));
}

const titleOf = async (path: string): Promise<string> => /<title>([^<]*)/.exec(await readFile(fileOf(path), "utf8"))?.[1] ?? "";
const plain = (text: string): string => text.replaceAll("&amp;", "&");

describe("with the server gone, once any page was seen", () => {
  test("every page of the site map opens and answers", async () => {
    const { page, errors } = await reading("/");
    const found: string[] = [];
    for (const path of paths) {
      // oxlint-disable-next-line no-await-in-loop -- one reader
      const response = await page.goto(origin.at(path));
      // oxlint-disable-next-line no-await-in-loop
      await hydrated(page);
      // oxlint-disable-next-line no-await-in-loop
      found.push(`${response?.status()} ${path} ${await page.title()}`);
    }
    const expected = await Promise.all(paths.map(async (path) => `200 ${path} ${plain(await titleOf(path))}`));
    expect(found).toEqual(expected);
    expect(paths.length).toBeGreaterThan(70);
    expect(errors).toEqual([]);
    await page.close();
  });

  test("every page is the one that was built, to the byte", async () => {
    const { page } = await reading("/");
    const texts = await Promise.all(paths.map(async (path) => (await fetchIn(page, path))?.text));
    const built = await Promise.all(paths.map((path) => readFile(fileOf(path), "utf8")));
    expect(paths.filter((_, i) => texts[i] !== built[i])).toEqual([]);
    await page.close();
  });

  test.each([
    "/projects/gokv",
    "/projects/gokv/index.html",
    "/projects/gokv/?utm_source=x",
    "/projects/gokv?x#built",
    "/projects/gokv/#works",
  ])("%s shows GoKv", async (path) => {
    const { page, errors } = await reading(path);
    await hydrated(page);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("GoKv");
    expect(errors).toEqual([]);
    await page.close();
  });

  test.each(["/?skill=go&employer=ucweb#projects", "/index.html?skill=go", "/?q=consul"])("%s is filtered", async (path) => {
    const { page, errors } = await reading(path);
    await hydrated(page);
    await expect.poll(() => page.getByRole("status").first().textContent()).toMatch(/^\d+ of \d+ projects$/);
    expect(errors).toEqual([]);
    await page.close();
  });

  test.each(Object.keys(modelFiles()))("the model of %s runs", async (slug) => {
    const { page, errors } = await reading(`/projects/${slug}/`);
    await staged(page);
    await page.getByRole("button", { name: "Next event" }).click();
    expect(errors).toEqual([]);
    await page.close();
  });

  test("a count over seeds runs in its worker, whose code is stored too", async () => {
    const model = await modelOf(cluster);
    const { page } = await reading(pathOf(cluster));
    await staged(page);
    await preset(page, model.presets[1]?.name ?? "").click();
    const [worker] = await Promise.all([page.waitForEvent("worker"), button(page, "Count over 200 seeds").click()]);
    expect(worker.url()).toContain("/assets/worker-");
    await page.getByText(/^Counted here: in \d+ of 200 seeds /).first().waitFor();
    await page.close();
  });

  test("the search opens and finds", async () => {
    const { page, errors } = await reading("/skills/go/");
    await hydrated(page);
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("combobox").fill("gokv");
    await page.getByRole("option", { name: /GoKv/ }).first().click();
    await page.getByRole("heading", { level: 1, name: "GoKv" }).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  test.each([
    ["sitemap.xml", /^application\/xml/],
    ["robots.txt", /^text\/plain/],
    ["manifest.webmanifest", /manifest\+json/],
    ["favicon.svg", /^image\/svg/],
    ["qr/home.svg", /^image\/svg/],
    ["posters/image-server-cluster-dark.svg", /^image\/svg/],
  ])("%s is there, as what it is", async (path, type) => {
    const { page } = await reading("/");
    const found = await fetchIn(page, path);
    expect(found).toMatchObject({ status: 200, text: await readFile(join(root, path), "utf8") });
    expect(found?.type).toMatch(type);
    await page.close();
  });

  test("an address that is not there gets the page that says so, with status 404", async () => {
    const page = await reader.newPage();
    const response = await page.goto(origin.at("/projects/gokvv/"));
    expect(response?.status()).toBe(404);
    await page.getByRole("heading", { level: 1, name: "Page not found" }).waitFor();
    await page.getByRole("main").getByRole("link", { name: "GoKv" }).first().click();
    await page.getByRole("heading", { level: 1, name: "GoKv" }).waitFor();
    await page.close();
  });

  test("no more is stored than the limit, but for PDF files that were opened", async () => {
    const { page } = await reading("/");
    // Not the browser's own estimate: that holds what it makes of scripts that were run often, too.
    const stored = await page.evaluate(async () => {
      let bytes = 0;
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const { url } of await cache.keys()) {
          const response = await cache.match(url);
          if (!response || url.endsWith(".pdf")) continue;
          bytes += url.length + [...response.headers].join("").length + (await response.blob()).size;
        }
      }
      return bytes;
    });
    expect(stored).toBeGreaterThan(100_000);
    expect(stored).toBeLessThanOrEqual(limits.stored);
    await page.close();
  });

  test("a PDF file is there when it was opened before, and else is not said to be missing", async () => {
    const { page } = await reading("/");
    expect(await fetchIn(page, "resume.pdf")).toMatchObject({ status: 200, text: "%PDF-1.4\n%%EOF\n" });
    expect(await fetchIn(page, "unopened.pdf")).toBeUndefined();
    await page.close();
  });

  test("a page keeps the policy of its host's headers, and its own", async () => {
    const { page } = await reading("/");
    const response = await page.goto(origin.at("/skills/go/"));
    const headers = response?.headers() ?? {};
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["cross-origin-embedder-policy"]).toBe("require-corp");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await page.close();
  });
});

test("a request for a part of a file goes to the server", async () => {
  const ranges: (string | undefined)[] = [];
  await origin.answer((request, response) => {
    ranges.push(request.headers.range);
    response.writeHead(request.headers.range ? 206 : 200, { "Content-Type": "text/html" }).end("part");
  });
  const page = await reader.newPage();
  await page.goto(origin.at("/"));
  expect(await fetchIn(page, "robots.txt", { Range: "bytes=0-3" })).toMatchObject({ status: 206, text: "part" });
  expect(ranges.filter(Boolean)).toEqual(["bytes=0-3"]);
  await origin.close();
  expect(await fetchIn(page, "robots.txt", { Range: "bytes=0-3" })).toBeUndefined();
  await page.close();
}, 60_000);

test("a server that fails, or never answers, is as good as gone", async () => {
  await origin.answer((_request, response) => response.writeHead(503).end("down"));
  const { page } = await reading("/projects/gokv/");
  await page.getByRole("heading", { level: 1, name: "GoKv" }).waitFor();
  await origin.answer(() => undefined);
  expect((await page.goto(origin.at("/projects/corba/")))?.status()).toBe(200);
  await page.close();
  await origin.close();
});
