import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { runScenario } from "../../src/sim/compare.ts";
import { formatTime } from "../../src/sim/format.ts";
import { presetScenario } from "../../src/sim/scenario.ts";
import { moments } from "../../src/stage/time.ts";
import { framesPass } from "./frames.ts";
import { openSite, type OpenSite } from "./site.ts";
import { button, caption, choice, clock, cluster, drawn, endOf, field, fold, inAddress, modelOf, openStage, pathOf, slider, soon, stage, told } from "./stage.ts";
import { focused, leave } from "./visit.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => leave(site));

afterAll(() => site?.close());

/** What has the focus, unless a ring of two pixels or more, or a colour of its own, shows where that is. */
const bare = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return undefined;
    const rings = [getComputedStyle(one), getComputedStyle(one, "::after")];
    const ringed = rings.some((ring) => ring.outlineStyle !== "none" && parseFloat(ring.outlineWidth) >= 2);
    const { width, height } = one.getBoundingClientRect();
    return ringed && width > 0 && height > 0 ? undefined : one.outerHTML.slice(0, 120);
  });

/** Presses a key until the focus is on what is looked for; it is seen at every step. */
async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    // oxlint-disable no-await-in-loop -- one key after the other
    await page.keyboard.press(key);
    expect(await bare(page)).toBeUndefined();
    if (await focused(target)) return;
    // oxlint-enable no-await-in-loop
  }
  throw new Error("Tab does not lead there");
}

describe("by keys alone", () => {
  test("a run is played, changed, disturbed and shared, from the top of the page on", async () => {
    const page = await openStage(site, pathOf(cluster), { reducedMotion: "reduce" });
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const first = await told(page);
    await tabTo(page, stage(page).getByRole("link", { name: "A server dies" }));
    await page.keyboard.press("Enter");
    await soon(() => told(page)).not.toEqual(first);
    await tabTo(page, choice(page, "Design A"));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await soon(() => choice(page, "Design A").inputValue()).toBe("random");
    await tabTo(page, button(page, "Play"));
    const start = await clock(page);
    await page.keyboard.press("Enter");
    await soon(() => clock(page)).toBeGreaterThan(start);
    await page.keyboard.press("Space");
    await button(page, "Play").waitFor();
    expect(await focused(button(page, "Play"))).toBe(true);
    await tabTo(page, slider(page, "Kill server 2"));
    await page.keyboard.press("PageDown");
    await tabTo(page, slider(page));
    await page.keyboard.press("PageDown");
    await page.keyboard.press(".");
    await tabTo(page, button(page, /^Add at /));
    await page.keyboard.press("Enter");
    await tabTo(page, field(page, "Seed"));
    await page.keyboard.type("9");
    await soon(async () => (await caption(page))["Seed"]).toMatch(/^(19|91|9)$/);
    await tabTo(page, field(page, "Arrivals"));
    await page.keyboard.press("ArrowUp");
    await soon(async () => (await caption(page))["Arrivals"]).toBe("8.1\u00a0per second");
    await tabTo(page, button(page, "Copy link to this moment"), "Shift+Tab");
    await page.keyboard.press("Enter");
    await button(page, "Copied").waitFor();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(address).searchParams.getAll("do")).toHaveLength(3);
    const other = await openStage(site, address.slice(site.url.length - 1));
    expect(await drawn(other)).toEqual(await drawn(page));
    site.quiet(page);
  });

  test("the focus is seen all over a stage, on marks and choices too", async () => {
    const page = await openStage(site, pathOf("postgresql-failover-agent"), { reducedMotion: "reduce" });
    await tabTo(page, fold(page, "What the résumé says"));
    site.quiet(page);
  });

  test("the keys of the stage are left to fields where they are typed, and to the page outside of the stage", async () => {
    const page = await openStage(site, pathOf(cluster));
    const start = await clock(page);
    await field(page, "Arrivals").focus();
    await page.keyboard.press(".");
    await page.keyboard.press(",");
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press(".");
    await page.keyboard.press("Space");
    expect(await clock(page)).toBe(start);
    expect(await button(page, "Play").count()).toBe(1);
    site.quiet(page);
  });
});

describe("where the reader wants no motion", () => {
  test("nothing moves by itself, and playing goes from event to event", async () => {
    const model = await modelOf(cluster);
    const runs = runScenario(model, { ...presetScenario(model, model.presets[0]), at: 0 });
    const times = moments(runs.map(({ recording }) => recording.log));
    const page = await openStage(site, pathOf(cluster, "t=0s"), { reducedMotion: "reduce" });
    const still = await drawn(page);
    await framesPass(page, 30);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await drawn(page)).toEqual(still);
    expect(await choice(page, "Speed").isDisabled()).toBe(true);
    const seen = page.evaluate(
      () =>
        new Promise<string[]>((done) => {
          const all: string[] = [];
          const watched = document.querySelector("[aria-label=Time]");
          new MutationObserver(() => {
            all.push(watched?.getAttribute("aria-valuetext") ?? "");
            if (all.length === 3) done(all);
          }).observe(document.body, { subtree: true, attributeFilter: ["aria-valuetext"] });
        }),
    );
    await button(page, "Play").click();
    expect(await seen).toEqual(times.filter((at) => at > 0).slice(0, 3).map(formatTime));
    await button(page, "Pause").click();
    site.quiet(page);
  });
});

describe("playing", () => {
  test.each(["no-preference", "reduce"] as const)("pauses when the run is out of sight (motion: %s)", async (reducedMotion) => {
    const page = await openStage(site, pathOf(cluster, "t=0s"), { reducedMotion });
    if (reducedMotion === "no-preference") await choice(page, "Speed").selectOption({ index: 0 });
    await button(page, "Play").click();
    await soon(() => clock(page)).toBeGreaterThan(0);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await button(page, "Play").waitFor();
    const paused = await clock(page);
    expect(paused).toBeLessThan(await endOf(page));
    await inAddress(page, `t=${paused / 1e6}s`);
    await page.evaluate(() => scrollTo(0, 0));
    await framesPass(page, 10);
    expect(await clock(page)).toBe(paused);
    site.quiet(page);
  });
});
