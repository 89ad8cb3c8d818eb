/**
 * The built site in a real browser: what the tests in this folder start from.
 *
 *   const site = await openSite();
 *   const page = await site.page({ path: "/projects/gokv/", width: 320 });
 *   expect(await site.axe(page)).toEqual([]);
 *   site.quiet(page);
 *   await site.close();
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Browser, ConsoleMessage, Page } from "playwright-core";
import { expect } from "vitest";
import { launch } from "../../scripts/browser.ts";
import { serve, type ServeOptions } from "../../scripts/serve.ts";
import { builtSite, sitemapPaths } from "../../scripts/weigh.ts";
import { axeRules } from "./axeRules.ts";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** How a visitor comes: a window of 1280 × 800 in light colours, with scripts, unless told otherwise. */
export interface Visit {
  width?: number;
  height?: number;
  colorScheme?: "light" | "dark";
  javaScriptEnabled?: boolean;
  reducedMotion?: "reduce" | "no-preference";
  /** Blocked unless allowed: what it answers, a test can neither hold back nor see asked for. */
  serviceWorkers?: "allow" | "block";
  /** Where to go first, under the base, with its slash: /projects/gokv/. Without it the page stays blank. */
  path?: string;
}

/** What a page gave away since it was opened; a good one gives nothing. */
export interface Noise {
  /** Anything on the console, at any level. */
  messages: string[];
  /** Errors that nothing caught. */
  errors: string[];
  /** Requests to any other origin. */
  foreign: string[];
}

/** A built site that is served, and a browser to visit it. */
export interface OpenSite {
  /** Its address, base included. */
  url: string;
  /** The paths of its sitemap, without the base. */
  paths: string[];
  browser: Browser;
  /** The full address of a path under the base. */
  at: (path: string) => string;
  /** A new visitor, with nothing stored. */
  page: (visit?: Visit) => Promise<Page>;
  noise: (page: Page) => Noise;
  /** Asserts that a page made no noise. */
  quiet: (page: Page) => void;
  /** The violations axe finds on what is shown now, by these rules or by all, one line each. */
  axe: (page: Page, rules?: readonly string[]) => Promise<string[]>;
  close: () => Promise<void>;
}

/** What a step may take, in milliseconds: a machine under load is slow, not wrong. */
const patience = 90_000;

/** A browser tells of every page that answers 404; of those meant to, it is no news. */
function isOwnStatus(message: ConsoleMessage, page: Page, missing: Set<string>): boolean {
  const [url = ""] = message.location().url.split("#");
  return /status of 404/.test(message.text()) && missing.has(url) && message.page() === page;
}

function listen(page: Page, origin: string): Noise {
  const noise: Noise = { messages: [], errors: [], foreign: [] };
  const missing = new Set<string>();
  page.on("response", (response) => {
    if (response.status() === 404 && response.request().isNavigationRequest()) missing.add(response.url());
  });
  page.on("console", (message) => {
    if (isOwnStatus(message, page, missing)) return;
    if (message.text() === "Service Worker registration blocked by Playwright") return;
    noise.messages.push(`${new URL(page.url()).pathname}: ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => noise.errors.push(`${new URL(page.url()).pathname}: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && asked !== origin) noise.foreign.push(request.url());
  });
  return noise;
}

/**
 * Evaluated by the debugger, so the page's policy stays in force. What still moves is waited for: a colour half way
 * from one theme to the other has a contrast that nobody will see.
 */
async function violations(page: Page, source: string, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const found = await page.evaluate(async (runOnly) => {
    const moving = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(moving.map((one) => one.finished));
    const results = await window.axe.run(document, { runOnly, resultTypes: ["violations"] });
    return results.violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
  }, axeRules(rules));
  return found.map((line) => (line.length > 240 ? `${line.slice(0, 240)}…` : line));
}

/** Serves the last build and starts a browser; `mode` imitates hosts that can less. */
export async function openSite(options: Partial<Pick<ServeOptions, "root" | "base" | "mode">> = {}): Promise<OpenSite> {
  const site = options.root === undefined ? builtSite() : { root: options.root, base: "/" };
  const mounted = { ...site, ...options };
  const paths = sitemapPaths(mounted);
  const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const [server, browser] = await Promise.all([serve({ ...mounted, compress: false }), launch()]);
  const heard = new WeakMap<Page, Noise>();
  const at = (path: string) => server.url + path.replace(/^\//, "");
  const noise = (page: Page) => heard.get(page) ?? { messages: [], errors: [], foreign: [] };
  return {
    url: server.url,
    paths,
    browser,
    at,
    noise,
    page: async ({ width = 1280, height = 800, path, ...visit } = {}) => {
      const context = await browser.newContext({ viewport: { width, height }, serviceWorkers: "block", ...visit });
      context.setDefaultTimeout(patience);
      const page = await context.newPage();
      heard.set(page, listen(page, new URL(server.url).origin));
      if (path !== undefined) await page.goto(at(path));
      return page;
    },
    quiet: (page) => expect(noise(page), "what the page gave away").toEqual({ messages: [], errors: [], foreign: [] }),
    axe: (page, rules) => violations(page, source, rules),
    close: async () => {
      await Promise.all([browser.close(), server.close()]);
    },
  };
}
