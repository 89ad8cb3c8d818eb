/** What a visitor finds in a page and does there, in the words of any engine's driver. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import { expect } from "vitest";
import { axeRules } from "../e2e/axeRules.ts";
import type { Tab } from "./driver.ts";

declare global {
  interface Window {
    axe: typeof axe;
    /** Set by what is put into a page to look for parts in it. */
    seek: (path: readonly Sought[]) => HTMLElement | undefined;
    TestingLibraryDom: { queryAllByRole: (inside: Element, role: string, how: object) => HTMLElement[] };
  }
}

/** A part of a page by its role and its accessible name, all of it or a pattern; `nth` of those with the same. */
export interface Part {
  readonly role: string;
  readonly name?: string | RegExp;
  readonly nth?: number;
  /** What it stands in. */
  readonly within?: Part;
}

/** A part as it is told to the page. */
interface Sought {
  readonly role: string;
  readonly name?: string;
  readonly pattern?: string;
  readonly nth: number;
}

export const part = (role: string, name?: string | RegExp, within?: Part, nth = 0): Part => ({ role, nth, ...(name !== undefined && { name }), ...(within && { within }) });

const soughtOf = ({ role, name, nth = 0, within }: Part): Sought[] => [
  ...(within ? soughtOf(within) : []),
  { role, nth, ...(name instanceof RegExp ? { pattern: name.source } : name !== undefined && { name }) },
];

/** The first way down a path of parts. As a function it names nothing outside of the page. */
function seekInPage(path: readonly Sought[]): HTMLElement | undefined {
  let found: HTMLElement | undefined = document.body;
  for (const { role, name, pattern, nth } of path) {
    const wanted = pattern === undefined ? name : new RegExp(pattern);
    found = found && window.TestingLibraryDom.queryAllByRole(found, role, wanted === undefined ? {} : { name: wanted })[nth];
  }
  return found;
}

const source = (file: string): string => readFileSync(createRequire(import.meta.url).resolve(file), "utf8");
const seeking = `(() => { ${source("@testing-library/dom/dist/@testing-library/dom.umd.min.js")}; window.seek = ${String(seekInPage)}; })()`;
const axeSource = `(() => { ${source("axe-core/axe.min.js")}; })()`;

/** What a function gives in the page; it may name nothing else. */
export const run = async <Given extends readonly unknown[], Told>(tab: Tab, what: (...given: Given) => Told, ...given: Given): Promise<Awaited<Told>> =>
  (await tab.evaluate(`(${String(what)})(...${JSON.stringify(given)})`)) as Awaited<Told>;

/** An expectation that may take a while. */
// oxlint-disable-next-line vitest/require-awaited-expect-poll -- awaited by who calls it
export const soon = <T>(read: () => T) => expect.poll(read, { timeout: 60_000, interval: 30 });

/** What a function tells of a part in the page; undefined where there is no such part. */
export async function of<Told>(tab: Tab, wanted: Part, what: (one: HTMLElement) => Told): Promise<Awaited<Told> | undefined> {
  if (!(await run(tab, () => "seek" in window))) await tab.evaluate(seeking);
  const found = await tab.evaluate(`((one) => one && (${String(what)})(one))(window.seek(${JSON.stringify(soughtOf(wanted))}))`);
  return (found ?? undefined) as Awaited<Told> | undefined;
}

export const textOf = (tab: Tab, wanted: Part): Promise<string | undefined> => of(tab, wanted, (one) => one.textContent ?? "");
export const there = async (tab: Tab, wanted: Part): Promise<boolean> => (await of(tab, wanted, () => true)) ?? false;
const answering = async (tab: Tab, wanted: Part): Promise<boolean> => (await of(tab, wanted, (one) => !one.matches(":disabled"))) ?? false;
export const focused = async (tab: Tab, wanted: Part): Promise<boolean> => (await of(tab, wanted, (one) => one === document.activeElement)) ?? false;

