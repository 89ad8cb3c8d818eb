import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scenarios } from "../../../tests/unit/scenarios.ts";
import { seeds, tried } from "../../../tests/unit/seeds.ts";
import { claimOf, countClaim, runScenario } from "../../sim/compare.ts";
import { digest } from "../../sim/digest.ts";
import type { Micros } from "../../sim/kernel.ts";
import type { Scenario } from "../../sim/model.ts";
import { defaults } from "../../sim/parameters.ts";
import { problemsOf } from "../../sim/problems.ts";
import { presetScenario } from "../../sim/scenario.ts";
import { measures } from "./measures.ts";
import { model } from "./model.ts";
import { parameters } from "./parameters.ts";
import { properties } from "./properties.ts";
import type { Design, Run } from "./recording.ts";
import type { Kind } from "./server.ts";
import { stateAt } from "./state.ts";
import { perform, six } from "./trial.ts";

type Own = Scenario<typeof parameters, Design, Kind>;

const ms = 1_000;
const designs = ["loop", "pool"] as const;
const names = Object.keys(properties).filter((name): name is keyof typeof properties => Object.hasOwn(properties, name));

const usual: Own = { values: defaults(parameters), seed: 1, designs, interventions: [], at: 0 };

const runOf = ({ values, seed, interventions }: Omit<Own, "designs" | "at">, design: Design): Run =>
  model.run({ values, seed, workload: model.draw(values, seed), design, interventions });

/** Broken promises in words; the other design may do as it likes. */
const brokenBy = (run: Run): string[] =>
  names.flatMap((name) => {
    const { check, promisedBy = designs }: { check: (run: Run) => { text: string } | undefined; promisedBy?: readonly Design[] } = properties[name];
    const witness = promisedBy.includes(run.design) ? check(run) : undefined;
    return witness === undefined ? [] : [`${name} (${run.design}): ${witness.text}`];
  });

/** The properties that a recording violates. */
const violated = (run: Run): string[] => names.filter((name) => properties[name].check(run) !== undefined);

/** The most events that were ready at a loop when one of them was begun. */
const longestQueue = (run: Run): number =>
  Math.max(...run.blocks.map(({ start }) => stateAt(run, start).loops[0]?.waiting ?? 0));

const arrivals = (run: Run, until: Micros) =>
  run.requests.filter(({ arrived }) => arrived <= until).map(({ kind, worker, arrived }) => ({ kind, worker, arrived }));

/** What a recording tells of the time before `cut`. */
const before = (run: Run, cut: Micros) => ({
  log: run.log.filter(({ at }) => at < cut),
  blocks: run.blocks.filter(({ start }) => start < cut).map(({ end = cut, ...block }) => ({ ...block, end: Math.min(cut, end) })),
  states: [0, cut / 3, cut / 2, cut - 1].filter((t) => t >= 0 && t < cut).map((t) => {
    const state = stateAt(run, t);
    return { ...state, loops: state.loops.map(({ waiting, block }) => ({ waiting, at: block?.request })) };
  }),
});

test("its declaration has no problems", () => {
  expect(problemsOf(model)).toEqual([]);
});

describe("the claim", () => {
  test("holds in 190 of 200 seeds or more", () => {
    expect(countClaim(model, usual, { seeds: tried }).held).toBeGreaterThanOrEqual(0.95 * tried);
  });

  test("speaks of its own two runs", () => {
    expect(claimOf(model, usual, 96).sentence).toBe(
      "On the same 83 light requests and 3 checksums, the 99th percentile of the light ones’ latency goes from 100\u00a0ms to 33.9\u00a0ms, and false or early time-outs from 3 to 0.",
    );
  });
});

const both = () => runScenario(model, presetScenario(model, model.presets[0]));

describe("the default", () => {
  test("has false time-outs in the loop and none in the pool", () => {
    const [loop, pool] = both();
    expect(stateAt(loop.recording, model.presets[0].at).timeouts).toEqual({ true: 0, false: 3, early: 0 });
    expect(stateAt(pool.recording, model.presets[0].at).timeouts).toEqual({ true: 0, false: 0, early: 0 });
  });

  test("piles up requests behind a checksum in the loop", () => {
    const [loop, pool] = both();
    expect(longestQueue(loop.recording)).toBeGreaterThan(10);
    expect(longestQueue(pool.recording)).toBeLessThan(4);
  });
});

