import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { projects } from "../../src/data/index.ts";
import { framesPass, holdBack } from "./frames.ts";
import { openSite, type OpenSite } from "./site.ts";
import { button, clock, cluster, describedBy, drawings, drawn, inAddress, modelOf, openStage, pathOf, slugs, soon, stage, staged, told } from "./stage.ts";
import { presetScenario } from "../../src/sim/scenario.ts";
import { cardLink, hydrated, leave, scrolled, tryAgain, visit } from "./visit.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => leave(site));

afterAll(() => site?.close());

const titleOf = (slug: string): string => projects.find((each) => each.slug === slug)?.title ?? "";

/** What is requested of models from now on: their chunks, by name, and what they share. */
function requested(page: Page): string[] {
  const found: string[] = [];
  page.on("request", (request) => {
    const name = /\/assets\/(.+)-[\w-]{6,}\.js$/.exec(new URL(request.url()).pathname)?.[1] ?? "";
    if ([...slugs, "stage", "worker"].includes(name)) found.push(name);
  });
  return found;
}

describe("nothing of a model is requested", () => {
  test.each(["/", "/projects/gokv/", "/skills/postgresql/", "/employers/ucweb/"])("by %s", async (path) => {
    const page = await site.page();
    const found = requested(page);
    await page.goto(site.at(path), { waitUntil: "networkidle" });
    await hydrated(page);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState("networkidle");
    expect(found).toEqual([]);
    site.quiet(page);
  });
});

test("a model's page requests its own and no other", async () => {
  const page = await site.page();
  const found = requested(page);
  await page.goto(site.at(pathOf(cluster)), { waitUntil: "networkidle" });
  await staged(page);
  expect(found.toSorted()).toEqual([cluster, "stage"]);
  site.quiet(page);
});

test.each(["hover", "focus"] as const)("%s on the card of a project with a model fetches all that its page needs", async (how) => {
  const page = await visit(site, "/");
  const found = requested(page);
  await cardLink(page, titleOf(cluster))[how]();
  await soon(() => found.toSorted()).toEqual([cluster, "stage"]);
  await page.waitForLoadState("networkidle");
  const later: string[] = [];
  page.on("request", (request) => later.push(new URL(request.url()).pathname));
  await cardLink(page, titleOf(cluster)).click();
  await staged(page);
  expect(later.filter((path) => path.endsWith(".js") || path.endsWith(".css"))).toEqual([]);
  const model = await modelOf(cluster);
  expect(await told(page)).toEqual(describedBy(model, presetScenario(model, model.presets[0])));
  site.quiet(page);
});

test("a page that is left while it plays, and come back to, is as it was", async () => {
  const page = await openStage(site, pathOf(cluster));
  await button(page, "Next event").click();
  const [at, before] = [await clock(page), await drawn(page)];
  await inAddress(page, `t=${at / 1e6}s`);
  await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Projects" }).click();
  await soon(() => stage(page).count()).toBe(0);
  await page.goBack();
  await staged(page);
  expect(await clock(page)).toBe(at);
  expect(await drawn(page)).toEqual(before);
  await button(page, "Play").click();
  await soon(() => clock(page)).toBeGreaterThan(at);
  await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Projects" }).click();
  await soon(() => stage(page).count()).toBe(0);
  await page.goBack();
  await staged(page);
  expect(await drawings(page).count()).toBe(2);
  await button(page, "Play").click();
  await button(page, "Pause").waitFor();
  site.quiet(page);
});

test("a link from one model's page to another's shows the other, as new", async () => {
  const [from, to] = ["postgresql-failover-agent", "postgresql-cross-dc-replication"] as const;
  const page = await openStage(site, pathOf(from, "seed=5&t=3s"));
  await page.getByRole("main").getByRole("link", { name: titleOf(to) }).first().click();
  const model = await modelOf(to);
  await soon(() => told(page)).toEqual(describedBy(model, presetScenario(model, model.presets[0])));
  expect(new URL(page.url()).search).toBe("");
  await page.goBack();
  await staged(page);
  await soon(() => clock(page)).toBe(3_000_000);
  site.quiet(page);
});

test("while the code is on its way the poster stands, and is the first frame of what follows", async () => {
  const page = await site.page();
  const release = await holdBack(page, `**/assets/${cluster}-*.js`);
  await page.goto(site.at(pathOf(cluster)), { waitUntil: "domcontentloaded" });
  await hydrated(page);
  expect(await stage(page).getByRole("button", { name: "Play", exact: true, disabled: true }).count()).toBe(1);
  const before = await drawn(page);
  release();
  await staged(page);
  expect(await drawn(page)).toEqual(before);
  site.quiet(page);
});

const play = (page: Page) => stage(page).getByRole("button", { name: "Play", exact: true });

test("out of sight the poster stands, until the reader comes to it, does anything, or the address asks for a moment", async () => {
  const small = { width: 360, height: 500 };
  const page = await visit(site, pathOf(cluster), small);
  await page.waitForLoadState("networkidle");
  await framesPass(page, 30);
  expect(await play(page).isDisabled()).toBe(true);
  await staged(page);
  const another = await visit(site, pathOf(cluster), small);
  await another.keyboard.press("Tab");
  await soon(() => play(another).isEnabled()).toBe(true);
  const moment = await visit(site, pathOf(cluster, "t=3s"), small);
  await soon(() => play(moment).isEnabled()).toBe(true);
  expect(await scrolled(moment)).toBe(0);
});

test("where a model cannot be fetched the page says so, and tries again when asked to", async () => {
  const page = await visit(site, "/employers/ucweb/");
  await page.route(`**/assets/${cluster}-*.js`, (route) => route.abort());
  await cardLink(page, titleOf(cluster)).click();
  const alert = page.getByRole("alert").filter({ hasText: "The model could not be fetched." });
  await alert.waitFor();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(titleOf(cluster));
  await page.unroute(`**/assets/${cluster}-*.js`);
  await tryAgain(page, alert);
  await staged(page);
  expect(await alert.count()).toBe(0);
  expect(site.noise(page).errors).toEqual([]);
});
