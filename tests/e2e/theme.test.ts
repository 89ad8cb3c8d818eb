import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { dark, light } from "../../src/palette.ts";
import { framesPass, holdBack, record } from "./frames.ts";
import { openSite, type OpenSite } from "./site.ts";
import { hydrated, leave, visit } from "./visit.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => leave(site));

afterAll(() => site?.close());

const rgb = (hex: string): string => {
  const [, r = "", g = "", b = ""] = /^#(..)(..)(..)$/.exec(hex.replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3")) ?? [];
  return `rgb(${[r, g, b].map((two) => Number.parseInt(two, 16)).join(", ")})`;
};
const [onLight, onDark] = [rgb(light.paper), rgb(dark.paper)];

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const themeButton = (page: Page) => page.getByRole("button", { name: /^Theme/ });

/** Presses the button until it names a theme. */
async function choose(page: Page, name: string): Promise<void> {
  while (!(await themeButton(page).innerText()).includes(name)) {
    // oxlint-disable-next-line no-await-in-loop -- one press after the other
    await themeButton(page).click();
  }
}

describe("the theme", () => {
  test.each([
    ["light", onLight],
    ["dark", onDark],
  ] as const)("is the system's to begin with: %s", async (colorScheme, colour) => {
    const page = await visit(site, "/projects/gokv/", { colorScheme });
    expect(await paper(page)).toBe(colour);
    expect(await themeButton(page).innerText()).toContain("System");
    await page.emulateMedia({ colorScheme: colorScheme === "dark" ? "light" : "dark" });
    await expect.poll(() => paper(page)).toBe(colorScheme === "dark" ? onLight : onDark);
  });

  test("once chosen is remembered: on reload, on other pages and in other tabs", async () => {
    const page = await visit(site, "/");
    await choose(page, "Dark");
    await expect.poll(() => paper(page)).toBe(onDark);
    await page.reload();
    await hydrated(page);
    expect([await paper(page), await themeButton(page).innerText()]).toEqual([onDark, expect.stringContaining("Dark")]);

    const second = await page.context().newPage();
    await second.goto(site.at("/skills/go/"));
    expect(await paper(second)).toBe(onDark);
    await hydrated(second);
    await choose(second, "System");
    await expect.poll(() => paper(second)).toBe(onLight);
    await second.reload();
    expect(await paper(second)).toBe(onLight);
    site.quiet(page);
  });

  test.each([
    ["dark", "light", onDark],
    ["light", "dark", onLight],
  ] as const)("%s, chosen on a %s system, is there in the first frame", async (theme, colorScheme, colour) => {
    const page = await site.page({ colorScheme });
    await page.addInitScript((value) => localStorage.setItem("theme", value), theme);
    await record(page);
    const release = await holdBack(page, "**/assets/*.js");
    await page.goto(site.at("/"), { waitUntil: "commit" });
    await page.getByRole("heading", { level: 1 }).waitFor();
    await framesPass(page);
    expect([await page.evaluate(() => window.firstBackground), await paper(page)]).toEqual([colour, colour]);
    release();
    await hydrated(page);
    expect(await themeButton(page).innerText()).toMatch(new RegExp(theme, "i"));
  });

  test("follows the system where what is stored is garbled", async () => {
    const page = await site.page({ colorScheme: "dark" });
    await page.addInitScript(() => localStorage.setItem("theme", '{"dark":'));
    await page.goto(site.at("/"));
    await hydrated(page);
    expect([await paper(page), await themeButton(page).innerText()]).toEqual([onDark, expect.stringContaining("System")]);
    site.quiet(page);
  });

  test("can be chosen where storage is denied", async () => {
    const page = await site.page();
    await page.addInitScript(() => {
      const denied = {
        get(): never {
          throw new DOMException("denied", "SecurityError");
        },
      };
      Object.defineProperty(window, "localStorage", denied);
      Object.defineProperty(window, "sessionStorage", denied);
    });
    await page.goto(site.at("/"));
    await hydrated(page);
    await choose(page, "Dark");
    await expect.poll(() => paper(page)).toBe(onDark);
    await page.getByRole("article").getByRole("link", { name: "GoKv", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "GoKv" }).waitFor();
    expect(await paper(page)).toBe(onDark);
    site.quiet(page);
  });
});
