// @vitest-environment jsdom
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import type { Model } from "../../src/sim/model.ts";
import { profile, projects } from "../../src/data/index.ts";
import { complaints, fileAt, readPages, redirects, site, siteAddress, type BuiltPage } from "./built.ts";

const files = readPages();
const pages = files.filter((page) => !redirects(page));
const byFile = new Map(files.map((page) => [fileAt(site.base + page.path.slice(1)), page]));

const all = (page: BuiltPage, selector: string): Element[] => [...page.document.querySelectorAll(selector)];

const levels = (page: BuiltPage): number[] =>
  all(page, "h1, h2, h3, h4, h5, h6").map(({ localName }) => Number(localName[1]));

function outlineFaults(page: BuiltPage): string[] {
  const found = levels(page);
  const skips = found.filter((level, i) => level > (found[i - 1] ?? 0) + 1);
  const ones = found.filter((level) => level === 1).length;
  return [...(ones === 1 ? [] : [`${ones} first headings`]), ...skips.map((level) => `level ${level} after a gap`)];
}

const inlineCode = (page: BuiltPage): string[] =>
  all(page, "*").flatMap((one) => one.getAttributeNames().filter((name) => /^(style|on.*)$/.test(name)));

/** Text in Chinese characters that no element marks as Chinese. */
function unmarkedChinese({ document }: BuiltPage): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement, textContent } = node;
    if (parentElement?.closest("script, style") || !/\p{Script=Han}/u.test(textContent ?? "")) continue;
    const spoken = parentElement?.closest("[lang]")?.getAttribute("lang") ?? "";
    if (!spoken.startsWith("zh")) found.push(`“${textContent}” is not marked as Chinese`);
  }
  return found;
}

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Mere style: React writes <meta …/> and hidden="".
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "doctype-style": "off",
  },
});

/** The addresses a page names, as links, pictures, scripts and styles. */
function addresses(page: BuiltPage): string[] {
  const named = all(page, "[href], [src]").map((one) => one.getAttribute("href") ?? one.getAttribute("src") ?? "");
  const inStyles = all(page, "style").flatMap(({ textContent }) =>
    [...textContent.matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, address = ""]) => address),
  );
  return [...named, ...inStyles].filter((address) => !address.startsWith("data:"));
}

test("there are pages to look at", () => {
  expect(pages.length).toBeGreaterThan(70);
});

describe("every page", () => {
  test("is valid HTML", async () => {
    const places = new Map<string, string[]>();
    const note = async ({ path, html }: BuiltPage) => {
      const { results } = await validator.validateString(html);
      for (const { ruleId, message } of results.flatMap(({ messages }) => messages)) {
        const line = `${ruleId}: ${message}`;
        places.set(line, [...(places.get(line) ?? []), path]);
      }
    };
    await Promise.all(pages.map(note));
    expect([...places].map(([line, [first, ...more]]) => `${line} (${first}, and ${more.length} more)`)).toEqual([]);
  });

  test("has one first heading, and headings that skip no level", () => {
    expect(complaints(files, outlineFaults)).toEqual([]);
  });

  test("has a header, navigation, one main part and a footer", () => {
    const landmarks = ["body > #root > header", "nav", "body > #root > main", "body > #root > footer"];
    const find = (page: BuiltPage) =>
      landmarks.filter((selector) => {
        const n = all(page, selector).length;
        return selector === "nav" ? n < 1 : n !== 1;
      });
    expect(complaints(pages, find)).toEqual([]);
  });

  test("uses each id once, and refers to ids that are there", () => {
    const referring = ["aria-labelledby", "aria-describedby", "aria-controls", "for"];
    const find = (page: BuiltPage): string[] => {
      const ids = all(page, "[id]").map(({ id }) => id);
      const asked = referring.flatMap((name) =>
        all(page, `[${name}]`).flatMap((one) => (one.getAttribute(name) ?? "").split(/\s+/)),
      );
      return [...ids.filter((id, i) => ids.indexOf(id) !== i), ...asked.filter((id) => !ids.includes(id))];
    };
    expect(complaints(files, find)).toEqual([]);
  });

  test("has no style attribute and no inline handler, which the policy would drop", () => {
    expect(complaints(files, inlineCode)).toEqual([]);
  });

  test("says its language, and marks the Chinese in it", () => {
    expect(files.map(({ document }) => document.documentElement.lang)).toEqual(files.map(() => "en"));
    expect(complaints(files, unmarkedChinese)).toEqual([]);
    expect(pages.filter(({ html }) => html.includes("罗锦华")).length).toBe(pages.length);
  });
});

const here = "http://site.invalid";
const within = (page: BuiltPage, address: string): URL => new URL(address, here + site.base + page.path.slice(1));

/** Addresses within the site that lead to no file, or whose fragment is no id there. */
const broken = (page: BuiltPage): string[] =>
  addresses(page).filter((address) => {
    const { origin, pathname, hash } = within(page, address);
    if (origin !== here) return false;
    const file = fileAt(pathname);
    return !file || (hash !== "" && !byFile.get(file)?.document.getElementById(decodeURIComponent(hash.slice(1))));
  });

/** A file has none. */
const slashless = (page: BuiltPage): string[] =>
  all(page, 'a[href]:not([href^="#"])')
    .map((one) => within(page, one.getAttribute("href") ?? ""))
    .filter(({ origin, pathname }) => origin === here && !/\/$|\.\w+$/.test(pathname))
    .map(({ pathname }) => pathname);

const models = Object.values(import.meta.glob<Model>("../../src/projects/*/model.ts", { import: "model", eager: true }));
const sources = models.flatMap(({ provenance }) => provenance.sources.flatMap(({ url }) => url ?? []));
const links = projects.flatMap((project) => project.links ?? []).map(({ url }) => url);
const ofData = [profile.github, profile.website, ...links, ...sources];

/** Addresses elsewhere that the data does not hold; a page's own address is written in full too. */
const foreign = (page: BuiltPage): string[] =>
  addresses(page).filter((address) => {
    const known = [...ofData, siteAddress() + page.path.slice(1)];
    return within(page, address).origin !== here && !known.includes(address);
  });

describe("every address on a page", () => {
  test("within the site leads to a file, and its fragment to an id", () => {
    expect(complaints(files, broken)).toEqual([]);
  });

  test("within the site has the slash that spares a redirect", () => {
    expect(complaints(files, slashless)).toEqual([]);
  });

  test("without the site is one of the data", () => {
    expect(complaints(files, foreign)).toEqual([]);
    expect(pages.flatMap(addresses)).toContain(profile.github);
  });
});
