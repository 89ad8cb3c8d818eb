import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openSite, type OpenSite } from "./site.ts";
import { button, clock, cluster, drawings, endOf, field, pathOf, soon, stage, staged } from "./stage.ts";
import { hydrated, leave } from "./visit.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => leave(site));

afterAll(() => site?.close());

/** A page to which the model's code comes changed, and to its worker too: what stands in it is put in another's place. */
async function broken(find: RegExp, replace: string): Promise<Page> {
  const page = await site.page();
  await page.route(new RegExp(`/assets/(${cluster}|model)-[^/]+\\.js$`), async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    if (route.request().url().includes(cluster) && !find.test(text)) throw new Error("there is nothing to break");
    await route.fulfill({ response, body: text.replace(find, replace) });
  });
  return page;
}

/** A run throws under seed 13, and no other. */
const run = [/(?<=\bdraw:[\w$]+,)run:([\w$]+)(?=,describe)/, 'run:(e)=>{if(e.seed===13)throw Error("made to fail");return $1(e)}'] as const;
/** The figure throws near the end of its axis. */
const figure = [/(?<=\{)Figure:\(\)=>([\w$]+)(?=\})/, 'Figure:()=>globalThis.broken??=(p)=>{if(p.t>p.end*.96)throw Error("made to fail");return $1(p)}'] as const;

const alert = (page: Page) => stage(page).getByRole("alert").filter({ hasText: "This run failed: made to fail" }).first();
const address = async (page: Page): Promise<string> => (await alert(page).getByRole("link", { name: "The address of this run" }).getAttribute("href")) ?? "";

/** The page around the model is whole, and works. */
async function expectRest(page: Page): Promise<void> {
  await hydrated(page);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Image server cluster refactoring");
  expect((await page.getByRole("main").innerText()).length).toBeGreaterThan(2000);
  expect(await page.getByRole("alert").filter({ hasText: "This page could not be shown" }).count()).toBe(0);
  expect(site.noise(page).errors).toEqual([]);
}

describe("a run that throws", () => {
  test("says so with its address, which says so to others, and the page stands", async () => {
    const page = await broken(...run);
    await page.goto(site.at(pathOf(cluster)));
    await staged(page);
    await field(page, "Seed").fill("13");
    await alert(page).waitFor();
    const link = await address(page);
    expect(link).toMatch(/\?seed=13&v=\d+$/);
    await expectRest(page);
    const other = await broken(...run);
    await other.goto(new URL(link, site.url).href);
    await alert(other).waitFor();
    expect(await address(other)).toBe(link);
    await expectRest(other);
  });

  test("is left by another value, and by starting over", async () => {
    const page = await broken(...run);
    await page.goto(site.at(pathOf(cluster, "seed=13")));
    await alert(page).waitFor();
    await field(page, "Seed").fill("14");
    await soon(() => drawings(page).count()).toBe(2);
    expect(await alert(page).count()).toBe(0);
    await field(page, "Seed").fill("13");
    await alert(page).getByRole("link", { name: "Start over" }).click();
    await staged(page);
    expect([await alert(page).count(), await drawings(page).count()]).toEqual([0, 2]);
    await expectRest(page);
  });
});

test("a figure that throws while it plays says so, with the address of the moment at which it does; another moment is drawn", async () => {
  const page = await broken(...figure);
  await page.goto(site.at(pathOf(cluster)));
  await staged(page);
  const end = await endOf(page);
  await page.goto(site.at(pathOf(cluster, `t=${Math.round(end * 0.95) / 1e6}s`)));
  await staged(page);
  await button(page, "Play").click();
  await alert(page).waitFor({ timeout: 60_000 });
  const link = await address(page);
  const other = await broken(...figure);
  await other.goto(new URL(link, site.url).href);
  await alert(other).waitFor();
  expect(await clock(other)).toBeGreaterThan(end * 0.96);
  await button(page, "Back to the start").click();
  await soon(() => drawings(page).count()).toBe(2);
  expect(await alert(page).count()).toBe(0);
  await expectRest(page);
  await expectRest(other);
});
