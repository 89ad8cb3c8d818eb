import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { copyWith, type Copy } from "../../scripts/growth/copy.ts";
import { generated } from "../../scripts/growth/data.ts";
import { builtSite, scriptOf } from "../../scripts/weigh.ts";
import { hasSkill, inOrder } from "../../src/data/derive.ts";
import { listed } from "../../src/data/listed.ts";
import type { SkillSlug } from "../../src/data/types.ts";
import { openSite, type OpenSite } from "./site.ts";
import { cards, cardTitles, hydrated, leave, visit } from "./visit.ts";

const count = 160;
const patience = { timeout: 10_000 };
const { projects, skills } = generated(count);
const ordered = inOrder(projects);
const titles = ordered.map(({ title }) => title);

let copy: Copy;
let root: string;
let site: OpenSite;

beforeAll(async () => {
  copy = copyWith(count);
  root = join(copy.folder, "dist");
  const env = { ...process.env, PDF: "0", IMAGES: "0", OUT_DIR: "", BUILD_DIR: "", BASE_PATH: "/" };
  await promisify(execFile)(process.execPath, ["scripts/build.ts"], { cwd: copy.folder, env });
  site = await openSite({ root });
});

afterEach(() => leave(site));

afterAll(async () => {
  await site?.close();
  copy?.remove();
});

const shortTitles = (page: Page): Promise<string[]> => page.locator(".further a").allTextContents();
const shown = async (page: Page): Promise<string[]> => [...(await cardTitles(page)), ...(await shortTitles(page))].toSorted();
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });

/** The oldest project of its kind: far from what the home page shows as cards. */
const deep = ordered.findLast(({ kind }) => kind !== "contribution");
if (!deep) throw new Error("no project");
const [skill] = Object.keys(skills) as [SkillSlug];
const withSkill = ordered.filter((project) => hasSkill(project, skill)).map(({ title }) => title);

test("without scripts the home page has every title, some as cards", async () => {
  const page = await site.page({ javaScriptEnabled: false, path: "/" });
  expect(await shown(page)).toEqual(titles.toSorted());
  expect(await cards(page).count()).toBe(listed);
});

describe("the home page of many projects", () => {
  test("keeps what was prerendered, and filters all of them", async () => {
    const page = await visit(site, "/");
    expect(await shown(page)).toEqual(titles.toSorted());
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.locator("#skills").getByRole("link", { name: skills[skill]?.name ?? "", exact: false }).first().click();
    await expect.poll(() => shown(page), patience).toEqual(withSkill.toSorted());
    expect(withSkill.length).toBeGreaterThan(0);
    expect(asked.filter((url) => url.endsWith("/all.js"))).toHaveLength(1);
    await page.goBack();
    await expect.poll(() => shown(page), patience).toEqual(titles.toSorted());
    site.quiet(page);
  });

  test("answers a choice at once with the first cards of it, and hides those of before", async () => {
    const employed = ordered.filter(({ kind }) => kind === "employed");
    const titlesOf = (slug: string): string[] => employed.filter(({ employer }) => employer === slug).map(({ title }) => title);
    // So high that the cards are in sight from the start.
    const page = await visit(site, "/?kind=employed", { height: 3000 });
    await expect.poll(() => shown(page), patience).toEqual(employed.map(({ title }) => title).toSorted());
    const choice = page.getByRole("search").getByRole("link").first();
    const [slug = "", found] = await choice.evaluate(async (link: HTMLAnchorElement) => {
      link.click();
      await Promise.resolve();
      const visible = [...document.querySelectorAll("#projects .card")].filter((card) => card.checkVisibility({ visibilityProperty: true }));
      return [new URLSearchParams(location.search).get("employer") ?? "", visible.map((card) => card.querySelector("h3")?.textContent)] as const;
    });
    expect(titlesOf(slug).length).toBeGreaterThan(3);
    expect(found).toEqual(titlesOf(slug).slice(0, 3));
    await expect.poll(() => shown(page), patience).toEqual(titlesOf(slug).toSorted());
    site.quiet(page);
  });

  test("finds by text what is beyond its cards, at an address opened cold", async () => {
    const page = await visit(site, `/?q=${encodeURIComponent(deep.title)}`);
    await expect.poll(() => cardTitles(page), patience).toContain(deep.title);
    site.quiet(page);
  });

  test("searches all of them", async () => {
    const page = await visit(site, "/");
    await page.keyboard.press("/");
    await page.getByRole("combobox").fill(deep.title);
    await page.getByRole("option", { name: deep.title }).first().click();
    await heading(page, deep.title).waitFor();
    site.quiet(page);
  });
});

describe("the page of a project far down", () => {
  const path = `/projects/${deep.slug}/`;

  test("is taken over without a message, and leads on to others that it does not know", async () => {
    const page = await visit(site, path);
    const others = page.getByRole("complementary").getByRole("link");
    const name = (await others.first().textContent()) ?? "";
    await others.first().click();
    await heading(page, name).waitFor();
    await page.goBack();
    await heading(page, deep.title).waitFor();
    await page.getByRole("link", { name: "Ada Example" }).first().click();
    await expect.poll(() => shown(page), patience).toEqual(titles.toSorted());
    await page.goBack();
    await heading(page, deep.title).waitFor();
    site.quiet(page);
  });

  test("runs no more script than a project's page of this site", () => {
    const own = builtSite();
    expect(scriptOf({ root, base: "/" }, `${path.slice(1)}index.html`)).toBeLessThanOrEqual(scriptOf(own, "projects/gokv/index.html"));
  });
});

test("the page of a skill is taken over without a message", async () => {
  const page = await visit(site, `/skills/${skill}/`);
  expect(await shown(page)).toEqual(withSkill.toSorted());
  site.quiet(page);
});

test("an address that is not there is named, and what it may have meant is offered", async () => {
  const page = await site.page({ path: `/projects/${deep.slug}x/` });
  await hydrated(page);
  await page.getByText(`There is no page at /projects/${deep.slug}x/`.slice(0, 40)).waitFor();
  await page.getByRole("heading", { name: "Did you mean" }).waitFor();
  await page.getByRole("main").getByRole("list").first().getByRole("link").first().click();
  await heading(page, deep.title).waitFor();
  site.quiet(page);
});
