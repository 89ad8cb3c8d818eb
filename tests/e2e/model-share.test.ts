import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { presetScenario } from "../../src/sim/scenario.ts";
import { openSite, type OpenSite } from "./site.ts";
import { button, caption, choice, clock, cluster, copied, describedBy, endOf, expectAlike, field, inAddress, modelOf, openStage, pathOf, pictures, preset, shown, slider, slugs, soon, stage, staged, told } from "./stage.ts";
import { leave } from "./visit.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => leave(site));

afterAll(() => site?.close());

/** Opens a copied address as someone else, and expects to see there what is seen here. */
async function expectSame(page: Page, address: string): Promise<void> {
  const here = { ...(await shown(page)), caption: await caption(page), pictures: await pictures(page) };
  const other = await openStage(site, address.slice(site.url.length - 1));
  await soon(async () => ({ ...(await shown(other)), caption: await caption(other) })).toEqual({ ...here, pictures: undefined });
  await expectAlike(site, here.pictures, await pictures(other));
  expect(await stage(other).getByText(/is taken|was left out|was made for/).count()).toBe(0);
  site.quiet(other);
  site.quiet(page);
}

describe("a copied link", () => {
  test.each(slugs)("to a played, disturbed run of %s under another seed shows the same to others", async (slug) => {
    const page = await openStage(site, pathOf(slug));
    await field(page, "Seed").fill("4711");
    await soon(async () => (await caption(page))["Seed"]).toBe("4711");
    await slider(page).focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("PageUp");
    await page.keyboard.press("PageUp");
    await button(page, /^Add at /).click();
    await page.keyboard.press("End");
    await slider(page).focus();
    await page.keyboard.press("PageDown");
    const from = await clock(page);
    await button(page, "Play").click();
    await soon(() => clock(page)).toBeGreaterThan(from);
    await button(page, "Pause").click();
    const address = await copied(page);
    expect(address).toMatch(/\?seed=4711&do=.*&t=[\d.]+s&v=\d+$/);
    await expectSame(page, address);
  });

  test("is of the moment at which it is copied, though the run plays on", async () => {
    const page = await openStage(site, pathOf(cluster));
    await button(page, "Back to the start").click();
    await button(page, "Play").click();
    const before = await clock(page);
    const address = await copied(page);
    const at = Number(/[?&]t=([\d.]+)s/.exec(address)?.[1]) * 1e6;
    expect(at).toBeGreaterThanOrEqual(before);
    await soon(() => clock(page)).toBeGreaterThanOrEqual(at);
    await button(page, "Pause").click();
    site.quiet(page);
  });

  test("is shown to be copied by hand where the clipboard is denied", async () => {
    const page = await site.page();
    await page.addInitScript(() => {
      const clipboard = { writeText: () => Promise.reject(new DOMException("denied", "NotAllowedError")) };
      Object.defineProperty(navigator, "clipboard", { value: clipboard });
    });
    await page.goto(site.at(pathOf(cluster, "seed=3")));
    await staged(page);
    await button(page, "Copy link to this moment").click();
    const status = stage(page).getByRole("status").filter({ hasText: "Copy this address:" });
    expect(await status.getByRole("textbox").inputValue()).toBe(site.at(pathOf(cluster, "seed=3&v=1")));
    site.quiet(page);
  });
});

describe("the history", () => {
  test("keeps the moment when the page is loaded again", async () => {
    const page = await openStage(site, pathOf(cluster));
    await button(page, "Next event").click();
    await choice(page, "Design A").selectOption("random");
    const at = await clock(page);
    await inAddress(page, `designs=random.free-workers&t=${at / 1e6}s`);
    const before = await shown(page);
    await page.reload();
    await staged(page);
    await soon(() => shown(page)).toEqual(before);
    site.quiet(page);
  });

  test("goes back to the preset before, as it was left", async () => {
    const model = await modelOf(cluster);
    const { presets } = model;
    const page = await openStage(site, pathOf(cluster));
    const first = await shown(page);
    // Until the run is there, the one before is shown at the new one's moment.
    const choose = async (i: number): Promise<void> => {
      await preset(page, presets[i]?.name ?? "").click();
      await soon(() => told(page)).toEqual(describedBy(model, presetScenario(model, presets[i] ?? presets[0])));
    };
    await choose(1);
    const second = await shown(page);
    await choose(2);
    // At once, before what was changed has come to rest in the address.
    await field(page, "Seed").fill("12");
    await preset(page, presets[3]?.name ?? "").click();
    await soon(async () => (await caption(page))["Seed"]).toBe("1");
    await page.goBack();
    await soon(async () => (await caption(page))["Seed"]).toBe("12");
    await page.goBack();
    await soon(() => shown(page)).toEqual(second);
    expect(await preset(page, presets[1]?.name ?? "").getAttribute("aria-current")).toBe("true");
    await page.goBack();
    await soon(() => shown(page)).toEqual(first);
    await page.goForward();
    await soon(() => shown(page)).toEqual(second);
    site.quiet(page);
  });

  test("gets no entry for a change or a step", async () => {
    const page = await openStage(site, pathOf(cluster));
    const length = await page.evaluate(() => history.length);
    await button(page, "Next event").click();
    await inAddress(page, /t=/);
    await field(page, "Servers").fill("3");
    await inAddress(page, /servers=3/);
    await button(page, "Play").click();
    await soon(() => clock(page)).toBeGreaterThan((await endOf(page)) / 1000);
    await button(page, "Pause").click();
    expect(await page.evaluate(() => history.length)).toBe(length);
    site.quiet(page);
  });
});

describe("an address that is not quite right", () => {
  test.each([
    ["servers=99&t=10s", ["Servers: 99 is out of range; 8 is taken."]],
    [
      "servers=abc&t=x&seed=-4&do=garbage&do=kill.99@3s&designs=up.down",
      ["Servers: “abc” means nothing here; 2 is taken.", "Intervention: “garbage” was left out; there is nothing like it here."],
    ],
    ["servers=abc&t=x&v=999", ["This link was made for version 999 of the model, which ran differently; the first example is shown."]],
    ["v=&do=%E0%A4%A&t=%00&servers=%22%3E%3Cb%3E", ["This link was made for version"]],
  ])("%s shows a run, and says what was not taken", async (query, notes) => {
    const page = await openStage(site, pathOf(cluster, query));
    for (const note of notes) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await stage(page).getByRole("status").getByText(note).isVisible()).toBe(true);
    }
    expect((await told(page)).filter((text) => !text.startsWith("At "))).toEqual([]);
    await button(page, "Next event").click();
    await inAddress(page, /^\?.*t=[\d.]+s&v=1$/);
    site.quiet(page);
  });

  test("keeps what it says to others", async () => {
    const page = await openStage(site, pathOf(cluster, "utm_source=mail&t=10s&x=%26"));
    await button(page, "Next event").click();
    await inAddress(page, /^\?t=[\d.]+s&v=1&utm_source=mail&x=&$/);
    await preset(page, "A server dies").click();
    await inAddress(page, /^\?do=.*&utm_source=mail&x=&$/);
    expect(await copied(page)).toContain("&utm_source=mail&x=%26");
    site.quiet(page);
  });
});
