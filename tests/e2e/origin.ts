/** One address at which builds are served in turn, or nothing at all: what a visitor's browser knows is the address alone. */
import { createServer, type RequestListener } from "node:http";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { launch } from "../../scripts/browser.ts";
import { serve, type Served } from "../../scripts/serve.ts";

export interface Origin {
  /** Its address, base included; the same for as long as it is there. */
  readonly url: string;
  /** The full address of a path under the base. */
  at: (path: string) => string;
  /** Serves a build from now on. */
  show: (root: string) => Promise<void>;
  /** Answers as told from now on. */
  answer: (listener: RequestListener) => Promise<void>;
  /** The server is gone: connections are refused. */
  close: () => Promise<void>;
}

/** Serves a build at a free port, which stays its own. */
export async function openOrigin(root: string, base = "/"): Promise<Origin> {
  let served: Pick<Served, "close"> | undefined;
  const first = await serve({ root, base, compress: false });
  served = first;
  const port = Number(new URL(first.url).port);
  const close = async (): Promise<void> => {
    await served?.close();
    served = undefined;
  };
  return {
    url: first.url,
    at: (path) => first.url + path.replace(/^\//, ""),
    close,
    show: async (next) => {
      await close();
      served = await serve({ root: next, base, port, compress: false });
    },
    answer: async (listener) => {
      await close();
      const server = createServer(listener);
      await new Promise<void>((done) => void server.listen(port, "127.0.0.1", done));
      served = {
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      };
    },
  };
}

/** A browser whose visitors keep what is stored from page to page, service workers included. */
export interface Visitors {
  readonly browser: Browser;
  /** A new visitor, with nothing stored. */
  visitor: () => Promise<BrowserContext>;
  close: () => Promise<void>;
}

export async function openVisitors(): Promise<Visitors> {
  const browser = await launch();
  return {
    browser,
    visitor: () => browser.newContext({ viewport: { width: 1280, height: 800 } }),
    close: () => browser.close(),
  };
}

/** Resolves in a page once its service worker answers for it; run in a page, so it names nothing else. */
export async function keptInPage(): Promise<void> {
  await navigator.serviceWorker.ready;
  if (navigator.serviceWorker.controller) return;
  await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
}

/** Waits until the site is stored, and its worker answers for the page. */
export const kept = (page: Page): Promise<void> => page.evaluate(keptInPage);

/** The paths of what is stored, of whichever release. */
export const storedPaths = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname + new URL(url).search);
  });

/** A page that is listened to: `errors` that nothing caught, and how often a document was `opened` in it. */
export async function openPage(context: BrowserContext, url: string): Promise<{ page: Page; errors: string[]; opened: string[] }> {
  const page = await context.newPage();
  const [errors, opened]: [string[], string[]] = [[], []];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) opened.push(request.url());
  });
  const response = await page.goto(url);
  expect(response?.status()).toBe(200);
  return { page, errors, opened };
}
