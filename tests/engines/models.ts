/** Models, played and scrubbed: what their figures tell is what Node works out for the same scenario and moment. */
import { describe, expect, test } from "vitest";
import type { Model } from "../../src/sim/model.ts";
import { presetScenario } from "../../src/sim/scenario.ts";
import { stageWords as words } from "../../src/words/stage.ts";
import { describedBy, modelOf, pathOf, slugs } from "../e2e/stage.ts";
import type { Tab } from "./driver.ts";
import { address, click, focus, modelArrives, of, part, run, soon, there } from "./page.ts";
import { visiting, type Reader } from "./visit.ts";

const stage = part("region", /^Fig\. 1/);
const button = (name: string) => part("button", name, stage);
const preset = (name: string) => part("link", name, part("group", words.presets, stage));
const slider = part("slider", words.time, stage);

const clock = async (tab: Tab): Promise<number> => Number(await of(tab, slider, (one) => one instanceof HTMLInputElement && one.value));
const endOf = async (tab: Tab): Promise<number> => Number(await of(tab, slider, (one) => one.getAttribute("max")));

/** What the figures of both designs tell of themselves. */
const told = (tab: Tab): Promise<string[]> =>
  run(tab, () => [...document.querySelectorAll("#model figure:first-of-type svg[role=img] > title")].map((one) => one.textContent ?? "").filter(Boolean));

/** Waits until the figures tell what they must of a preset, at the moment that the clock shows. */
const tellsOf = (tab: Tab, model: Model, which: number): Promise<void> =>
  soon(async () => {
    const scenario = presetScenario(model, model.presets[which] ?? model.presets[0]);
    const [found, at] = [await told(tab), await clock(tab)];
    return { told: found, wanted: describedBy(model, { ...scenario, at }) };
  }).toSatisfy(({ told: found, wanted }) => JSON.stringify(found) === JSON.stringify(wanted));

export function models(reader: Reader): void {
  describe("the model of", () => {
    const visit = visiting(reader);

    test.each(slugs)("%s is played, stepped, scrubbed and shared", async (slug) => {
      const { tab } = visit;
      const model = await modelOf(slug);
      await visit.go(pathOf(slug));
      await modelArrives(tab);
      await tellsOf(tab, model, 0);

      await click(tab, button(words.restart));
      await soon(() => clock(tab)).toBe(0);
      await click(tab, button(words.play));
      await soon(() => clock(tab)).toBeGreaterThan((await endOf(tab)) / 50);
      await click(tab, button(words.pause));
      await soon(() => there(tab, button(words.play))).toBe(true);
      await tellsOf(tab, model, 0);
      const paused = await clock(tab);
      await click(tab, button(words.next));
      await soon(() => clock(tab)).toBeGreaterThan(paused);

      const end = await endOf(tab);
      const places: number[] = [];
      await focus(tab, slider);
      for (const key of ["Home", "PageUp", "ArrowRight", "ArrowLeft", "End"]) {
        // oxlint-disable no-await-in-loop -- one key after the other
        const before = await clock(tab);
        await tab.press(key);
        await soon(() => clock(tab)).not.toBe(before);
        places.push((await clock(tab)) / end);
        // oxlint-enable no-await-in-loop
      }
      expect(places).toEqual([0, 0.1, 0.11, 0.1, 1].map((share) => expect.closeTo(share, 2)));

      await click(tab, preset(model.presets[1]?.name ?? ""));
      await soon(() => of(tab, preset(model.presets[1]?.name ?? ""), (one) => one.getAttribute("aria-current"))).toBe("true");
      await tellsOf(tab, model, 1);
      await click(tab, button(words.next));
      const [at, seen] = [await clock(tab), await told(tab)];
      await soon(() => address(tab)).toContain(`t=${at / 1e6}s`);
      await visit.go((await address(tab)).slice(1));
      await modelArrives(tab);
      // The run that the address asks for is drawn a frame after the controls answer.
      await soon(async () => [await clock(tab), await told(tab)]).toEqual([at, seen]);
      await tellsOf(tab, model, 1);
      await visit.quiet();
    });
  });
}