test.each(model.presets.map((preset) => [preset.name, preset] as const))("the preset “%s” shows what it says", (name, preset) => {
  const [loop, pool] = runScenario(model, presetScenario(model, preset)).map(({ recording }) => stateAt(recording, preset.at));
  const seen = { loop: { ...loop?.timeouts, refused: loop?.refused }, pool: { ...pool?.timeouts, refused: pool?.refused } };
  const none = { true: 0, false: 0, early: 0, refused: 0 };
  expect(seen).toEqual(
    {
      "A checksum in the loop": { loop: { ...none, false: 3 }, pool: none },
      "The clock left alone": { loop: { ...none, early: 2 }, pool: none },
      "Timers before sockets": { loop: { ...none, false: 5 }, pool: none },
      "File writes, and a stalled disk": { loop: { ...none, false: 2 }, pool: none },
      "More threads than cores": { loop: { ...none, false: 2 }, pool: { ...none, false: 3 } },
      "The pool’s queue overflows": { loop: none, pool: { ...none, refused: 3 } },
      "Nothing heavy": { loop: { ...none, true: 24 }, pool: { ...none, true: 24 } },
    }[name],
  );
});

describe("properties", () => {
  test.each(model.presets.map((preset) => [preset.name, preset] as const))("hold in 200 seeds of “%s”", (_name, preset) => {
    const scenario = presetScenario(model, preset);
    expect(seeds.flatMap((seed) => designs.flatMap((design) => brokenBy(runOf({ ...scenario, seed }, design))))).toEqual([]);
  }, 60_000);

  test("hold in 200 seeds of the default parameters", () => {
    expect(seeds.flatMap((seed) => designs.flatMap((design) => brokenBy(runOf({ ...usual, seed }, design))))).toEqual([]);
  }, 60_000);

  test("hold in any scenario", () => {
    fc.assert(fc.property(scenarios(model), (scenario) => {
      for (const design of designs) expect(brokenBy(runOf(scenario, design))).toEqual([]);
    }), { numRuns: 300 });
  }, 120_000);

  test("are violated by work in the loop, with a witness", () => {
    const run = perform({}, { light: six(0, 30 * ms), heavy: [{ at: 10 * ms, worker: 0, work: 90 * ms }] }, "loop");
    expect(properties.neverBlocked.check(run)?.text).toBe("Worker 1 does checksum 7 in its loop, which takes 90\u00a0ms.");
    expect(properties.noFalse.check(run)?.text).toBe(
      "The reply to request 1 came after 30\u00a0ms and lay in the socket for 69.9\u00a0ms when the time-out of 50 ms was reported.",
    );
  });

  test("are violated by recordings that are not right", () => {
    const run = runOf(usual, "pool");
    const altered = (change: (block: Run["blocks"][number], i: number) => Run["blocks"][number]): Run => ({ ...run, blocks: run.blocks.map(change) });
    const hasty = altered((block) => (block.heavy ? { ...block, end: block.start + block.work / 2 } : block));
    const idle = altered((block) => (block.heavy ? { ...block, end: block.start + block.work * 2 } : block));
    const twice = { ...run, blocks: run.blocks.flatMap((block) => [block, block]) };
    const lost = { ...run, requests: run.requests.map(({ ended: _ended, result: _result, ...rest }) => rest) };
    const hurried = { ...run, requests: run.requests.map((request) => (request.asked === undefined ? request : { ...request, fired: (request.asked ?? 0) + 2 * ms })) };
    const refused = { ...run, requests: run.requests.map((request) => (request.kind === "heavy" ? { ...request, result: "refused" as const } : request)) };
    expect(violated(run)).toEqual([]);
    expect(violated(hasty)).toEqual(expect.arrayContaining(["conserved"]));
    expect(violated({ ...hasty, settings: { ...run.settings, cores: 1 } })).toEqual(expect.arrayContaining(["capacity"]));
    expect(violated(idle)).toEqual(expect.arrayContaining(["conserved"]));
    expect(violated(twice)).toEqual(expect.arrayContaining(["oneAtATime"]));
    expect(violated(lost)).toEqual(["conserved"]);
    expect(violated(hurried)).toEqual(expect.arrayContaining(["noFalse", "accounted"]));
    expect(violated(refused)).toEqual(expect.arrayContaining(["queueKept"]));
  });
});

