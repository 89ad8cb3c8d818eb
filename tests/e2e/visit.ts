/** What a visitor does and sees, for the tests in this folder. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { OpenSite } from "./site.ts";

/** Waits until the page answers: controls that need script are disabled until then. */
export async function hydrated(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Theme/, disabled: false }).waitFor();
}

/** A hydrated page at a path. */
export async function visit(site: OpenSite, path: string, how: Parameters<OpenSite["page"]>[0] = {}): Promise<Page> {
  const page = await site.page({ ...how, path });
  await hydrated(page);
  return page;
}

/** Closes all windows, for the next test to start alone. */
export const leave = (site: OpenSite): Promise<unknown> =>
  Promise.all(site.browser.contexts().map((context) => context.close()));

/** The cards on show, and the titles on them. */
export const cards = (page: Page): Locator => page.getByRole("article");
export const cardTitles = (page: Page): Promise<string[]> => cards(page).getByRole("heading").allTextContents();

/** The link of a card that leads to its project. */
export const cardLink = (page: Page, title: string): Locator =>
  cards(page).getByRole("link", { name: title, exact: true });

/** The list of the timeline. */
export const timeline = (page: Page): Locator =>
  page.getByRole("list", { name: "Timeline of projects, newest first" });

export const scrolled = (page: Page): Promise<number> => page.evaluate(() => Math.round(scrollY));

/** Whether the focus is on what a locator finds. */
export const focused = (target: Locator): Promise<boolean> => target.evaluate((one) => one === document.activeElement);

/** Does something for every item, several at a time, each time with a page of its own for the worker. */
export async function withPages<Item>(
  site: OpenSite,
  items: readonly Item[],
  run: (page: Page, item: Item) => Promise<void>,
  how: Parameters<OpenSite["page"]>[0] = {},
): Promise<Page[]> {
  const waiting = [...items];
  const work = async (): Promise<Page> => {
    const page = await site.page(how);
    // oxlint-disable-next-line no-await-in-loop -- a worker does one thing after the other
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await run(page, item);
    return page;
  };
  return Promise.all([work(), work(), work()]);
}

/** Whether the browser fetches a module again that could not be fetched before; some keep the failure until a reload. */
async function fetchesAgain(page: Page): Promise<boolean> {
  const url = new URL("/assets/probe.js", page.url()).href;
  const imported = `import(${JSON.stringify(url)}).then(() => true, () => false)`;
  await page.route(url, (route) => route.abort());
  expect(await page.evaluate(imported)).toBe(false);
  await page.unroute(url);
  await page.route(url, (route) => route.fulfill({ contentType: "text/javascript", body: "export {};" }));
  return (await page.evaluate<boolean>(imported)) === true;
}

/** Tries again what could not be fetched, and where the browser keeps the failure, takes the reload that is offered then. */
export async function tryAgain(page: Page, alert: Locator): Promise<{ readonly reloaded: boolean }> {
  const reloaded = !(await fetchesAgain(page));
  await alert.getByRole("button", { name: "Try again" }).click();
  if (reloaded) await Promise.all([page.waitForEvent("load"), alert.getByRole("button", { name: "Reload the page" }).click()]);
  return { reloaded };
}
