import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scenarios } from "../../tests/unit/scenarios.ts";
import { toy } from "../../tests/unit/toyModel.ts";
import { claimOf, claims, countClaim, digestOf, runScenario } from "./compare.ts";
import { presetScenario } from "./scenario.ts";

const usual = presetScenario(toy, toy.presets[0]);
const quiet = { ...usual, values: { ...usual.values, arrivals: 2.5 } };

describe("a scenario", () => {
  test("runs both its designs on one workload, drawn once", () => {
    let drawn = 0;
    const counting = { ...toy, draw: (...input: Parameters<typeof toy.draw>) => ((drawn += 1), toy.draw(...input)) };
    const [left, right] = runScenario(counting, usual);
    expect(drawn).toBe(1);
    expect([left.design, right.design]).toEqual(["patient", "bounded"]);
    expect(right.recording.requests.map(({ arrived }) => arrived)).toEqual(left.recording.requests.map(({ arrived }) => arrived));
  });

  test("is measured and judged by the names of the model", () => {
    const [left, right] = runScenario(toy, usual);
    expect(Object.keys(left.measures)).toEqual(["mean", "p95", "refused", "served"]);
    expect(left.measures["served"]).toBe(60);
    expect(left.verdicts).toEqual({ turns: undefined, room: undefined });
    expect(right.verdicts["room"]?.text).toMatch(/^Request \d+ is refused/);
  });

  test("gives the same run whenever it is run, and results that can be sent", () => {
    fc.assert(
      fc.property(scenarios(toy), (scenario) => {
        const results = runScenario(toy, scenario);
        expect(runScenario(toy, scenario).map(digestOf)).toEqual(results.map(digestOf));
        expect(structuredClone(results)).toEqual(results);
      }),
      { numRuns: 50 },
    );
  });

  test("of one design twice gives one run twice", () => {
    const [left, right] = runScenario(toy, { ...usual, designs: ["bounded", "bounded"] });
    expect(digestOf(left)).toBe(digestOf(right));
  });
});

describe("a claim", () => {
  test("is of its own two designs, whatever is on the stage", () => {
    const swapped = { ...usual, designs: ["bounded", "bounded"] } as const;
    expect(claimOf(toy, swapped, 7)).toEqual(claimOf(toy, usual, 7));
    expect(claimOf(toy, usual, 7)).toEqual({
      sentence: "On the same 60 requests, the mean wait falls from 2.76\u00a0s to 516\u00a0ms.",
      holds: true,
    });
  });

  test("is under the seed asked for, not that of the scenario", () => {
    const other = { ...usual, seed: 99 };
    expect(claimOf(toy, other, 3)).toEqual(claimOf(toy, usual, 3));
    expect(claimOf(toy, usual, 4).sentence).not.toBe(claimOf(toy, usual, 3).sentence);
  });

  test("is counted over seeds from 1", () => {
    const each = Array.from({ length: 40 }, (_, i) => claimOf(toy, quiet, i + 1).holds);
    expect([...claims(toy, quiet, 40)]).toEqual(each);
    expect(countClaim(toy, quiet, { seeds: 40 })).toEqual({ held: each.filter(Boolean).length, of: 40 });
    expect(countClaim(toy, usual).of).toBe(200);
  });

  test("tells of each seed, and stops when it is told to", () => {
    const seen: number[] = [];
    const count = countClaim(toy, usual, {
      seeds: 50,
      onProgress: (so) => seen.push(so.of),
      stopped: () => seen.length === 5,
    });
    expect(seen).toEqual([1, 2, 3, 4, 5]);
    expect(count.of).toBe(5);
  });
});
