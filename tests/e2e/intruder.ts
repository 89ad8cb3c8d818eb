/** Goes from one hostile address to the next in a page that stays open, and tells what the page let happen. */
import type { CDPSession, Page } from "playwright-core";
import { expect } from "vitest";
import { hasModel } from "../../src/projects/models.ts";
import { pageAt } from "../../src/site/address.ts";
import { textOf } from "../../src/site/page.ts";
import type { OpenSite } from "./site.ts";
import { hydrated } from "./visit.ts";

/** Where to go next: an address as it stands, and what the history keeps with it. */
export interface Step {
  readonly address: string;
  readonly state?: unknown;
  /** The page is there already. */
  readonly stay?: boolean;
}

/** What pages that nobody means ill to are made of. */
interface Known {
  readonly elements: readonly string[];
  /** Addresses elsewhere that they link to. */
  readonly away: readonly string[];
  readonly scripts: number;
}

/** Told of a walk: what went wrong at which address, and where the page did not answer for a second. */
interface Walk {
  readonly wrong: string[];
  readonly slow: number[];
}

declare global {
  interface Window {
    /** Errors that nothing caught, and tasks that took over 50 ms. */
    heard: { errors: string[]; tasks: { start: number; took: number }[]; flush: () => void };
  }
}

/** Has a page note what it can't tell afterwards; run in the page before its own scripts. */
function listen(): void {
  const errors: string[] = [];
  const tasks: { start: number; took: number }[] = [];
  addEventListener("error", ({ message }) => errors.push(message));
  addEventListener("unhandledrejection", ({ reason }) => errors.push(String(reason)));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => errors.push(`${violatedDirective} ${blockedURI}`));
  window.alert = (message) => errors.push(`ran: ${message}`);
  const take = (entries: PerformanceEntryList): void => {
    for (const { startTime, duration } of entries) tasks.push({ start: startTime, took: duration });
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: "longtask", buffered: true });
  window.heard = { errors, tasks, flush: () => take(observer.takeRecords()) };
}

/** What stands in the document now; run in the page. */
function inventory(): Known {
  const all = [...document.querySelectorAll("*")];
  const away = all.flatMap((one) => {
    const address = one.getAttribute("href") ?? one.getAttribute("src");
    return address === null || new URL(address, document.baseURI).origin === location.origin ? [] : [address];
  });
  return {
    elements: [...new Set(all.map(({ localName }) => localName))],
    away,
    scripts: document.querySelectorAll("script:not([type='application/ld+json'])").length,
  };
}

