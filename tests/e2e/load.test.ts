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

/** Letters of another face differ by a hair; what moves less than a thousandth of the window is not seen to move. */
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
    shifts.fonts = (await newShifts(page)).filter((shift) => Number.parseFloat(shift) >= 0.001);
    scripts();
    await hydrated(page);
    await framesPass(page, 5);
    shifts.scripts = await newShifts(page);
    expect(shifts).toEqual({ before: [], fonts: [], scripts: [] });
    site.quiet(page);
  });
});
