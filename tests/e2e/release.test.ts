import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { makeRelease, type Release } from "../site/release.ts";
import { kept, openOrigin, openPage, openVisitors, storedPaths, type Origin, type Visitors } from "./origin.ts";
import { hydrated } from "./visit.ts";

/** Two releases that tell themselves apart by the address they believe to live at. */
const names = ["https://first.example", "https://second.example"] as const;
let builds: readonly [Release, Release];
let visitors: Visitors;
let origin: Origin;
let reader: BrowserContext;

beforeAll(async () => {
  builds = await Promise.all([makeRelease(names[0]), makeRelease(names[1])]);
  visitors = await openVisitors();
  origin = await openOrigin(builds[0].root, builds[0].base);
});

afterAll(async () => {
  await visitors?.close();
  await origin?.close();
});

beforeEach(async () => {
  await origin.show(builds[0].root);
  reader = await visitors.visitor();
});

const deploy = (): Promise<void> => origin.show(builds[1].root);

/** Which of the builds a page is of. */
const releaseOf = (page: Page): Promise<string> =>
  page.evaluate(() => new URL(document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? "").origin);

/** Scripts that are stored and that a build does not have. */
const notOf = async (page: Page, { root }: Release): Promise<string[]> =>
  (await storedPaths(page)).filter((path) => path.startsWith("/assets/") && !existsSync(join(root, path)));

/** Waits until the second build is stored. */
async function taken(page: Page): Promise<void> {
  await expect.poll(async () => (await notOf(page, builds[0])).length, { timeout: 30_000 }).toBeGreaterThan(0);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const next = registration?.installing ?? registration?.waiting;
    if (!next) return;
    await new Promise<void>((done) => next.addEventListener("statechange", () => next.state === "activated" && done()));
  });
}

test("a new release is shown by the next visit, and by every one after it with the server gone", async () => {
  const first = await openPage(reader, origin.at("/"));
  await kept(first.page);
  expect(await releaseOf(first.page)).toBe(names[0]);
  await deploy();
  await first.page.goto(origin.at("/skills/go/"));
  expect(await releaseOf(first.page)).toBe(names[1]);
  await taken(first.page);
  await origin.close();
  await first.page.goto(origin.at("/projects/gokv/"));
  expect(await releaseOf(first.page)).toBe(names[1]);
  await hydrated(first.page);
  expect(first.errors).toEqual([]);
});

test("a tab of the former release works on until it is closed, and what it needed is then deleted", async () => {
  const [old, fresh] = [await openPage(reader, origin.at("/")), await openPage(reader, origin.at("/employers/ucweb/"))];
  await kept(old.page);
  await deploy();
  await fresh.page.reload();
  expect(await releaseOf(fresh.page)).toBe(names[1]);
  await taken(fresh.page);
  expect(await notOf(fresh.page, builds[1])).not.toEqual([]);
  // The browser's own cache may have them too, but promises nothing.
  await (await reader.newCDPSession(old.page)).send("Network.clearBrowserCache");
  await old.page.getByRole("main").getByRole("link", { name: "GoKv" }).first().click();
  await old.page.getByRole("heading", { level: 1, name: "GoKv" }).waitFor();
  await old.page.getByRole("button", { name: "Search" }).click();
  await old.page.getByRole("combobox").waitFor();
  expect(await releaseOf(old.page)).toBe(names[0]);
  expect([old.opened.length, old.errors]).toEqual([1, []]);
  await old.page.close();
  await fresh.page.goto(origin.at("/"));
  await hydrated(fresh.page);
  // The tab that was reloaded then is a document of its own; one more visit, and none of that time is left.
  await fresh.page.goto(origin.at("/projects/corba/"));
  await expect.poll(() => notOf(fresh.page, builds[1]), { timeout: 30_000 }).toEqual([]);
  expect(fresh.errors).toEqual([]);
});

test("a release that cannot be fetched whole leaves the one before in its place", async () => {
  const { page } = await openPage(reader, origin.at("/"));
  await kept(page);
  const before = await storedPaths(page);
  const worker = await readFile(join(builds[1].root, "sw.js"));
  let asked = 0;
  await origin.answer((request, response) => {
    if (request.url !== "/sw.js") return response.writeHead(500).end();
    asked += 1;
    return response.writeHead(200, { "Content-Type": "text/javascript" }).end(worker);
  });
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined));
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.installing ?? null)).toBeNull();
  expect(asked).toBeGreaterThan(0);
  expect((await storedPaths(page)).toSorted()).toEqual(before.toSorted());
  await origin.close();
  await page.goto(origin.at("/projects/gokv/"));
  expect(await releaseOf(page)).toBe(names[0]);
  await hydrated(page);
});

test("where nothing may be stored, a chunk that a new release has not is told of, and one reload shows the release", async () => {
  const blocked = await visitors.browser.newContext({ serviceWorkers: "block" });
  const { page, opened } = await openPage(blocked, origin.at("/employers/ucweb/"));
  await hydrated(page);
  await deploy();
  await page.getByRole("main").getByRole("link", { name: "GoKv" }).first().click();
  const alert = page.getByRole("alert").filter({ hasText: "This page could not be shown." });
  await alert.getByRole("button", { name: "Try again" }).click();
  await alert.getByRole("button", { name: "Reload the page" }).click();
  await page.getByRole("heading", { level: 1, name: /^(?!This page)/ }).waitFor();
  expect(await releaseOf(page)).toBe(names[1]);
  await hydrated(page);
  expect(opened.length).toBe(2);
});
