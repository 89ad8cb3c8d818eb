import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openSite, type OpenSite } from "./site.ts";
import { framesPass } from "./frames.ts";
import { leave, visit } from "./visit.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => leave(site));

afterAll(() => site?.close());

const kinds = [
  "/",
  "/?skill=go&q=failover",
  "/projects/gokv/",
  "/projects/corba/",
  "/skills/go/",
  "/employers/ericsson/",
  "/no-such-page/",
];

/** What reaches beyond the window, and text that is cut off by what it stands in. */
const lost = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const { documentElement: root } = document;
    if (root.scrollWidth > innerWidth) found.push(`the page is ${root.scrollWidth} wide`);
    for (const one of document.querySelectorAll("body *")) {
      const style = getComputedStyle(one);
      const { width, right } = one.getBoundingClientRect();
      const told = `${one.localName}.${one.getAttribute("class")} “${one.textContent?.slice(0, 40)}”`;
      // What is for screen readers alone is cut to a pixel on purpose.
      if (one.closest(".sr-only, .skip") || width <= 1 || !one.checkVisibility({ visibilityProperty: true })) continue;
      if (root.scrollWidth > innerWidth && right > innerWidth + 1) found.push(`beyond the window: ${told}`);
      const cuts = /hidden|clip/.test(style.overflowX + style.overflowY) || style.textOverflow === "ellipsis";
      const over = one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
      if (cuts && over && one.localName !== "svg") found.push(`cut off: ${told}`);
    }
    return found;
  });

/** Names of the timeline that stand on one another. */
const overlaps = (page: Page): Promise<string[]> =>
  page.getByRole("list", { name: "Timeline of projects, newest first" }).getByRole("link").evaluateAll((links) => {
    const boxes = links.flatMap((link) => {
      const range = document.createRange();
      range.selectNodeContents(link.firstElementChild ?? link);
      return [...range.getClientRects()].map((box) => ({ name: link.textContent ?? "", box }));
    });
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- only what stands in here reaches the page
    const meet = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 2 && b.left < a.right - 2 && a.top < b.bottom - 6 && b.top < a.bottom - 6;
    return boxes.flatMap(({ name, box }, i) =>
      boxes.slice(i + 1).flatMap((other) => (other.name !== name && meet(box, other.box) ? [`${name} on ${other.name}`] : [])),
    );
  });

/** The text spacing that WCAG 2.2, 1.4.12 asks a page to bear. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** Adopted, not added: the policy allows no style element but the page's own. */
async function adopt(page: Page, css: string): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);
  await framesPass(page);
}

const widths = [320, 390, 640, 768, 1280, 1920];

/** What is lost at each width, by width; a few lines tell enough. */
async function lostAt(page: Page): Promise<Record<number, string[]>> {
  const found: Record<number, string[]> = {};
  for (const width of widths) {
    // oxlint-disable-next-line no-await-in-loop -- one window, one width after the other
    await page.setViewportSize({ width, height: 800 });
    // oxlint-disable-next-line no-await-in-loop
    await framesPass(page);
    // oxlint-disable-next-line no-await-in-loop
    const all = [...(await lost(page)), ...(await overlaps(page))];
    if (all.length > 0) found[width] = all.slice(0, 6);
  }
  return found;
}

describe.each(kinds)("%s", (path) => {
  test("fits windows from 320 to 1920 pixels", async () => {
    expect(await lostAt(await visit(site, path))).toEqual({});
  });

  test("fits them with text of twice the size", async () => {
    const page = await visit(site, path);
    const client = await page.context().newCDPSession(page);
    await client.send("Page.enable");
    await client.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
    await framesPass(page);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
    expect(await lostAt(page)).toEqual({});
  });

  test("bears the text spacing of WCAG 1.4.12", async () => {
    const page = await visit(site, path);
    await adopt(page, spacing);
    expect(await lostAt(page)).toEqual({});
  });
});
