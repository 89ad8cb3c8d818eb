import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { storedPaths } from "./origin.ts";
import { openSite, type OpenSite } from "./site.ts";
import { cluster, pathOf, staged } from "./stage.ts";
import { hydrated, leave, tryAgain, visit } from "./visit.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => leave(site));

afterAll(() => site?.close());

/** Chunks of a name cannot be fetched until the result is called. */
async function withhold(page: Page, name: string): Promise<() => Promise<void>> {
  const pattern = `**/assets/${name}-*.js`;
  await page.route(pattern, (route) => route.abort());
  return () => page.unroute(pattern);
}

/** How often a document was opened in a page from now on. */
function documents(page: Page): string[] {
  const opened: string[] = [];
  page.on("request", (request) => {
    if (request.isNavigationRequest()) opened.push(request.url());
  });
  return opened;
}

const link = (page: Page) => page.getByRole("main").getByRole("link", { name: "GoKv" }).first();
const broken = (page: Page) => page.getByRole("alert").filter({ hasText: "This page could not be shown." });

describe.each(["ProjectPage", "story"])("a page whose %s cannot be fetched", (chunk) => {
  test("says so in its place, and is shown when it is tried again", async () => {
    const page = await visit(site, "/employers/ucweb/");
    const [release, opened] = [await withhold(page, chunk), documents(page)];
    await link(page).click();
    await broken(page).waitFor();
    expect(page.url()).toBe(site.at("/projects/gokv/"));
    await release();
    const { reloaded } = await tryAgain(page, broken(page));
    await page.getByRole("heading", { level: 1, name: "GoKv" }).waitFor();
    expect([opened, site.noise(page).errors]).toEqual([reloaded ? [page.url()] : [], []]);
  });

  test("offers to load the page anew where trying did not help, and does so once", async () => {
    const page = await visit(site, "/employers/ucweb/");
    const [release, opened] = [await withhold(page, chunk), documents(page)];
    await link(page).click();
    await broken(page).getByRole("button", { name: "Try again" }).click();
    const reload = broken(page).getByRole("button", { name: "Reload the page" });
    await reload.waitFor();
    await release();
    await reload.click();
    await page.getByRole("heading", { level: 1, name: "GoKv" }).waitFor();
    await hydrated(page);
    expect(opened).toEqual([site.at("/projects/gokv/")]);
  });

  test("lets the reader go elsewhere meanwhile", async () => {
    const page = await visit(site, "/employers/ucweb/");
    await withhold(page, chunk);
    await link(page).click();
    await broken(page).waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "UCWeb" }).waitFor();
    expect(await broken(page).count()).toBe(0);
  });

  test("opened cold it is whole without it, is read, and is loaded once", async () => {
    const page = await site.page();
    const opened = documents(page);
    await withhold(page, chunk);
    await page.goto(site.at("/projects/gokv/"), { waitUntil: "networkidle" });
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("GoKv");
    expect(await page.getByRole("alert").count()).toBe(0);
    expect([opened.length, site.noise(page).errors]).toEqual([1, []]);
  });
});

test("without its entry a page is read all the same, and loaded once", async () => {
  const page = await site.page();
  const opened = documents(page);
  await withhold(page, "index");
  await page.goto(site.at("/projects/gokv/"), { waitUntil: "networkidle" });
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("GoKv");
  expect(opened).toEqual([site.at("/projects/gokv/")]);
});

test("a search that cannot be fetched says so, and opens when it is tried again", async () => {
  const page = await visit(site, "/skills/go/");
  const release = await withhold(page, "SearchDialog");
  await page.getByRole("button", { name: "Search" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "The search could not be loaded." });
  await alert.waitFor();
  await release();
  const { reloaded } = await tryAgain(page, alert);
  if (reloaded) await hydrated(page);
  if (reloaded) await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("combobox").waitFor();
  expect(await alert.count()).toBe(0);
  expect(site.noise(page).errors).toEqual([]);
});

test("a model that cannot be fetched even when it is tried again comes with one reload", async () => {
  const page = await visit(site, "/employers/kugou-music/");
  const [release, opened] = [await withhold(page, cluster), documents(page)];
  await page.evaluate((path) => {
    history.pushState(null, "", path);
    dispatchEvent(new PopStateEvent("popstate"));
  }, new URL(site.at(pathOf(cluster))).pathname);
  const alert = page.getByRole("alert").filter({ hasText: "The model could not be fetched." });
  await alert.getByRole("button", { name: "Try again" }).click();
  const reload = alert.getByRole("button", { name: "Reload the page" });
  await reload.waitFor();
  await release();
  await reload.click();
  await staged(page);
  expect(opened).toEqual([site.at(pathOf(cluster))]);
});

test("without what only paper needs the page prints, and asks for nothing more", async () => {
  const page = await site.page();
  await withhold(page, "paper");
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  await page.goto(site.at("/"));
  await hydrated(page);
  await page.getByRole("button", { name: "Print" }).click();
  await page.locator("html[data-printed]").waitFor();
  expect(site.noise(page).errors).toEqual([]);
});

test("without the search for near addresses the page for what is not found is whole", async () => {
  const page = await site.page();
  await withhold(page, "nearest");
  await page.goto(site.at("/projects/gokvv/"));
  await hydrated(page);
  expect(await page.getByRole("main").getByRole("link").count()).toBeGreaterThan(20);
  expect(site.noise(page).errors).toEqual([]);
});

/** Has a page tell in its markup what becomes of its service worker; run in the page. */
function tellWorker(): void {
  const register = Reflect.get(ServiceWorkerContainer.prototype, "register");
  ServiceWorkerContainer.prototype.register = async function (...address) {
    const registration = await register.apply(this, address);
    const { installing } = registration;
    installing?.addEventListener("statechange", () => (document.documentElement.dataset["worker"] = installing.state));
    return registration;
  };
}

describe("where the site cannot be stored", () => {
  test.each([
    ["denied", () => (ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("denied", "SecurityError")))],
    ["absent", () => delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker],
    ["to save data", () => Object.defineProperty(Navigator.prototype, "connection", { value: { saveData: true } })],
  ] as const)("%s, nothing else is lost", async (_why, prepare) => {
    const page = await site.page({ serviceWorkers: "allow" });
    await page.addInitScript(prepare);
    await page.goto(site.at("/"), { waitUntil: "networkidle" });
    await hydrated(page);
    expect(await page.evaluate(async () => (await navigator.serviceWorker?.getRegistrations())?.length ?? 0)).toBe(0);
    site.quiet(page);
  });

  test("for want of room, nothing is stored and nothing else is lost", async () => {
    const page = await site.page({ serviceWorkers: "allow" });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Storage.overrideQuotaForOrigin", { origin: new URL(site.url).origin, quotaSize: 50_000 });
    await page.addInitScript(tellWorker);
    await page.goto(site.at("/"));
    await page.locator("html[data-worker=redundant]").waitFor();
    expect(await storedPaths(page)).toEqual([]);
    await hydrated(page);
    site.quiet(page);
  });
});
