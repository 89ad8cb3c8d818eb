import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { projects } from "../../src/data/index.ts";
import { everything, select, withText } from "../../src/selection/selection.ts";
import { openSite, type OpenSite } from "./site.ts";
import { button, clock, cluster, endOf, pathOf, soon, stage } from "./stage.ts";
import { cardLink, cardTitles, hydrated, leave } from "./visit.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => leave(site));

afterAll(() => site?.close());

/** What browsers may lack, or keep from a page; each is run in the page before its own scripts. */
const deprivations: readonly (readonly [what: string, deprive: () => void])[] = [
  [
    "storage of any kind",
    () => {
      const denied = {
        get(): never {
          throw new DOMException("denied", "SecurityError");
        },
      };
      for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) Object.defineProperty(window, name, denied);
      Object.defineProperty(document, "cookie", denied);
      Object.defineProperty(Navigator.prototype, "serviceWorker", denied);
    },
  ],
  [
    "storage that takes anything",
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    },
  ],
  [
    "what engines of some years ago had not",
    () => {
      for (const [from, name] of [
        [Document.prototype, "startViewTransition"],
        [Document.prototype, "adoptedStyleSheets"],
        [Navigator.prototype, "clipboard"],
        [Navigator.prototype, "share"],
        [Navigator.prototype, "connection"],
        [Navigator.prototype, "serviceWorker"],
        [window, "requestIdleCallback"],
        [window, "DecompressionStream"],
        [window, "trustedTypes"],
        [window, "navigation"],
        [window, "scheduler"],
      ] as const) {
        if (!Reflect.deleteProperty(from, name) || name in from) throw new Error(`${name} is still there`);
      }
    },
  ],
  [
    "workers and observers",
    () => {
      for (const name of ["Worker", "SharedWorker", "IntersectionObserver", "ResizeObserver"]) Reflect.deleteProperty(window, name);
    },
  ],
];

/** Opens, filters, goes to a project and back, and takes another theme. */
async function read(page: Page): Promise<void> {
  await page.goto(site.at("/?skill=postgresql"));
  await hydrated(page);
  await soon(async () => (await cardTitles(page)).length).toBeLessThan(10);
  await page.getByRole("searchbox").fill("failover");
  await soon(() => new URL(page.url()).search).toBe("?skill=postgresql&q=failover");
  const titles = select(projects, withText({ ...everything, skills: ["postgresql"] }, "failover")).map((project) => project.title);
  const [title = ""] = titles;
  await soon(() => cardTitles(page)).toEqual(titles);
  await cardLink(page, title).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  const theme = page.getByRole("button", { name: /^Theme/ });
  const classes = () => page.evaluate(() => document.documentElement.classList.contains("dark"));
  for (let i = 0; i < 3 && !(await classes()); i++) {
    // oxlint-disable-next-line no-await-in-loop -- one press after the other
    await theme.click();
  }
  expect(await classes()).toBe(true);
  await page.goBack();
  await soon(() => cardTitles(page)).toEqual(titles);
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByRole("status").filter({ hasText: /^Copied|^Copy this address/ }).waitFor();
}

/** Plays a model, changes a value, and counts over seeds. */
async function play(page: Page): Promise<void> {
  await button(page, "Back to the start").click();
  await button(page, "Play").click();
  await soon(() => clock(page)).toBeGreaterThan(0);
  await button(page, "Pause").click();
  const before = await endOf(page);
  await stage(page).getByRole("spinbutton", { name: "Requests", exact: true }).fill("4000");
  await soon(() => endOf(page)).not.toBe(before);
  expect(await stage(page).getByRole("alert").count()).toBe(0);
}

test.each(deprivations)("without %s a reader reads, filters, goes back and plays as ever", async (_what, deprive) => {
  const page = await site.page({ serviceWorkers: "allow" });
  await page.addInitScript(deprive);
  await read(page);
  await page.goto(site.at(pathOf(cluster)));
  await button(page, "Play").waitFor();
  await play(page);
  site.quiet(page);
});

test("nothing but the site itself is asked for anything", async () => {
  const page = await site.page({ serviceWorkers: "allow" });
  const refused: string[] = [];
  await page.context().route(
    (url) => url.origin !== new URL(site.url).origin,
    (route) => {
      refused.push(route.request().url());
      return route.abort();
    },
  );
  await page.goto(site.at("/"), { waitUntil: "networkidle" });
  await read(page);
  await page.goto(site.at(pathOf(cluster)), { waitUntil: "networkidle" });
  await play(page);
  expect(refused).toEqual([]);
  site.quiet(page);
});
