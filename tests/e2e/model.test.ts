import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { runScenario } from "../../src/sim/compare.ts";
import { formatTime } from "../../src/sim/format.ts";
import { presetScenario } from "../../src/sim/scenario.ts";
import { grain, moments, nextMoment, previousMoment } from "../../src/stage/time.ts";
import { openSite, type OpenSite } from "./site.ts";
import { button, choice, clock, cluster, drawings, drawn, endOf, entries, modelOf, openStage, pathOf, pictures, slider, slugs, soon, stage } from "./stage.ts";
import { focused, leave, scrolled } from "./visit.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => leave(site));

afterAll(() => site?.close());

/** The logs of a model's first preset. */
async function logsOf(slug: string) {
  const model = await modelOf(slug);
  return runScenario(model, presetScenario(model, model.presets[0])).map(({ recording }) => recording.log);
}

describe.each(slugs)("the model of %s", (slug) => {
  test("plays and pauses; the time and both figures move with it", async () => {
    const page = await openStage(site, pathOf(slug));
    await button(page, "Back to the start").click();
    expect(await clock(page)).toBe(0);
    const before = await pictures(page);
    await button(page, "Play").click();
    const far = (await endOf(page)) / 20;
    await soon(() => clock(page)).toBeGreaterThan(far);
    await button(page, "Pause").click();
    await button(page, "Play").waitFor();
    const paused = await clock(page);
    const after = await pictures(page);
    expect(after.map((one, i) => before[i]?.equals(one))).toEqual([false, false]);
    expect(await clock(page)).toBe(paused);
    expect(await slider(page).getAttribute("aria-valuetext")).toBe(formatTime(paused));
    site.quiet(page);
  });

  test("goes to the event that is clicked", async () => {
    const logs = await logsOf(slug);
    const page = await openStage(site, pathOf(slug));
    for (const [side, letter] of (["A", "B"] as const).entries()) {
      // oxlint-disable no-await-in-loop -- one after the other
      const before = await drawn(page);
      const entry = side === 0 ? entries(page, letter).last() : entries(page, letter).first();
      const [text = ""] = (await entry.innerText()).split("\n").slice(-1);
      await entry.click();
      const times = logs[side]?.filter((each) => each.text === text).map(({ at }) => at);
      await soon(() => clock(page)).toBeOneOf(times ?? []);
      const present = entries(page, letter).and(stage(page).locator("[aria-current=step]"));
      expect(await present.allInnerTexts()).toEqual([expect.stringContaining(formatTime(await clock(page)))]);
      expect(await drawn(page)).not.toEqual(before);
      // oxlint-enable no-await-in-loop
    }
    site.quiet(page);
  });
});

describe("the clock", () => {
  test("steps from event to event, by button and by key, and reads out what happens", async () => {
    const logs = await logsOf(cluster);
    const times = moments(logs);
    const page = await openStage(site, pathOf(cluster));
    const [start, end] = [await clock(page), await endOf(page)];
    await button(page, "Next event").click();
    const first = nextMoment(times, start, end);
    await soon(() => clock(page)).toBe(first);
    await slider(page).focus();
    await page.keyboard.press(".");
    const second = nextMoment(times, first, end);
    await soon(() => clock(page)).toBe(second);
    const texts = logs.flat().filter(({ at }) => at === second).map(({ text }) => text);
    await soon(() => stage(page).getByRole("status").filter({ hasText: texts[0] ?? "" }).count()).toBe(1);
    await page.keyboard.press(",");
    await soon(() => clock(page)).toBe(first);
    await button(page, "Previous event").click();
    await soon(() => clock(page)).toBe(previousMoment(times, first));
    site.quiet(page);
  });

  test("plays and pauses with the space bar, after a click on a figure too; the page stays where it is", async () => {
    const page = await openStage(site, pathOf(cluster));
    await drawings(page).first().click();
    const before = await scrolled(page);
    await page.keyboard.press("Space");
    await button(page, "Pause").waitFor();
    await page.keyboard.press("Space");
    await button(page, "Play").waitFor();
    expect(await scrolled(page)).toBe(before);
    site.quiet(page);
  });

  test("stops at the end, and plays from the start again", async () => {
    const page = await openStage(site, pathOf(cluster));
    const end = await endOf(page);
    await choice(page, "Speed").selectOption({ index: 6 });
    await slider(page).focus();
    await page.keyboard.press("PageUp");
    await page.keyboard.press("Space");
    await button(page, "Pause").waitFor();
    await button(page, "Play").waitFor();
    expect(await clock(page)).toBe(end);
    await choice(page, "Speed").selectOption({ index: 0 });
    await button(page, "Play").click();
    await soon(() => clock(page)).toBeLessThan(end / 2);
    await button(page, "Pause").click();
    site.quiet(page);
  });

  test("plays as many seconds a second as is chosen", async () => {
    const page = await openStage(site, pathOf(cluster));
    await choice(page, "Speed").selectOption({ label: "1\u00a0s per second" });
    await button(page, "Back to the start").click();
    await button(page, "Play").click();
    const rate = await slider(page).evaluate(async (one: HTMLInputElement) => {
      const [from, at] = [performance.now(), Number(one.value)];
      while (performance.now() < from + 1000) {
        // oxlint-disable-next-line no-await-in-loop -- one frame after the other
        await new Promise((done) => requestAnimationFrame(done));
      }
      return (Number(one.value) - at) / 1000 / (performance.now() - from);
    });
    expect(rate).toBeGreaterThan(0.8);
    expect(rate).toBeLessThan(1.25);
    site.quiet(page);
  });

  test("is set by the keys of its slider", async () => {
    const page = await openStage(site, pathOf(cluster));
    const end = await endOf(page);
    await slider(page).focus();
    const places: number[] = [];
    for (const key of ["Home", "ArrowRight", "PageUp", "ArrowLeft", "PageDown", "End"]) {
      // oxlint-disable-next-line no-await-in-loop -- one key after the other
      await page.keyboard.press(key);
      // oxlint-disable-next-line no-await-in-loop
      places.push((await clock(page)) / end);
    }
    expect(places).toEqual([0, 0.01, 0.11, 0.1, 0, 1].map((share) => expect.closeTo(share, 2)));
    expect(await focused(slider(page))).toBe(true);
    site.quiet(page);
  });

  test("is set by the pointer, and follows it", async () => {
    const page = await openStage(site, pathOf(cluster));
    const end = await endOf(page);
    const box = await slider(page).boundingBox();
    if (!box) throw new Error("no slider");
    const before = await drawn(page);
    await slider(page).click({ position: { x: box.width / 4, y: box.height / 2 } });
    expect((await clock(page)) / end).toBeCloseTo(0.25, 1);
    expect((await clock(page)) % grain(end)).toBe(0);
    const quarter = await drawn(page);
    expect(quarter).not.toEqual(before);
    await slider(page).scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await slider(page).boundingBox()) ?? box;
    await page.mouse.move(x + width / 4, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
    await soon(async () => (await clock(page)) / end).toBeCloseTo(0.5, 1);
    await page.mouse.move(x + (3 * width) / 4, y + height / 2, { steps: 4 });
    await page.mouse.up();
    expect((await clock(page)) / end).toBeCloseTo(0.75, 1);
    expect(await drawn(page)).not.toEqual(quarter);
    site.quiet(page);
  });
});