// These run in the page.
const answersInPage = (): string => (document.querySelector("button.theme:not(:disabled)") ? "answers" : `${location.href} does not answer`);
const modelAnswersInPage = (): boolean => document.querySelector("#model input[type=range]:not(:disabled)") !== null;
const restsInPage = (): boolean => {
  const came = performance.getEntriesByType("resource").some(({ name }) => name.includes("/assets/paper-"));
  return came || document.documentElement.dataset["page"] === "not-found" || typeof requestIdleCallback !== "function";
};

/** Waits until the page answers: controls that need script are disabled until then. */
export const hydrated = (tab: Tab): Promise<void> => soon(() => run(tab, answersInPage)).toBe("answers");

/** Waits until the model of a page answers. */
export const modelArrives = (tab: Tab): Promise<void> => soon(() => run(tab, modelAnswersInPage)).toBe(true);

/**
 * Waits until the page has fetched what it fetches when it has nothing better to do. Who leaves before that cuts it
 * off, which Firefox tells of on the console.
 */
export const atRest = (tab: Tab): Promise<void> => soon(() => run(tab, restsInPage)).toBe(true);

/** Where to click a part: the middle of its first line, once it is in sight and at rest, and nothing lies over it. */
async function placeOf(one: HTMLElement): Promise<readonly [x: number, y: number] | undefined> {
  one.scrollIntoView({ block: "center", behavior: "instant" });
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const box = one.getClientRects()[0];
  // While one page gives way to another, clicks go to neither.
  const moving = CSS.supports("selector(:active-view-transition)") && document.documentElement.matches(":active-view-transition");
  if (!box || moving) return undefined;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const on = document.elementFromPoint(x, y);
  return on && (one.contains(on) || on.contains(one)) ? [x, y] : undefined;
}

/** Clicks a part with the pointer, as soon as it answers. */
export async function click(tab: Tab, wanted: Part): Promise<void> {
  await soon(() => answering(tab, wanted)).toBe(true);
  await soon(async () => (await of(tab, wanted, placeOf)) !== undefined).toBe(true);
  const place = await of(tab, wanted, placeOf);
  if (place) await tab.clickAt(...place);
}

const theme = part("button", /^Theme/);

/** The theme that is chosen, as its button says. */
export const chosenTheme = (tab: Tab): Promise<string | undefined> => textOf(tab, theme);

/** Presses the button until it says the name of a theme. */
export async function chooseTheme(tab: Tab, name: string): Promise<void> {
  const before = await chosenTheme(tab);
  if (before?.includes(name)) return;
  await click(tab, theme);
  await soon(() => chosenTheme(tab)).not.toBe(before);
  await chooseTheme(tab, name);
}

export const focus = (tab: Tab, wanted: Part): Promise<void | undefined> => of(tab, wanted, (one) => one.focus());

/** The path, query and fragment that the tab shows. */
export const address = (tab: Tab): Promise<string> => run(tab, () => location.pathname + location.search + location.hash);

/** What the engine's console and the page itself told since this was last asked. */
export async function heard(tab: Tab): Promise<string[]> {
  const told = await run(tab, () => {
    const lines = sessionStorage.getItem("heard") ?? "[]";
    sessionStorage.removeItem("heard");
    return lines;
  });
  const lines: string[] = JSON.parse(told);
  return [...tab.said(), ...lines];
}

/** The violations that axe finds on what is shown now, by these rules or by all, once nothing moves there. */
export async function violations(tab: Tab, rules?: readonly string[]): Promise<string[]> {
  if (!(await run(tab, () => "axe" in window))) await tab.evaluate(axeSource);
  return run(
    tab,
    async (runOnly) => {
      const moving = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
      // Of some that are not drawn, Firefox never says that they are finished.
      const pause = new Promise((done) => setTimeout(done, 1000));
      await Promise.race([pause, Promise.allSettled(moving.map((one) => one.finished))]);
      const results = await window.axe.run(document, { runOnly, resultTypes: ["violations"] });
      return results.violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`));
    },
    axeRules(rules),
  );
}
