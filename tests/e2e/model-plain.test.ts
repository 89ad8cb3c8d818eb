import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { countClaim, runScenario } from "../../src/sim/compare.ts";
import { formatQuantity, formatTime } from "../../src/sim/format.ts";
import { presetScenario } from "../../src/sim/scenario.ts";
import { openSite, type OpenSite } from "./site.ts";
import { button, caption, choice, clock, describedBy, drawings, endOf, field, figure, fold, measures, modelOf, openStage, pathOf, slider, slugs, soon, stage, told } from "./stage.ts";
import { leave } from "./visit.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => leave(site));

afterAll(() => site?.close());

describe.each(slugs)("the model of %s without scripts", (slug) => {
  test("shows its poster: both figures, what they are of, the claim with its count, the measures", async () => {
    const model = await modelOf(slug);
    const scenario = presetScenario(model, model.presets[0]);
    const [rival, chosen] = runScenario(model, scenario);
    const page = await site.page({ path: pathOf(slug), javaScriptEnabled: false });
    expect(await told(page)).toEqual(describedBy(model, scenario));
    for (const one of await drawings(page).all()) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await one.boundingBox())?.height).toBeGreaterThan(100);
    }
    expect(await caption(page)).toMatchObject({ t: formatTime(scenario.at), Seed: String(scenario.seed) });
    await stage(page).getByText(model.claim.sentence(rival.recording, chosen.recording)).waitFor();
    const { held, of } = countClaim(model, scenario);
    await stage(page).getByText(`In ${held} of ${of} seeds ${model.claim.counted}.`).waitFor();
    const values = Object.entries(model.measures).map(([name, { label, unit }]) => [
      label,
      ...[rival, chosen].map((each) => formatQuantity(each.measures[name], unit)),
    ]);
    expect((await measures(page)).slice(1).map((row) => row.slice(0, 3))).toEqual(values);
    for (const { text } of Object.values(model.properties)) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await stage(page).getByText(text, { exact: true }).isVisible()).toBe(true);
    }
    site.quiet(page);
  });

  test("shows no control that needs them; what it stands on unfolds", async () => {
    const page = await site.page({ path: pathOf(slug), javaScriptEnabled: false });
    const roles = ["slider", "spinbutton", "textbox", "progressbar"] as const;
    expect(await Promise.all(roles.map((role) => stage(page).getByRole(role).count()))).toEqual(roles.map(() => 0));
    // What these two say is shown all the same; they answer to nothing.
    const telling = stage(page).getByRole("combobox", { name: /^Design [AB]$/ }).or(button(page, /^violated at /));
    const all = stage(page).getByRole("combobox").or(stage(page).getByRole("button"));
    expect(await all.count()).toBe(await telling.count());
    expect(await all.evaluateAll((each) => each.map((one) => one.matches(":disabled")))).not.toContain(false);
    const { provenance } = await modelOf(slug);
    const fact = stage(page).getByText(provenance.assumed[0] ?? "", { exact: true });
    expect(await fact.isVisible()).toBe(false);
    await fold(page, "What the résumé says").click();
    expect(await fact.isVisible()).toBe(true);
    site.quiet(page);
  });
});

describe.each(slugs)("the model of %s on paper", (slug) => {
  test("is what is on the screen: the figures at their moment, with what it takes to see them again, and no controls", async () => {
    const page = await openStage(site, pathOf(slug));
    await field(page, "Seed").fill("77");
    await slider(page).focus();
    await page.keyboard.press("End");
    await page.keyboard.press("PageDown");
    await soon(async () => (await caption(page))["Seed"]).toBe("77");
    const [at, shown] = [await clock(page), await told(page)];
    const claim = await figure(page).getByText(/^On the same /).innerText();
    await page.emulateMedia({ media: "print" });
    expect(await told(page)).toEqual(shown);
    expect(await caption(page)).toMatchObject({ t: formatTime(at), Seed: "77" });
    expect(await drawings(page).evaluateAll((all) => all.every((one) => one.checkVisibility()))).toBe(true);
    expect(await figure(page).getByText(claim).isVisible()).toBe(true);
    expect((await measures(page)).length).toBeGreaterThan(2);
    const roles = ["slider", "spinbutton", "textbox", "progressbar"] as const;
    expect(await Promise.all(roles.map((role) => stage(page).getByRole(role).count()))).toEqual(roles.map(() => 0));
    const controls = [/^Play$/, /^(Next|Previous) event$/, /^Add at/, /^Copy link/, /^Another seed$/, /^Count over/];
    expect(await Promise.all(controls.map((name) => button(page, name).count()))).toEqual(controls.map(() => 0));
    expect(await choice(page, "Speed").count()).toBe(0);
    expect(await stage(page).getByRole("group", { name: "Try" }).count()).toBe(0);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect([...pdf.toString("latin1").matchAll(/\/Type\s*\/Page\b/g)].length).toBeLessThanOrEqual(3);
    await page.emulateMedia({ media: "screen" });
    expect(await clock(page)).toBeLessThan(await endOf(page));
    await button(page, "Play").waitFor();
    site.quiet(page);
  });
});
