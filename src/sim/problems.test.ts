import { describe, expect, test } from "vitest";
import { toy } from "../../tests/unit/toyModel.ts";
import type { Model } from "./model.ts";
import { problemsOf } from "./problems.ts";

const [first] = toy.presets;
const model: Model = toy;
const servers = toy.parameters.servers;

/** What is wrong with the toy after a change. */
const after = (change: Partial<Model>): string[] => problemsOf({ ...model, ...change });

const preset = (change: object): string[] => after({ presets: [{ ...first, ...change }, first, first] });

test("the toy is fine", () => {
  expect(problemsOf(toy)).toEqual([]);
});

describe("it is a problem", () => {
  test("when a version does not count", () => {
    expect(after({ version: 0 })).toEqual(["the version is not a whole number above zero"]);
  });

  test("when a text is blank, wherever it stands", () => {
    expect(after({ title: " " })).toEqual(["the model: title is blank"]);
    expect(after({ designs: { ...toy.designs, bounded: { label: "", text: "x" } } })).toEqual([
      "the model: designs: bounded: label is blank",
    ]);
  });

  test("when a parameter has a name of the address's own", () => {
    for (const name of ["seed", "designs", "do", "t", "v"]) {
      expect(after({ parameters: { ...toy.parameters, [name]: servers } })).toEqual([`no parameter may be called ${name}`]);
    }
  });

  test("when a name would not stand in an address as it is", () => {
    expect(after({ parameters: { ...toy.parameters, "a b": servers } })).toEqual(["“a b” cannot stand in an address"]);
    expect(after({ designs: { ...toy.designs, "x.y": toy.designs.bounded } })).toEqual(["“x.y” cannot stand in an address"]);
  });

  test("when a parameter has no range, or a default or an end that it cannot have", () => {
    const changed = (change: object) => after({ parameters: { ...toy.parameters, servers: { ...servers, ...change } } });
    expect(changed({ default: 9 })).toContain("servers cannot have its own default, 9");
    expect(changed({ default: 1.5 })).toContain("servers cannot have its own default, 1.5");
    expect(changed({ step: 2 })).toContain("servers does not reach 4 by steps of 2");
    expect(changed({ max: 1 })).toContain("servers has no range");
    const spread = { ...toy.parameters.spread, default: "odd" };
    expect(after({ parameters: { ...toy.parameters, spread } })).toContain("spread cannot have its own default, odd");
  });

  test("when something is named that is not there", () => {
    expect(after({ advanced: ["nothing"] })).toEqual(["no parameter nothing"]);
    expect(after({ claim: { ...model.claim, designs: ["patient", "unheard"] } })).toContain("no design unheard");
    const kept = { text: "x", kind: "always", promisedBy: ["nobody"], check: () => undefined } as const;
    expect(after({ properties: { kept } })).toEqual(["no design nobody"]);
  });

  test("when an intervention has nothing to be done to", () => {
    const stop = { ...toy.interventions.stop, targets: () => [] };
    expect(after({ interventions: { ...model.interventions, stop } })).toContain("stop has no targets");
  });

  test("when there are fewer than three presets", () => {
    expect(after({ presets: [first, first] })).toEqual(["fewer than three presets"]);
  });

  test("when a preset is not a scenario", () => {
    expect(preset({ values: { servers: 9 } })).toEqual(["A server stops: servers cannot be 9"]);
    expect(preset({ values: { serves: 1 } })).toEqual(["A server stops: serves cannot be 1"]);
    expect(preset({ seed: 0 })).toEqual(["A server stops: 0 is no seed"]);
    expect(preset({ at: 1.5 })).toEqual(["A server stops: 1.5 is no time"]);
    expect(preset({ designs: ["patient", "unheard"] })).toEqual(["no design unheard"]);
    expect(preset({ interventions: [{ kind: "explode", target: 0, at: 1 }] })).toEqual(["A server stops: no intervention explode"]);
    expect(preset({ interventions: [{ kind: "stop", target: 2, at: 1 }] })).toEqual(["A server stops: stop cannot be done to 2 at 1"]);
    expect(preset({ interventions: [{ kind: "stop", target: 1, at: -1 }] })).toEqual(["A server stops: stop cannot be done to 1 at -1"]);
    const often = Array.from({ length: 25 }, (_, at) => ({ kind: "stop", target: 0, at }));
    expect(preset({ interventions: often })).toEqual(["A server stops: too many interventions"]);
  });

  test("when it does not say what it stands on", () => {
    expect(after({ provenance: { stated: [], assumed: ["x"], sources: [{ title: "x", url: "http://x.org" }] } })).toEqual([
      "nothing is stated",
      "http://x.org is not https",
    ]);
  });
});
