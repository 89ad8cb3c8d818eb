import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { fontsArrive, framesPass, holdBack, newShifts, record } from "./frames.ts";
import { openSite, type OpenSite } from "./site.ts";
import { hydrated, leave } from "./visit.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => leave(site));

afterAll(() => site?.close());

/** Whether the machine has stand-ins that can be made as wide as the faces (src/fonts.css): where it has none, lines may break elsewhere. */
const hasStandIns = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const serif = 'local("Times New Roman"), local("Liberation Serif"), local("Nimbus Roman")';
    const sans = 'local("Arial"), local("Liberation Sans"), local("Nimbus Sans")';
    const loads = [serif, sans].map((source, i) => new FontFace(`probe-${i}`, source).load());
    return Promise.all(loads).then(
      () => true,
      () => false,
    );
  });

/** Letters of another face differ by a hair; what moves less than a thousandth of the window is not seen to move. */
const unseen = 0.001;

describe.each(["/", "/projects/gokv/", "/projects/postgresql-failover-agent/", "/skills/go/", "/no-such-page/"])("%s on a slow line", (path) => {
  test.each([
    [390, 844],
    [1280, 800],
  ])("is read before fonts and scripts arrive, and nothing moves when they do, at %i × %i", async (width, height) => {
    const page = await site.page({ width, height });
    await record(page);
    const fonts = await holdBack(page, "**/*.woff2");
    const scripts = await holdBack(page, "**/assets/*.js");
    await page.goto(site.at(path), { waitUntil: "commit" });
    await page.getByRole("heading", { level: 1 }).waitFor();
    await framesPass(page, 5);
    const shifts = { before: await newShifts(page), fonts: [""], scripts: [""] };
    fonts();
    await fontsArrive(page);
    await framesPass(page, 5);
    const allowed = (await hasStandIns(page)) ? unseen : Infinity;
    shifts.fonts = (await newShifts(page)).filter((shift) => Number.parseFloat(shift) >= allowed);
    scripts();
    await hydrated(page);
    await framesPass(page, 5);
    shifts.scripts = await newShifts(page);
    expect(shifts).toEqual({ before: [], fonts: [], scripts: [] });
    site.quiet(page);
  });
});

test("what lies far below is laid out once the page is alive, or when the reader gets there; a fragment stays where it is", async () => {
  const page = await site.page({ width: 390, height: 844 });
  const scripts = await holdBack(page, "**/assets/*.js");
  const laidOut = () =>
    page
      .getByRole("article")
      .evaluateAll((all) => all.filter((card) => card.checkVisibility({ contentVisibilityAuto: true })).length);
  const heading = page.getByRole("heading", { name: "Projects", exact: false, level: 2 });
  const top = () => heading.evaluate((one) => Math.round(one.getBoundingClientRect().top));
  await page.goto(site.at("/"), { waitUntil: "commit" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await framesPass(page, 5);
  expect(await laidOut()).toBe(0);
  await page.goto(site.at("/#projects"), { waitUntil: "commit" });
  await expect.poll(laidOut).toBe(16);
  await framesPass(page, 5);
  const before = await top();
  expect(before).toBeLessThan(100);
  scripts();
  await hydrated(page);
  await expect.poll(laidOut).toBe(20);
  await framesPass(page, 5);
  expect(await top()).toBe(before);
  site.quiet(page);
});

/** The home page at an address of its own, in two pieces: the second when it is asked for. */
async function inPieces(html: string, at: number) {
  const { promise: wanted, resolve: rest } = Promise.withResolvers<void>();
  const server = createServer(async (request, response) => {
    if (request.url === "/") {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).write(html.slice(0, at));
      await wanted;
      return response.end(html.slice(at));
    }
    const found = await fetch(site.at(request.url ?? ""));
    return response.writeHead(found.status, { "Content-Type": found.headers.get("content-type") ?? "" }).end(await found.bytes());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, rest, close: () => server.close() };
}

test.each([
  [390, 844],
  [1280, 800],
])("nothing moves when the rest of the timeline arrives late, at %i × %i", async (width, height) => {
  const html = await (await fetch(site.at("/"))).text();
  const cuts = ["trace-year at-3 ", "trace-year at-12 ", "trace-entry at-9 "].map((part) => html.indexOf(`class="${part}`));
  const shifts = await Promise.all(
    cuts.map(async (cut) => {
      expect(cut).toBeGreaterThan(0);
      const page = await site.page({ width, height });
      await record(page);
      // What fonts do is judged above.
      await page.route("**/*.woff2", (route) => route.abort());
      const late = await inPieces(html, cut);
      await page.goto(late.url, { waitUntil: "commit" });
      await page.locator(".trace-plot").waitFor();
      await framesPass(page, 5);
      late.rest();
      await page.waitForLoadState("load");
      await framesPass(page, 5);
      late.close();
      // Stand-ins for the faces arrive after the first frame too, and move a letter by a hair.
      return (await newShifts(page)).filter((shift) => Number.parseFloat(shift) >= 0.01);
    }),
  );
  expect(shifts).toEqual([[], [], []]);
});
