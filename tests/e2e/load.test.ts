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
