// @vitest-environment jsdom
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { sitemapPaths } from "../../scripts/weigh.ts";
import { attribute, complaints, fileAt, readPages, redirects, site, siteAddress, text, type BuiltPage } from "./built.ts";

const files = readPages();
const home = siteAddress();
const found = files.filter((page) => !redirects(page) && page.path !== "/404.html");
const lost = files.filter(({ path }) => path === "/404.html");

const meta = (page: BuiltPage, name: string) =>
  attribute(page, `meta[name="${name}"], meta[property="${name}"]`, "content");

/** The pages that share a value with another, and those that have none. */
const shared = (value: (page: BuiltPage) => string | undefined): string[] => {
  const values = found.map(value);
  return found.filter((page) => !value(page) || values.indexOf(value(page)) !== values.lastIndexOf(value(page))).map(
    (page) => `${page.path}: ${value(page)}`,
  );
};

/** Width and height of a PNG, from its first chunk (IHDR, PNG 11.2.1). */
function sizeOfPng(file: string): [width: number, height: number] {
  const data = readFileSync(file);
  expect(data.subarray(0, 8).toString("latin1")).toBe("\u0089PNG\r\n\u001a\n");
  return [data.readUInt32BE(16), data.readUInt32BE(20)];
}

const imageFile = (page: BuiltPage) => fileAt(new URL(meta(page, "og:image") ?? "", home).pathname) ?? "";

const heading = ({ document }: BuiltPage) => document.querySelector("h1")?.firstChild?.textContent?.trim() ?? "?";

/** What link previews are told, where it is not what the page says. */
function previewFaults(page: BuiltPage): string[] {
  const { title } = page.document;
  const description = meta(page, "description");
  const expected = {
    "og:title": title,
    "og:description": description,
    "twitter:title": title,
    "twitter:description": description,
    "twitter:card": "summary_large_image",
    "og:site_name": "JinHua Luo",
    "og:locale": "en_GB",
    "og:type": page.path === "/" ? "profile" : "article",
    "twitter:image": meta(page, "og:image"),
  };
  return Object.entries(expected).flatMap(([name, value]) => (value && meta(page, name) === value ? [] : [name]));
}

function imageFaults(page: BuiltPage): string[] {
  const size = sizeOfPng(imageFile(page)).join(" × ");
  const told = [meta(page, "og:image:width"), meta(page, "og:image:height")].join(" × ");
  const faults = [size, told].filter((one) => one !== "1200 × 630");
  if (!meta(page, "og:image")?.startsWith(home)) faults.push("not absolute");
  if (!meta(page, "og:image:alt")) faults.push("no words");
  return faults;
}

describe("title and description", () => {
  test.each([
    ["title", (page: BuiltPage) => page.document.title],
    ["description", (page: BuiltPage) => meta(page, "description")],
    ["og:title", (page: BuiltPage) => meta(page, "og:title")],
    ["twitter:title", (page: BuiltPage) => meta(page, "twitter:title")],
    ["canonical address", (page: BuiltPage) => attribute(page, "link[rel=canonical]", "href")],
  ])("no two pages have the same %s", (_name, value) => {
    expect(shared(value)).toEqual([]);
  });

  test("the title begins with the heading of the page", () => {
    const others = [...found, ...lost].filter((page) => !page.document.title.startsWith(heading(page)));
    expect(others.map(({ document }) => document.title)).toEqual([]);
  });

  test("what previews show is what the page says", () => {
    expect(complaints(found, previewFaults)).toEqual([]);
  });
});

describe("addresses", () => {
  test("canonical and og:url are the page's own, absolute", () => {
    const own = found.map(({ path }) => home + path.slice(1));
    expect(found.map((page) => attribute(page, "link[rel=canonical]", "href"))).toEqual(own);
    expect(found.map((page) => meta(page, "og:url"))).toEqual(own);
  });

  test("what is not found has none, and stays out of search engines", () => {
    expect(lost.map((page) => [attribute(page, "link[rel=canonical]", "href"), meta(page, "og:url")])).toEqual([[undefined, undefined]]);
    expect(lost.map((page) => meta(page, "robots"))).toEqual(["noindex"]);
    expect(found.filter((page) => meta(page, "robots") !== undefined).map(({ path }) => path)).toEqual([]);
  });

  test("the site map lists every page, once", () => {
    expect(sitemapPaths(site).toSorted()).toEqual(found.map(({ path }) => path).toSorted());
    expect(text("robots.txt")).toContain(`\nSitemap: ${home}sitemap.xml\n`);
    expect(text("robots.txt")).not.toContain("Disallow");
  });
});

describe("pictures", () => {
  test("every page has its own, of 1200 × 630, with words for who cannot see it", () => {
    expect(complaints(found, imageFaults)).toEqual([]);
    const contents = found.map((page) => createHash("sha256").update(readFileSync(imageFile(page))).digest("hex"));
    expect(new Set(contents).size).toBe(found.length);
  });

  test("the icons of the page and of the manifest are there, of the sizes they state", () => {
    const icons = [...(found[0]?.document.querySelectorAll("link[rel~=icon], link[rel=apple-touch-icon]") ?? [])];
    expect(icons.map((icon) => basename(icon.getAttribute("href") ?? ""))).toEqual(["favicon.svg", "favicon.ico", "apple-touch-icon.png"]);
    const manifest: { icons: { src: string; sizes: string; purpose: string }[]; start_url: string; scope: string; name: string } =
      JSON.parse(text("manifest.webmanifest"));
    expect([manifest.name, manifest.start_url, manifest.scope]).toEqual(["JinHua Luo", site.base, site.base]);
    const sizes = manifest.icons.map(({ src }) => sizeOfPng(join(site.root, src.slice(site.base.length))).join("x"));
    expect(sizes).toEqual(manifest.icons.map((icon) => icon.sizes));
    expect(manifest.icons.map(({ purpose }) => purpose)).toContain("maskable");
  });
});

const themeColours = ({ document }: BuiltPage): string[] =>
  [...document.querySelectorAll("meta[name=theme-color]")].map(
    (one) => `${one.getAttribute("media")} ${one.getAttribute("content")}`,
  );

test("the browser's own colour follows the theme of the system", () => {
  const [known = []] = found.map(themeColours);
  expect(known).toEqual([
    expect.stringMatching(/^\(prefers-color-scheme: light\) #[0-9a-f]{3,6}$/),
    expect.stringMatching(/^\(prefers-color-scheme: dark\) #[0-9a-f]{3,6}$/),
  ]);
  const others = [...found, ...lost].filter((page) => themeColours(page).join() !== known.join());
  expect(others.map(({ path }) => path)).toEqual([]);
});

const linkedData = ({ document }: BuiltPage): unknown =>
  JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? "{}");

function typeFor(path: string): RegExp {
  if (path === "/") return /^ProfilePage$/;
  return path.startsWith("/projects/") ? /^(SoftwareSourceCode|CreativeWork)$/ : /^CollectionPage$/;
}

describe("linked data", () => {
  test("says of each page what it is about", () => {
    expect(found.map(linkedData)).toMatchObject(
      found.map(({ path }) => ({
        "@context": "https://schema.org",
        "@type": expect.stringMatching(typeFor(path)),
        url: home + path.slice(1),
      })),
    );
  });

  test("names the person on the home page", () => {
    expect(found.filter(({ path }) => path === "/").map(linkedData)).toMatchObject([
      { mainEntity: { "@type": "Person", name: "JinHua Luo", alternateName: "罗锦华", url: home } },
    ]);
  });

  test("stays away where nothing is found", () => {
    expect(lost.map(linkedData)).toEqual([{}]);
  });
});
