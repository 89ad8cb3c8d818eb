import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { runScenario } from "../../src/sim/compare.ts";
import { formatQuantity, formatRatio } from "../../src/sim/format.ts";
import { settleValues } from "../../src/sim/parameters.ts";
import { presetScenario } from "../../src/sim/scenario.ts";
import { openSite, type OpenSite } from "./site.ts";
import { button, caption, choice, cluster, describedBy, drawn, field, fold, inAddress, measures, modelOf, openStage, pathOf, preset, shown, slider, slugs, soon, stage, staged, told } from "./stage.ts";
import { leave } from "./visit.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => leave(site));

afterAll(() => site?.close());

describe.each(slugs)("the model of %s", (slug) => {
  test("opens every preset, by its link and by its address alone", async () => {
    const model = await modelOf(slug);
    const page = await openStage(site, pathOf(slug));
    expect(await stage(page).getByRole("group", { name: "Try" }).getByRole("link").allTextContents()).toEqual(
      model.presets.map(({ name }) => name),
    );
    for (const one of model.presets.toReversed()) {
      const expected = describedBy(model, presetScenario(model, one));
      const link = preset(page, one.name);
      // oxlint-disable no-await-in-loop -- one after the other
      await link.click();
      await soon(() => told(page)).toEqual(expected);
      expect(await link.getAttribute("aria-current")).toBe("true");
      await stage(page).getByText(one.text, { exact: true }).waitFor();
      const [address, before] = [(await link.getAttribute("href")) ?? "", await drawn(page)];
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(address);
      await page.goto(new URL(address, site.url).href);
      await staged(page);
      await soon(() => told(page)).toEqual(expected);
      expect(await drawn(page)).toEqual(before);
      expect(await stage(page).getByRole("alert").count()).toBe(0);
      // oxlint-enable no-await-in-loop
    }
    site.quiet(page);
  });

  test("compares other designs: measures of both, and their ratio", async () => {
    const model = await modelOf(slug);
    const base = presetScenario(model, model.presets[0]);
    const [a = "", b = ""] = Object.keys(model.designs).toReversed();
    const scenario = { ...base, designs: [a, b] as const };
    const page = await openStage(site, pathOf(slug));
    await choice(page, "Design A").selectOption({ label: model.designs[a]?.label ?? a });
    await choice(page, "Design B").selectOption({ label: model.designs[b]?.label ?? b });
    await soon(() => told(page)).toEqual(describedBy(model, scenario));
    const [left, right] = runScenario(model, scenario);
    const expected = Object.entries(model.measures).map(([name, { label, unit }]) => {
      const values = [left.measures[name], right.measures[name]] as const;
      return [label, ...values.map((value) => formatQuantity(value, unit)), formatRatio(values[1], values[0])];
    });
    expect((await measures(page)).slice(1)).toEqual(expected);
    const heads = stage(page).getByRole("table", { name: "Measures" }).getByRole("columnheader");
    expect(await heads.allTextContents()).toEqual([
      "Measure",
      `A, ${model.designs[a]?.label}`,
      `B, ${model.designs[b]?.label}`,
      "B to A",
    ]);
    await inAddress(page, `designs=${a}.${b}`);
    site.quiet(page);
  });

  test("follows each of its parameters, folded ones too", async () => {
    const model = await modelOf(slug);
    const base = presetScenario(model, model.presets[0]);
    const page = await openStage(site, pathOf(slug));
    await fold(page, /^\d+ more/).click();
    let values: Record<string, unknown> = base.values;
    for (const [name, parameter] of Object.entries(model.parameters)) {
      // oxlint-disable no-await-in-loop -- one after the other
      if (parameter.kind === "choice") {
        const [option = ""] = Object.keys(parameter.options).filter((each) => each !== values[name]);
        await choice(page, parameter.label).selectOption(option);
        values = { ...values, [name]: option };
      } else {
        const next = Number(values[name]) + parameter.step * (values[name] === parameter.max ? -1 : 1);
        const { [name]: settled } = settleValues(model.parameters, { ...values, [name]: next });
        await field(page, parameter.label).fill(String(settled));
        expect(Number(await slider(page, parameter.label).inputValue())).toBeCloseTo(Number(settled), 6);
        values = { ...values, [name]: settled };
      }
      // oxlint-enable no-await-in-loop
    }
    const scenario = { ...base, values: settleValues(model.parameters, values) };
    await soon(() => told(page)).toEqual(describedBy(model, scenario));
    await inAddress(page, new RegExp(`^\\?${Object.keys(model.parameters)[0]}=`));
    site.quiet(page);
  });
});

describe("a parameter", () => {
  test("typed out of range, or between two steps, is taken as the nearest, and shown so", async () => {
    const page = await openStage(site, pathOf(cluster));
    for (const [typed, taken] of [["99", "8"], ["-3", "1"], ["2.6", "3"], ["", "3"]] as const) {
      // oxlint-disable no-await-in-loop -- one after the other
      await field(page, "Servers").fill(typed);
      await soon(async () => (await caption(page))["Servers"]).toBe(taken);
      expect(await slider(page, "Servers").inputValue()).toBe(taken);
      await page.keyboard.press("Tab");
      expect(await field(page, "Servers").inputValue()).toBe(taken);
      // oxlint-enable no-await-in-loop
    }
    await inAddress(page, "servers=3");
    site.quiet(page);
  });

  test("is set back with all others, by one link", async () => {
    const page = await openStage(site, pathOf(cluster));
    const first = await shown(page);
    const reset = stage(page).getByRole("link", { name: "Reset", exact: true });
    expect(await reset.count()).toBe(0);
    await field(page, "Servers").fill("5");
    await choice(page, "Service time").selectOption("uniform");
    await button(page, "Another seed").click();
    await soon(async () => (await caption(page))["Servers"]).toBe("5");
    await reset.click();
    await soon(() => shown(page)).toEqual(first);
    expect(await field(page, "Servers").inputValue()).toBe("2");
    expect(page.url()).toBe(site.at(pathOf(cluster)));
    expect(await reset.count()).toBe(0);
    site.quiet(page);
  });
});
