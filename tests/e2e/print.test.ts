import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openSite, type OpenSite } from "./site.ts";
import { leave, visit } from "./visit.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => leave(site));

afterAll(() => site?.close());

/** A hydrated page as it goes to the printer. */
async function onPaper(path: string, how: Parameters<OpenSite["page"]>[0] = {}): Promise<Page> {
  const page = await visit(site, path, how);
  await page.emulateMedia({ media: "print" });
  return page;
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

/** Relative luminance (WCAG 2.2) of a colour as the browser computes it, from 0 to 1. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [...colour.matchAll(/[\d.]+/g)].map(([value]) => Number(value) / 255);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

describe("printed", () => {
  test.each(["/", "/?skill=go", "/projects/gokv/", "/skills/go/"])("%s leaves out what only a screen needs", async (path) => {
    const page = await onPaper(path);
    const roles = ["button", "searchbox", "textbox", "search", "status", "contentinfo"] as const;
    expect(await Promise.all(roles.map((role) => page.getByRole(role).count()))).toEqual(roles.map(() => 0));
    expect(await page.getByRole("navigation", { name: "Sections" }).count()).toBe(0);
    expect(await page.getByRole("link", { name: "Skip to content" }).count()).toBe(0);
    expect(await page.getByText("JinHua Luo").filter({ visible: true }).count()).toBeGreaterThan(0);
  });

  test("every skill prints, the folded ones too", async () => {
    const page = await onPaper("/");
    const rows = page.getByRole("region", { name: "Skills" }).locator("li");
    const unseen = await rows.evaluateAll((all) => all.filter((one) => !one.checkVisibility()).map((one) => one.textContent));
    expect(unseen).toEqual([]);
    expect(await rows.count()).toBeGreaterThan(40);
  });

  test.each(["system", "dark"])("paper is white and ink black, with the theme %s on a dark system", async (theme) => {
    const page = await site.page({ colorScheme: "dark" });
    await page.addInitScript((value) => localStorage.setItem("theme", value), theme);
    await page.goto(site.at("/"));
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const [paper = "", ink = ""] = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      return [backgroundColor, color];
    });
    expect(luminance(paper)).toBeGreaterThan(0.99);
    expect(luminance(ink)).toBeLessThan(0.02);
    const dark = await page.locator("main *:visible").evaluateAll((all) =>
      all
        .map((one) => getComputedStyle(one).color)
        .filter((colour, i, colours) => colours.indexOf(colour) === i),
    );
    expect(dark.filter((colour) => luminance(colour) > 0.3 && colour !== "rgb(255, 255, 255)")).toEqual([]);
  });

  test("the Print control tells what prints, keeps the length in the address, and prints all that the sheet needs", async () => {
    const page = await site.page();
    await page.addInitScript(() => {
      window.print = () => void sessionStorage.setItem("printed", document.querySelector("main")?.textContent ?? "");
    });
    await page.goto(site.at("/?skill=go"));
    await page.getByRole("button", { name: "Print", disabled: false }).click();
    await page.getByText("Work in Go: 7 of 20 projects, each with its facts, on at most four pages.").waitFor();
    await page.getByRole("link", { name: "One page", exact: true }).click();
    await page.getByText("Work in Go: 7 of 20 projects, each in a line, on one page.").waitFor();
    expect(new URL(page.url()).search).toBe("?skill=go&paper=one");
    await page.getByRole("link", { name: "Clear all" }).click();
    await page.getByText("20 projects, each in a line, on one page.").waitFor();
    expect(new URL(page.url()).search).toBe("?paper=one");
    await page.getByRole("link", { name: "In full" }).click();
    await page.getByRole("button", { name: "Print now" }).click();
    const printed = () => page.evaluate(() => sessionStorage.getItem("printed") ?? "");
    await expect.poll(printed).toContain("Metadata is held in ZooKeeper");
    site.quiet(page);
  });
});
