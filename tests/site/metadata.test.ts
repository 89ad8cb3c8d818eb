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
    const heading = ({ document }: BuiltPage) => document.querySelector("h1")?.firstChild?.textContent?.trim() ?? "?";
    const find = (page: BuiltPage) => (page.document.title.startsWith(heading(page)) ? [] : [page.document.title]);
    expect(complaints([...found, ...lost], find)).toEqual([]);
  });

  test("what previews show is what the page says", () => {
    const find = (page: BuiltPage) => {
      const { title } = page.document;
      const description = meta(page, "description") ?? "";
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
      return Object.entries(expected).flatMap(([name, value]) => (meta(page, name) === value ? [] : [name]));
    };
    expect(complaints(found, find)).toEqual([]);
  });
});

describe("addresses", () => {
  test("canonical and og:url are the page's own, absolute", () => {
    const find = (page: BuiltPage) => {
      const own = home + page.path.slice(1);
      return [attribute(page, "link[rel=canonical]", "href"), meta(page, "og:url")].filter((url) => url !== own).map(String);
    };
    expect(complaints(found, find)).toEqual([]);
  });

  test("what is not found has none, and stays out of search engines", () => {
    expect(lost.map((page) => [attribute(page, "link[rel=canonical]", "href"), meta(page, "og:url")])).toEqual([[undefined, undefined]]);
    expect(lost.map((page) => meta(page, "robots"))).toEqual(["noindex"]);
    expect(found.filter((page) => meta(page, "robots") !== undefined)).toEqual([]);
  });

  test("the site map lists every page, once", () => {
    expect(sitemapPaths(site).toSorted()).toEqual(found.map(({ path }) => path).toSorted());
    expect(text("robots.txt")).toContain(`\nSitemap: ${home}sitemap.xml\n`);
    expect(text("robots.txt")).not.toContain("Disallow");
  });
});

describe("pictures", () => {
  test("every page has its own, of 1200 × 630, with words for who cannot see it", () => {
    const find = (page: BuiltPage) => {
      const [width, height] = sizeOfPng(imageFile(page));
      const told = [meta(page, "og:image:width"), meta(page, "og:image:height")].join(" × ");
      const right = width === 1200 && height === 630 && told === "1200 × 630" && meta(page, "og:image:alt");
      return right && meta(page, "og:image")?.startsWith(home) ? [] : [`${width} × ${height}, ${told}`];
    };
    expect(complaints(found, find)).toEqual([]);
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

test("the browser's own colour follows the theme of the system", () => {
  const find = ({ document }: BuiltPage) => {
    const colours = [...document.querySelectorAll("meta[name=theme-color]")].map(
      (one) => `${one.getAttribute("media")} ${one.getAttribute("content")}`,
    );
    const right = colours.length === 2 && /light\) #/.test(colours[0] ?? "") && /dark\) #/.test(colours[1] ?? "");
    return right ? [] : colours;
  };
  expect(complaints([...found, ...lost], find)).toEqual([]);
});

describe("linked data", () => {
  const typeOf = (page: BuiltPage): unknown => {
    const data: unknown = JSON.parse(page.document.querySelector('script[type="application/ld+json"]')?.textContent ?? "{}");
    return data;
  };

  test("says of each page what it is about", () => {
    const expected = (path: string) => {
      if (path === "/") return /^ProfilePage$/;
      return path.startsWith("/projects/") ? /^(SoftwareSourceCode|CreativeWork)$/ : /^CollectionPage$/;
    };
    for (const page of found) {
      expect(typeOf(page)).toMatchObject({
        "@context": "https://schema.org",
        "@type": expect.stringMatching(expected(page.path)),
        url: home + page.path.slice(1),
      });
    }
  });

  test("names the person on the home page", () => {
    const [page] = found.filter(({ path }) => path === "/");
    expect(page && typeOf(page)).toMatchObject({
      mainEntity: { "@type": "Person", name: "JinHua Luo", alternateName: "罗锦华", url: home },
    });
  });
});
