/** The stage of a model, as a visitor finds its parts and works them, for the tests in this folder. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { modelFiles } from "../../scripts/weigh.ts";
import { runScenario } from "../../src/sim/compare.ts";
import type { Model, Scenario } from "../../src/sim/model.ts";
import { framesPass } from "./frames.ts";
import type { OpenSite } from "./site.ts";
import { visit } from "./visit.ts";

const files = modelFiles();

/** An expectation that is waited for. */
// oxlint-disable-next-line vitest/require-awaited-expect-poll -- awaited by who calls it
export const soon = <T>(read: () => T) => expect.poll(read);

/** The projects that have a model. */
export const slugs = Object.keys(files);

/** Most of these tests are of the stage, which all models share: one of them will do. */
export const cluster = "image-server-cluster";

export const pathOf = (slug: string, query = ""): string => `/projects/${slug}/${query && `?${query}`}`;

/** The model itself, to know what must be shown. */
export async function modelOf(slug: string): Promise<Model> {
  const { model }: { model: Model } = await import(pathToFileURL(resolve(files[slug] ?? "")).href);
  return model;
}

/** What the figures of a scenario say, computed here; they share an axis, which ends with the longer run. */
export function describedBy(model: Model, scenario: Scenario): string[] {
  const recordings = runScenario(model, scenario).map(({ recording }) => recording);
  const t = Math.min(scenario.at, Math.max(...recordings.map(({ end }) => end)));
  return recordings.map((each) => model.describe(each, t));
}

export const stage = (page: Page): Locator => page.getByRole("region", { name: /^Fig\. 1/ });
export const button = (page: Page, name: string | RegExp): Locator => stage(page).getByRole("button", { name, exact: true });
export const choice = (page: Page, name: string): Locator => stage(page).getByRole("combobox", { name, exact: true });
export const field = (page: Page, name: string): Locator => stage(page).getByRole("spinbutton", { name, exact: true });
export const slider = (page: Page, name = "Time"): Locator => stage(page).getByRole("slider", { name, exact: true });
export const preset = (page: Page, name: string): Locator =>
  stage(page).getByRole("group", { name: "Try" }).getByRole("link", { name, exact: true });

/** What unfolds more. */
export const fold = (page: Page, hasText: string | RegExp): Locator => stage(page).locator("summary", { hasText });

/** The drawings of both designs, with what their caption tells of them. */
export const figure = (page: Page): Locator => stage(page).getByRole("figure").first();
export const drawings = (page: Page): Locator => figure(page).getByRole("img", { name: /./ });

/** The entries that the log of a design shows. */
export const entries = (page: Page, letter: "A" | "B"): Locator =>
  stage(page).getByRole("list", { name: new RegExp(`^${letter} `) }).getByRole("button");

/** Brings the figure into sight, for the stage to come to life, and waits until that answers. */
export async function staged(page: Page): Promise<void> {
  await figure(page).scrollIntoViewIfNeeded();
  await stage(page).getByRole("button", { name: "Play", exact: true, disabled: false }).waitFor();
}

/** A page with a stage that answers. */
export async function openStage(site: OpenSite, path: string, how: Parameters<OpenSite["page"]>[0] = {}): Promise<Page> {
  const page = await visit(site, path, how);
  await staged(page);
  return page;
}

/** The moment on the stage, in microseconds. */
export const clock = async (page: Page): Promise<number> => Number(await slider(page).inputValue());
export const endOf = async (page: Page): Promise<number> => Number(await slider(page).getAttribute("max"));

/** What the figures say of themselves. */
export const told = (page: Page): Promise<string[]> =>
  drawings(page).evaluateAll((all) => all.map((one) => one.querySelector("title")?.textContent ?? ""));

/** What the caption says of the figures: "Seed" and "1", and so on. */
export async function caption(page: Page): Promise<Record<string, string>> {
  const terms = figure(page).getByRole("term");
  const pairs = await terms.evaluateAll((all) => all.map((one) => [one.textContent, one.nextElementSibling?.textContent]));
  return Object.fromEntries(pairs);
}

/** What both figures are made of, element by element. */
export const drawn = (page: Page): Promise<string[][]> =>
  drawings(page).evaluateAll((all) =>
    all.map((one) =>
      [...one.querySelectorAll("*")].map((each) => {
        const attributes = [...each.attributes].map(({ name, value }) => `${name}="${value}"`);
        return `${each.localName} ${attributes.toSorted().join(" ")} ${each.children.length ? "" : each.textContent}`;
      }),
    ),
  );

/** What is seen of both figures. */
export async function pictures(page: Page): Promise<Buffer[]> {
  await page.evaluate(() => scrollTo(0, 0));
  await framesPass(page);
  const all: Buffer[] = [];
  // oxlint-disable-next-line no-await-in-loop -- each is scrolled to
  for (const one of await drawings(page).all()) all.push(await one.screenshot());
  expect(all).toHaveLength(2);
  return all;
}

/** By how much two pictures differ at most, in any colour of any pixel, of 255. */
const mostOff = (page: Page, pair: readonly Buffer[]): Promise<number> =>
  page.evaluate(
    async (texts) => {
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- only what stands in here reaches the page
      const read = async (text: string) => {
        const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))]));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
        context?.drawImage(bitmap, 0, 0);
        return context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
      };
      const [a, b] = await Promise.all(texts.map(read));
      if (!a || a.length === 0 || a.length !== b?.length) return 255;
      return a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] ?? 0))), 0);
    },
    pair.map((one) => one.toString("base64")),
  );

/**
 * Asserts that two takes of both figures show the same. The browser draws the same lines twice with edges that differ
 * by one or two of 255, by what it drew before; a line more or less differs by ten times as much.
 */
export async function expectAlike(site: OpenSite, before: Buffer[], after: Buffer[]): Promise<void> {
  const page = await site.page();
  const off = await Promise.all(before.map((one, i) => mostOff(page, [one, after[i] ?? Buffer.of()])));
  await page.close();
  expect(off.map((most) => (most > 4 ? most : "alike"))).toEqual(["alike", "alike"]);
}

/** The rows of the table of measures, as cells. */
export const measures = (page: Page): Promise<string[][]> =>
  stage(page)
    .getByRole("table", { name: "Measures" })
    .getByRole("row")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));

/** Everything that a run shows at its moment. */
export const shown = async (page: Page) => ({ told: await told(page), measures: await measures(page), drawn: await drawn(page) });

/** Waits until what was changed has come to rest in the address. */
export const inAddress = (page: Page, part: string | RegExp): Promise<void> =>
  soon(() => decodeURIComponent(new URL(page.url()).search)).toMatch(part);

/** The address that the stage copies. */
export async function copied(page: Page): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await button(page, "Copy link to this moment").click();
  await button(page, "Copied").waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Presses on one thing, moves sideways in steps, and lets go. */
export async function drag(page: Page, target: Locator, by: number): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error("nothing to drag");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by, y, { steps: 5 });
  await page.mouse.up();
}