describe("runs", () => {
  test("have the same workload in both designs", () => {
    fc.assert(fc.property(scenarios(model), ({ values, seed, interventions }) => {
      const [loop, pool] = [runOf({ values, seed, interventions }, "loop"), runOf({ values, seed, interventions }, "pool")];
      const until = Math.min(loop.outcome.at, pool.outcome.at);
      expect(arrivals(loop, until)).toEqual(arrivals(pool, until));
    }), { numRuns: 60 });
  }, 60_000);

  test("with nothing heavy are the same in both designs", () => {
    const scenario = presetScenario(model, model.presets.find(({ name }) => name === "Nothing heavy") ?? model.presets[0]);
    const [loop, pool] = designs.map((design) => runOf(scenario, design));
    expect(pool?.requests).toEqual(loop?.requests);
  });

  test("do not know interventions to come", () => {
    const kinds = fc.constantFrom("burst", "slow", "restore", "stall");
    fc.assert(fc.property(scenarios(model), kinds, fc.constantFrom(...designs), (scenario, kind, design) => {
      const cut = scenario.at;
      const past = scenario.interventions.filter(({ at }) => at < cut);
      const one = runOf({ ...scenario, interventions: past }, design);
      const other = runOf({ ...scenario, interventions: [...past, { kind, target: 0, at: cut }] }, design);
      expect(before(other, cut)).toEqual(before(one, cut));
    }), { numRuns: 100 });
  }, 60_000);

  test("have states that agree with their logs", () => {
    fc.assert(fc.property(scenarios(model), fc.constantFrom(...designs), (scenario, design) => {
      const run = runOf(scenario, design);
      const t = Math.min(scenario.at, run.end);
      const said = (part: string): number => run.log.filter(({ at, text }) => at <= t && text.includes(part)).length;
      const { timeouts, refused, busyThreads, loops } = stateAt(run, t);
      expect(timeouts).toEqual({ true: said("no reply within"), false: said("a false one"), early: said("was behind") });
      expect(refused).toBe(said("is refused"));
      const begun = said(" takes ");
      const done = said("is done with");
      if (design === "pool") expect(busyThreads).toBe(begun - done);
      else expect(loops.filter(({ block }) => block?.heavy === true)).toHaveLength(said("in its loop") - said("is done after"));
    }), { numRuns: 100 });
  }, 60_000);

  test("count every request once", () => {
    fc.assert(fc.property(scenarios(model), fc.constantFrom(...designs), (scenario, design) => {
      const run = runOf(scenario, design);
      const { answered, refused } = stateAt(run, run.end);
      const results = run.requests.map(({ result }) => result);
      expect(answered).toBe(results.filter((result) => result === "answered").length);
      expect(answered + refused + results.filter((result) => result === "timed out" || result === undefined).length).toBe(results.length);
      for (const { arrived, begun = Infinity, ended = Infinity } of run.requests) expect(arrived <= begun && begun <= ended).toBe(true);
    }), { numRuns: 60 });
  }, 60_000);

  test("have measures and words at any time", () => {
    fc.assert(fc.property(scenarios(model), fc.constantFrom(...designs), (scenario, design) => {
      const run = runOf(scenario, design);
      for (const { value } of Object.values(measures)) expect(value(run) ?? 0).toBeGreaterThanOrEqual(0);
      for (const t of [0, scenario.at, run.end, 10 * run.end]) expect(model.describe(run, t)).toMatch(/^Worker 1’s loop .* So far \d+ time-outs?/);
      const times = run.log.map(({ at }) => at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }), { numRuns: 60 });
  }, 60_000);

  test("are plain data, and the same for the same input", () => {
    const once = runOf(usual, "pool");
    expect(structuredClone(once)).toEqual(once);
    expect(digest(runOf(usual, "pool"))).toBe(digest(once));
    expect(digest(runOf({ ...usual, seed: 2 }, "pool"))).not.toBe(digest(once));
  });
});
