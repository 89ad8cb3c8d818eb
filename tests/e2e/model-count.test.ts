import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { countClaim } from "../../src/sim/compare.ts";
import { presetScenario } from "../../src/sim/scenario.ts";
import { parseScenario } from "../../src/sim/address.ts";
import { openSite, type OpenSite } from "./site.ts";
import { button, caption, clock, cluster, field, modelOf, openStage, pathOf, preset, slugs, soon, stage, told } from "./stage.ts";
import { leave } from "./visit.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => leave(site));

afterAll(() => site?.close());

/** The preset that takes longest to count: 1,500 requests on 128 cores. */
const long = "128 cores, nine tenths busy";

/** So many requests that no machine has counted them before it is stopped. */
const longest = "servers=8&cores=16&arrivals=159&requests=20000&t=9s";

const progress = (page: Page) => stage(page).getByRole("progressbar", { name: "Count over 200 seeds" });

test("the count of the first preset is there from the start, and asks for no work", async () => {
  const { claim } = await modelOf(cluster);
  const page = await openStage(site, pathOf(cluster));
  await stage(page).getByText(new RegExp(`^In \\d+ of 200 seeds ${claim.counted}\\.$`)).waitFor();
  expect(await button(page, "Count over 200 seeds").count()).toBe(0);
  await button(page, "Another seed").click();
  expect(await button(page, "Count over 200 seeds").count()).toBe(0);
});

test.each(slugs)("another run of %s is counted when asked for, and told", async (slug) => {
  const model = await modelOf(slug);
  const one = model.presets[1];
  const { held, of } = countClaim(model, presetScenario(model, one ?? model.presets[0]));
  const page = await openStage(site, pathOf(slug));
  await preset(page, one?.name ?? "").click();
  await button(page, "Count over 200 seeds").click();
  await stage(page).getByRole("status").getByText(`Counted here: in ${held} of ${of} seeds ${model.claim.counted}.`).waitFor();
  expect(await progress(page).count()).toBe(0);
  site.quiet(page);
});

test("a long count tells how far it is, lets the page answer meanwhile, and stops when told", async () => {
  const model = await modelOf(cluster);
  const page = await openStage(site, `${pathOf(cluster)}?${longest}&v=${model.version}`);
  await button(page, "Count over 200 seeds").click();
  const done = async () => Number(await progress(page).getAttribute("value"));
  await soon(done).toBeGreaterThan(0);
  const first = await done();
  const [at, before] = [await clock(page), await told(page)];
  await button(page, "Next event").click();
  expect(await clock(page)).toBeGreaterThan(at);
  expect(await told(page)).not.toEqual(before);
  await field(page, "Seed").fill("2");
  await soon(async () => (await caption(page))["Seed"]).toBe("2");
  await soon(done).toBeGreaterThan(first);
  expect(await stage(page).getByText(/^\d+ of 200 seeds$/).isVisible()).toBe(true);
  await button(page, "Stop").click();
  const result = stage(page).getByRole("status").getByText(/^Stopped after \d+ of 200: in \d+ of \d+ seeds /);
  const text = await result.innerText();
  const [, of, held] = /^Stopped after (\d+) of 200: in (\d+) of \1 seeds /.exec(text)?.map(Number) ?? [];
  const { scenario } = parseScenario(model, `${longest}&v=${model.version}`);
  expect(countClaim(model, scenario, { seeds: of ?? 0 })).toEqual({ held, of });
  expect(await button(page, "Count over 200 seeds").isEnabled()).toBe(true);
  site.quiet(page);
});

test("a count ends with the run it was for", async () => {
  const page = await openStage(site, pathOf(cluster));
  await preset(page, long).click();
  const started = page.waitForEvent("worker");
  await button(page, "Count over 200 seeds").click();
  await progress(page).waitFor();
  const ended = (await started).waitForEvent("close");
  await field(page, "Servers").fill("7");
  await ended;
  await soon(() => progress(page).count()).toBe(0);
  await soon(() => button(page, "Count over 200 seeds").count()).toBe(1);
  site.quiet(page);
});
