import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { fontsArrive, framesPass, holdBack, newShifts, record } from "./frames.ts";
import { openSite, type OpenSite } from "./site.ts";
import { cardTitles, hydrated, leave } from "./visit.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => leave(site));

afterAll(() => site?.close());

const goAndPostgres = ["PostgreSQL failover agent", "PostgreSQL cross-DC replication", "GSM SMSC"];

/** The windows of a laptop and a phone, and one in which the cards are part of the first screen. */
const windows = [
  [1280, 800],
  [390, 844],
  [1280, 2400],
] as const;

const cases = [
  ["/?skill=go&skill=postgresql", goAndPostgres],
  ["/?skill=go&q=failover", ["PostgreSQL failover agent", "PostgreSQL cross-DC replication", "MySQL proxy"]],
  ["/?employer=ericsson", goAndPostgres.slice(0, 2)],
] as const;

describe.each(cases)("%s opened cold", (path, titles) => {
  test.each(windows)("never shows another card, and nothing shifts when scripts arrive, at %i × %i", async (width, height) => {
    const page = await site.page({ width, height });
    await record(page);
    const release = await holdBack(page, "**/assets/*.js");
    await page.goto(site.at(path), { waitUntil: "commit" });
    await page.getByRole("heading", { level: 1 }).waitFor();
    await fontsArrive(page);
    expect(await cardTitles(page)).toEqual(path.includes("q=") ? [] : titles);
    await newShifts(page);
    release();
    await hydrated(page);
    await expect.poll(() => cardTitles(page)).toEqual(titles);
    await framesPass(page);

    const seen = await page.evaluate(() => window.seenTitles);
    expect(seen.flat().filter((title) => !titles.some((one) => one === title))).toEqual([]);
    expect(await newShifts(page)).toEqual([]);
    site.quiet(page);
  });
});