/** Takes the steps one after the other; run in the page. The text is of JSON: lone surrogates would not come through. */
async function walk({ text, known }: { text: string; known: Known }): Promise<Walk> {
  const steps: { address: string; state?: unknown; stay?: boolean; title: string; model: boolean }[] = JSON.parse(text);
  const [elements, away] = [new Set(known.elements), new Set(known.away)];
  // oxlint-disable unicorn/consistent-function-scoping -- only what stands in here reaches the page
  const turn = (): Promise<void> => new Promise((done) => void setTimeout(done));
  const frame = (): Promise<void> => new Promise((done) => void requestAnimationFrame(() => setTimeout(done)));
  // oxlint-enable unicorn/consistent-function-scoping
  const { heard } = window;

  const shows = async (title: string, model: boolean): Promise<boolean> => {
    const end = performance.now() + 10_000;
    const here = (): boolean =>
      document.title === title && document.querySelector("[aria-busy=true]") === null && (document.getElementById("model") !== null) === model;
    const wait = async (): Promise<void> => {
      // oxlint-disable-next-line no-await-in-loop -- until it is there
      while (!here() && performance.now() < end) await turn();
    };
    await wait();
    if (!model) return here();
    // A run starts with a frame, and its end is drawn in another.
    await frame();
    await wait();
    return here();
  };

  const addresses = new Set(["href", "src", "srcset", "action", "data", "xlink:href"]);
  // Most begin so and lead nowhere else; to read each as an address would take half of the time.
  const leads = (value: string): boolean =>
    !/^(?:[#?]|\/\w)/.test(value) && !away.has(value) && new URL(value, document.baseURI).origin !== location.origin;
  const brought = (): string[] => {
    const found: string[] = [];
    for (const one of document.querySelectorAll("*")) {
      if (!elements.has(one.localName)) found.push(`<${one.localName}>`);
      for (const { name, value } of one.attributes) {
        if (/^on|^srcdoc$|action$/.test(name) || (addresses.has(name) && leads(value))) found.push(`<${one.localName} ${name}="${value}">`);
      }
    }
    return found;
  };

  const faults = async (title: string, model: boolean): Promise<string[]> => {
    const shown = await shows(title, model);
    const blank = (document.querySelector("main h1")?.textContent ?? "") === "" || (document.querySelector("main")?.textContent ?? "").length < 200;
    return [
      ...(shown ? [] : [`shows ${document.title}, not ${title}`]),
      ...(blank || document.querySelector("body header, body footer") === null ? ["blank"] : []),
      ...[...document.querySelectorAll("[role=alert]")].map((one) => `alert: ${one.textContent}`),
      ...brought(),
      ...(document.querySelectorAll("script:not([type='application/ld+json'])").length === known.scripts ? [] : ["another script"]),
      ...heard.errors.splice(0),
    ];
  };

  const wrong: string[] = [];
  const slow: number[] = [];
  for (const [i, { address, state, stay, title, model }] of steps.entries()) {
    const start = performance.now();
    if (!stay) {
      history.pushState(state ?? null, "", address);
      dispatchEvent(new PopStateEvent("popstate", { state }));
    }
    // oxlint-disable-next-line no-await-in-loop -- one step after the other
    wrong.push(...(await faults(title, model)).map((fault) => `${address.slice(0, 200)} (state ${JSON.stringify(state)?.slice(0, 60)}): ${fault.slice(0, 200)}`));
    heard.flush();
    if (heard.tasks.splice(0).some((task) => task.start >= start && task.took > 1000)) slow.push(i);
  }
  return { wrong, slow };
}

/** Milliseconds for which the page's thread has worked, whatever else the machine did meanwhile. */
async function worked(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
}

/** Someone who means ill, in a page. */
export interface Intruder {
  readonly page: Page;
  /** Takes the steps; the result says what went wrong, at which address. */
  readonly walk: (steps: readonly Step[]) => Promise<string[]>;
  /** An address that the browser itself would not take for this site's is none that a page can be at. */
  readonly possible: (step: Step) => boolean;
}

/** What an address must show, whatever else it says. */
function expected(path: string): { title: string; model: boolean } {
  const page = pageAt(path);
  if (page.kind === "moved") return expected(page.to);
  if (page.kind === "unknown") throw new Error(`${path}: of so few projects all are known`);
  return { title: textOf(page).title, model: page.kind === "project" && hasModel(page.project.slug) };
}

const most = 60;

/** Opens a page; `plain` is a walk that shows all that a page may be made of. */
export async function openIntruder(site: OpenSite, plain: readonly Step[]): Promise<Intruder> {
  // Small, since nobody looks: to draw what is shown would take half of the time.
  const page = await site.page({ reducedMotion: "reduce", width: 320, height: 200 });
  await page.addInitScript(listen);
  await page.goto(site.at("/"));
  await hydrated(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  let known = await page.evaluate(inventory);
  const send = (steps: readonly Step[]): Promise<Walk> => {
    const asked = steps.map((step) => ({ ...step, address: step.address.toWellFormed(), ...expected(new URL(step.address, site.url).pathname) }));
    return page.evaluate(walk, { text: JSON.stringify(asked), known });
  };
  for (const step of plain) {
    // oxlint-disable no-await-in-loop -- one after the other
    await send([step]);
    const more = await page.evaluate(inventory);
    known = { ...more, elements: [...known.elements, ...more.elements], away: [...known.away, ...more.away] };
    // oxlint-enable no-await-in-loop
  }
  expect((await send(plain)).wrong).toEqual([]);

  /** Whether a step holds the page up for a second of its own work: a slow machine alone does not. */
  const hangs = async (step: Step): Promise<boolean> => {
    await send([{ address: "/skills/go/" }]);
    const before = await worked(devtools);
    await send([step]);
    return (await worked(devtools)) - before > 1000;
  };
  const possible = ({ address }: Step): boolean => URL.canParse(address, site.url) && new URL(address, site.url).origin === new URL(site.url).origin;
  return {
    page,
    possible,
    walk: async (steps) => {
      const wrong: string[] = [];
      const all = steps.filter(possible);
      for (let from = 0; from < all.length; from += most) {
        const batch = all.slice(from, from + most);
        // oxlint-disable no-await-in-loop -- one after the other
        const told = await send(batch);
        wrong.push(...told.wrong);
        for (const i of told.slow) {
          const step = batch[i];
          if (step && (await hangs(step))) wrong.push(`${step.address.slice(0, 200)}: holds the page up for over a second`);
        }
        // oxlint-enable no-await-in-loop
      }
      return wrong;
    },
  };
}
