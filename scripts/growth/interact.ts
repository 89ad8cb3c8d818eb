/** How soon a home page answers, at a processor four times slower. */
import { globSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page as Tab } from "playwright-core";
import { clickOf } from "../bench/click.ts";
import { median } from "../bench/tables.ts";
import { serve } from "../serve.ts";

declare global {
  interface Window {
    answers: number;
    found: Promise<number>;
  }
}

/** Runs in the page: notes when a click first works, which is when the search's button is enabled. */
function watchStart(): void {
  const look = (): void => {
    const button = document.querySelector<HTMLButtonElement>(".search-button");
    if (button && !button.disabled) window.answers = performance.now();
    else requestAnimationFrame(look);
  };
  look();
}

/** Runs in the page: times the next key in the search up to the frame after its results, which are drawn with it. */
function watchSearch(): void {
  window.found = new Promise((done) => {
    const start = ({ timeStamp }: Event): void =>
      void requestAnimationFrame(() => requestAnimationFrame((now) => done(now - timeStamp)));
    addEventListener("keydown", start, { capture: true, once: true });
  });
}

/** From each of some keystrokes to its results; the search is open and has been asked once. */
async function searchTimes(tab: Tab, keys: string): Promise<number[]> {
  const times: number[] = [];
  for (const key of keys) {
    await tab.evaluate(watchSearch);
    await tab.keyboard.press(key);
    times.push(await tab.evaluate(() => window.found));
  }
  return times;
}

/** Clicks a filter again and again, each time once the page has come to rest. */
async function clicks(tab: Tab, count: number, filters: string): Promise<number[]> {
  const times: number[] = [];
  for (let click = 0; click < count; click += 1) {
    times.push((await clickOf(tab, filters)).shown);
    await tab.waitForTimeout(1000);
  }
  return times;
}

/** Has the server compress what takes it longest, which it does at the first request: a host has done so before. */
async function warm(url: string, root: string): Promise<void> {
  const sized = globSync("assets/**/*.js", { cwd: root }).map((name) => ({ name, size: statSync(join(root, name)).size }));
  const largest = sized.toSorted((a, b) => b.size - a.size).slice(0, 12);
  const get = (name: string): Promise<unknown> => fetch(url + name, { headers: { "Accept-Encoding": "br" } }).then((response) => response.bytes());
  await Promise.all(["", ...largest.map(({ name }) => name)].map(get));
}

export interface Answers {
  /** From the start of loading to the first click that works. */
  readonly interactive: number;
  /** From the first click on a filter, which may have to fetch, and from later ones, to the frame that shows it. */
  readonly firstFilter: number;
  readonly filter: number;
  /** The same where the cards are in sight. */
  readonly filterInSight: number;
  /** From the key that opens the search, and from the letters typed, to the frame that shows results. */
  readonly firstSearch: number;
  readonly search: number;
}

/** All in milliseconds, from a new visitor's look at the home page. */
export async function answersOf(browser: Browser, root: string): Promise<Answers> {
  const server = await serve({ root });
  const context = await browser.newContext({ serviceWorkers: "block" });
  const tab = await context.newPage();
  try {
    const client = await context.newCDPSession(tab);
    await warm(server.url, root);
    await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await tab.addInitScript(watchStart);
    await tab.goto(server.url);
    await tab.waitForFunction(() => window.answers > 0, undefined, { timeout: 120_000 });
    const interactive = await tab.evaluate(() => window.answers);
    await tab.waitForTimeout(3000);
    const [firstFilter = NaN, ...others] = await clicks(tab, 10, "[data-filter]");
    const filterInSight = median(await clicks(tab, 9, ".filter-bar .choices a"));
    const began = performance.now();
    await tab.keyboard.press("/");
    await tab.getByRole("combobox").waitFor();
    await tab.keyboard.press("p");
    await tab.getByRole("option").first().waitFor({ timeout: 120_000 });
    const firstSearch = performance.now() - began;
    return { interactive, firstFilter, filter: median(others), filterInSight, firstSearch, search: median(await searchTimes(tab, "ostgresql")) };
  } finally {
    await context.close();
    await server.close();
  }
}
