// @vitest-environment jsdom
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { sitemapPaths } from "../../scripts/weigh.ts";
import { attribute, complaints, fileAt, readPages, type BuiltPage } from "./built.ts";
import { buildFor, type Elsewhere } from "./elsewhere.ts";

const home = "https://example.org/portfolio/";
let site: Elsewhere;
let pages: BuiltPage[];

beforeAll(async () => {
  site = await buildFor(home);
  pages = readPages(site.root);
});

const read = (name: string): string => readFileSync(join(site.root, name), "utf8");

/** Addresses of a page on its own site that lead to no file under the base. */
function broken({ path, document }: BuiltPage): string[] {
  const named = [...document.querySelectorAll("[href], [src]")].map(
    (one) => one.getAttribute("href") ?? one.getAttribute("src") ?? "",
  );
  const fonts = [...(document.querySelector("style")?.textContent ?? "").matchAll(/url\(["']?(?!data:)([^"')]+)/g)];
  return [...named, ...fonts.map(([, address = ""]) => address)].filter((address) => {
    const { origin, pathname } = new URL(address, home + path.slice(1));
    return origin === "https://example.org" && fileAt(pathname, site) === undefined;
  });
}

/** Root-relative addresses in scripts that leave out the base. */
const strays = (script: string): string[] =>
  [...script.matchAll(/["'`](\/assets\/[^"'`]*)["'`]/g)].map(([, address = ""]) => address);

describe("a site built for https://example.org/portfolio/", () => {
  test("has every page", () => {
    expect(pages.length).toBeGreaterThan(70);
    const listed = sitemapPaths(site).map((path) => `${site.base}${path.slice(1)}`);
    expect(listed.filter((path) => fileAt(path, site) === undefined)).toEqual([]);
    expect(listed).toHaveLength(pages.length - 1);
  });

  test("has links, scripts, fonts, icons and pictures that are there", () => {
    expect(complaints(pages, broken)).toEqual([]);
    const scripts = globSync("assets/*.js", { cwd: site.root });
    expect(scripts.flatMap((name) => strays(read(name)))).toEqual([]);
  });

  test("names its own addresses in full", () => {
    const own = pages.filter(({ path }) => path !== "/404.html");
    const named = own.flatMap((page) => [
      attribute(page, "link[rel=canonical]", "href"),
      attribute(page, 'meta[property="og:url"]', "content"),
    ]);
    expect(named).toEqual(own.flatMap(({ path }) => [home + path.slice(1), home + path.slice(1)]));
    const images = pages.map((page) => attribute(page, 'meta[property="og:image"]', "content"));
    expect(images.filter((image) => !image?.startsWith(`${home}og/`))).toEqual([]);
  });

  test("says so in its manifest, site map, robots file and the hosts' files", () => {
    expect(JSON.parse(read("manifest.webmanifest"))).toMatchObject({
      id: site.base,
      start_url: site.base,
      scope: site.base,
      icons: [{ src: "/portfolio/icon-192.png" }, { src: "/portfolio/icon-512.png" }, {}],
    });
    expect(read("sitemap.xml")).toContain(`<loc>${home}projects/gokv/</loc>`);
    expect(read("robots.txt")).toContain(`Sitemap: ${home}sitemap.xml`);
    expect(read("_headers")).toMatch(/^\/portfolio\/assets\/\*$/m);
    expect(readFileSync(join(site.scratch, "nginx.conf"), "utf8")).toContain("/portfolio/");
  });

  test("has a résumé in each format that names it", () => {
    expect(JSON.parse(read("resume.json"))).toMatchObject({ basics: { url: home }, meta: { canonical: `${home}resume.json` } });
    for (const name of ["resume.json", "resume.txt", "resume.md"]) expect(read(name)).toContain(`${home}projects/gokv/`);
  });

  test("has linked data about itself", () => {
    const [page] = pages.filter(({ path }) => path === "/projects/gokv/");
    const data: unknown = JSON.parse(page?.document.querySelector('script[type$="json"]')?.textContent ?? "");
    expect(data).toMatchObject({ url: `${home}projects/gokv/`, creator: { "@id": `${home}#person` } });
  });
});
