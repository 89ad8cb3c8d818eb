import { describe, expect, test } from "vitest";
import { toy } from "../../tests/unit/toyModel.ts";
import { defaults } from "./parameters.ts";
import { hasTarget, inOrder, presetScenario } from "./scenario.ts";

const preset = { name: "x", text: "x", at: 5 };
const stop = (target: number, at = 0) => ({ kind: "stop", target, at }) as const;

describe("what a preset leaves out", () => {
  test("is as in the declaration of the model, not as in the first preset", () => {
    expect(presetScenario(toy, preset)).toEqual({
      values: defaults(toy.parameters),
      seed: 1,
      designs: ["patient", "bounded"],
      interventions: [],
      at: 5,
    });
  });

  test("is left out value by value", () => {
    expect(presetScenario(toy, { ...preset, values: { places: 1 } }).values).toEqual({ ...defaults(toy.parameters), places: 1 });
  });
});

test("what a preset says is taken, its interventions in time order", () => {
  const said = { seed: 9, designs: ["bounded", "patient"], interventions: [stop(1, 8), stop(0, 3), stop(0, 8)] } as const;
  expect(presetScenario(toy, { ...preset, ...said })).toMatchObject({
    ...said,
    interventions: [stop(0, 3), stop(1, 8), stop(0, 8)],
  });
});

test("interventions of one time keep their order", () => {
  expect(inOrder([stop(2, 1), stop(1, 1), stop(0, 0)])).toEqual([stop(0, 0), stop(2, 1), stop(1, 1)]);
});

test("there are as many targets as the values say", () => {
  const values = { ...defaults(toy.parameters), servers: 3 };
  expect([-1, 0, 2, 3].map((target) => hasTarget(toy, values, stop(target)))).toEqual([false, true, true, false]);
});
