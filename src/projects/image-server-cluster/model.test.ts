import * as fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { scenarios } from "../../../tests/unit/scenarios.ts";
import { seeds, tried } from "../../../tests/unit/seeds.ts";
import { countClaim, digestOf, runScenario } from "../../sim/compare.ts";
import { second, type Micros } from "../../sim/kernel.ts";
import { presetScenario } from "../../sim/scenario.ts";
import { Figure } from "./figure.tsx";
import { model } from "./model.ts";
import { stateAt, type Design, type ImageServers, type State } from "./recording.ts";

vi.setConfig({ testTimeout: 60_000 });

const usual = presetScenario(model, model.presets[0]);
type Scenario = typeof usual;

const designs = Object.keys(model.designs) as Design[];

const record = ({ values, seed, interventions }: Scenario, design: Design): ImageServers =>
  model.run({ values, seed, workload: model.draw(values, seed), design, interventions });

const withValues = (values: Partial<Scenario["values"]>, rest: Partial<Scenario> = {}): Scenario => ({
  ...usual,
  ...rest,
  values: { ...usual.values, ...values },
});

/** What two designs promise and do not keep, by name. */
function broken(scenario: Scenario): string[] {
  return runScenario(model, scenario).flatMap(({ design, verdicts }) =>
    Object.entries(model.properties)
      .filter(([name, { promisedBy }]) => verdicts[name] !== undefined && (promisedBy ?? designs).includes(design))
      .map(([name]) => `${design}, seed ${scenario.seed}: ${verdicts[name]?.text} (${name})`),
  );
}

/** Random scenarios of fewer than 350 requests, with the interventions while requests come. */
const short = scenarios(model).map((scenario): Scenario => {
  const requests = 50 + ((scenario.values.requests - 50) % 300);
  const shrunk = (requests / scenario.values.arrivals) * second;
  const move = (at: Micros): Micros => Math.round((at / (50 * second)) * shrunk);
  return {
    ...scenario,
    values: { ...scenario.values, requests },
    interventions: scenario.interventions.map((intervention) => ({ ...intervention, at: move(intervention.at) })),
    at: move(scenario.at),
  };
});

describe("the claim", () => {
  test("holds in at least 190 of 200 seeds", () => {
    expect(countClaim(model, usual, { seeds: tried }).held).toBeGreaterThanOrEqual(0.95 * tried);
  });

  test("is told with the numbers of the runs", () => {
    const [rival, chosen] = runScenario(model, usual);
    expect(model.claim.sentence(rival.recording, chosen.recording)).toMatch(
      /^On the same 250 requests, the mean latency falls from [\d.]+\ss to [\d.]+\ss, and the 99th percentile falls from/,
    );
  });
});

describe("the properties", () => {
  test.each(model.presets.map((preset) => [preset.name, preset] as const))("hold in 200 seeds: %s", (_name, preset) => {
    const scenario = presetScenario(model, preset);
    expect(seeds.flatMap((seed) => broken({ ...scenario, seed }))).toEqual([]);
  });

  test("hold whatever the parameters and interventions", () => {
    const hold = fc.property(short, (scenario) => {
      expect(broken(scenario)).toEqual([]);
    });
    fc.assert(hold, { numRuns: 300 });
  });

  test("are broken by round robin: requests wait beside idle cores", () => {
    const witness = model.properties["free"]?.check(record(usual, "round-robin"));
    expect(witness?.text).toMatch(/^Request \d+ waits at \d:\d, behind request \d+, while \d:\d.* (is|are) idle\.$/);
  });

  test.each(["random", "shortest-queue"] as const)("are broken by %s too, in some seed", (design) => {
    const witnesses = seeds.slice(0, 50).map((seed) => model.properties["free"]?.check(record({ ...usual, seed }, design)));
    expect(witnesses?.some((witness) => witness !== undefined)).toBe(true);
  });

  test("are broken by round robin when a server dies: its queues fail with it", () => {
    const [left] = runScenario(model, presetScenario(model, model.presets[1] ?? model.presets[0]));
    expect(left.verdicts["survives"]?.text).toMatch(/^Request \d+ fails in the queue of 2:\d: its server dies/);
  });
});

describe("the designs", () => {
  test("are given the same requests", () => {
    const [left, right] = runScenario(model, usual);
    expect(left.recording.arrivals).toEqual(right.recording.arrivals);
    expect(left.recording.services).toEqual(right.recording.services);
  });

  test("agree where there is one worker and a pop costs nothing", () => {
    fc.assert(
      fc.property(short, (scenario) => {
        const alone = { ...scenario, values: { ...scenario.values, servers: 1, cores: 1, overhead: 0 }, interventions: [] };
        const works = designs.map((design) => record(alone, design).cores.map((core) => core.works));
        for (const other of works) expect(other).toEqual(works[0]);
      }),
    );
  });

  test("agree, dealt in turn or popped, where all requests take equally long and a pop costs nothing", () => {
    const equal = withValues({ distribution: "constant", overhead: 0 });
    const [dealt, popped] = [record(equal, "round-robin"), record(equal, "free-workers")];
    expect(dealt.latencies).toEqual(popped.latencies);
  });

  test("serve a lone request in its service time, plus the overhead of a pop", () => {
    const calm = withValues({ arrivals: 0.1, requests: 50, overhead: 7, distribution: "constant", mean: 100 });
    expect(new Set(record(calm, "round-robin").latencies)).toEqual(new Set([100_000]));
    expect(new Set(record(calm, "free-workers").latencies)).toEqual(new Set([107_000]));
  });

  test("deal to servers in turn, and on each to its cores in turn", () => {
    const { dealt, cores } = record(usual, "round-robin");
    const addresses = dealt.slice(0, 9).map((core) => cores[core]?.address);
    expect(addresses).toEqual(["1:1", "2:1", "1:2", "2:2", "1:3", "2:3", "1:4", "2:4", "1:1"]);
  });

  test("join the shortest queue, the first of equals", () => {
    const recording = record(usual, "shortest-queue");
    for (const [request, at] of recording.arrivals.entries()) {
      const before = stateAt(recording, at - 1).cores.map((core) => core.waiting.length + (core.request === undefined ? 0 : 1));
      expect(recording.dealt[request]).toBe(before.indexOf(Math.min(...before)));
    }
  });

  test("deal by lot to every core alike", () => {
    const { dealt, cores } = record(withValues({ requests: 8_000 }), "random");
    for (const index of cores.keys()) expect(Math.abs(dealt.filter((core) => core === index).length - 1_000)).toBeLessThan(120);
  });
});

/** How many of those that came by `t` are accounted for. */
function accounted(recording: ImageServers, state: State, t: Micros): number {
  const served = recording.cores.flatMap(({ works }) => works.filter((work) => !work.lost && work.to <= t)).length;
  const converting = state.cores.filter((core) => core.doing === "converting").length;
  return served + state.failed + converting + state.waiting.length;
}

describe("the state at a time", () => {
  const moments = fc.record({ scenario: short, share: fc.double({ min: 0, max: 1, noNaN: true }) });

  test("accounts for every request that came", () => {
    fc.assert(
      fc.property(moments, ({ scenario, share }) => {
        for (const { recording, design } of runScenario(model, scenario)) {
          const t = Math.round(recording.end * share);
          const state = stateAt(recording, t);
          const missing = state.arrived - accounted(recording, state, t);
          // Those who popped an address and are on their way: to a core that is held, or to one that is down.
          const held = state.cores.filter((core) => core.doing === "held").length;
          if (design === "free-workers") expect(missing).toBeGreaterThanOrEqual(held);
          else expect(missing).toBe(0);
        }
      }),
    );
  });

  test("has a request that waits beside an idle core just when the recording says so", () => {
    fc.assert(
      fc.property(moments, ({ scenario, share }) => {
        for (const { recording } of runScenario(model, scenario)) {
          const t = Math.min(Math.round(recording.end * share), recording.end - 1);
          const { cores, waiting } = stateAt(recording, t);
          const flawed = waiting.length > 0 && cores.some((core) => core.doing === "idle");
          expect(recording.flaw.some(({ from, to }) => from <= t && t < to)).toBe(flawed);
        }
      }),
    );
  });

  test.each(designs)("agrees with the log: %s", (design) => {
    const recording = record(usual, design);
    const told = recording.log.flatMap(({ at, text }) => {
      const [, request, address = ""] = /^Request (\d+) (?:goes to|pops|gets) (\d+:\d+)/.exec(text) ?? [];
      return request === undefined ? [] : [{ at, request: Number(request) - 1, address, waits: text.includes("waits") }];
    });
    expect(told.length).toBeGreaterThan(200);
    for (const { at, request, address, waits } of told) {
      const core = stateAt(recording, at).cores.find((one) => one.address === address);
      if (waits) expect(core?.waiting.at(-1)).toBe(request);
      else if (core?.doing !== "held") expect(core?.request).toBe(request);
    }
  });

  test("is told in words", () => {
    expect(model.describe(record(usual, "round-robin"), usual.at)).toMatch(
      /^At 24\.05\ss, 5 of 8 cores convert; .* and .* are idle although 12 requests wait\.$/,
    );
  });
});

describe("a recording", () => {
  test("is the same up to a moment, whatever the reader does from then on", () => {
    fc.assert(
      fc.property(short, fc.constantFrom(...designs), (scenario, design) => {
        const cut = scenario.at;
        const long = record(scenario, design);
        const early = scenario.interventions.filter(({ at }) => at < cut);
        const brief = record({ ...scenario, interventions: early }, design);
        expect(brief.log.filter(({ at }) => at < cut)).toEqual(long.log.filter(({ at }) => at < cut));
        for (const share of [0.1, 0.3, 0.6, 0.9, 1]) {
          const t = Math.max(0, Math.ceil(cut * share) - 1);
          if (t < cut) expect(stateAt(brief, t)).toEqual(stateAt(long, t));
        }
      }),
      { numRuns: 300 },
    );
  });

  test("survives being sent from a worker, and has the same digest each time", () => {
    for (const design of designs) {
      const scenario = { ...usual, designs: [design, design] as const };
      const [once, again] = runScenario(model, scenario);
      expect(structuredClone(once.recording)).toEqual(once.recording);
      expect(digestOf(again)).toBe(digestOf(once));
    }
  });

  test("has its log in time order", () => {
    fc.assert(
      fc.property(short, (scenario) => {
        for (const { recording } of runScenario(model, scenario)) {
          const times = recording.log.map(({ at }) => at);
          expect(times).toEqual(times.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  test("that is stopped after a day still has its measures", () => {
    const endless = withValues({ arrivals: 0.1, requests: 20_000, servers: 1, cores: 1 });
    for (const { recording, measures, verdicts } of runScenario(model, endless)) {
      expect(recording.outcome.ended).toBe("time");
      expect(recording.latencies.length).toBeGreaterThan(8_000);
      for (const value of Object.values(measures)) expect(value).toBeGreaterThanOrEqual(0);
      expect(verdicts["once"]).toBeUndefined();
    }
  });

  test("of a long run tells only what stands out", () => {
    const { log } = record(withValues({ requests: 20_000 }), "round-robin");
    expect(log.length).toBeLessThan(100);
    expect(log[0]?.text).toMatch(/the longest wait so far\.$/);
  });
});

describe("a server", () => {
  const busy = usual.at;
  const kill = { kind: "kill", target: 1, at: busy } as const;

  test("that dies takes along what it converts and what is queued at its cores, but nobody who is blocked", () => {
    const hit = withValues({}, { interventions: [kill] });
    for (const [design, queued] of [["round-robin", 9], ["free-workers", 0]] as const) {
      const recording = record(hit, design);
      const before = stateAt(recording, busy - 1);
      expect(before.cores.slice(4).reduce((sum, core) => sum + core.waiting.length, 0)).toBe(queued);
      expect(recording.failures.filter(({ why }) => why === "converting")).toHaveLength(4);
      expect(recording.failures.filter(({ why }) => why === "queued")).toHaveLength(queued);
    }
  });

  test("that dies while it is free leaves addresses that do not answer", () => {
    const early = { ...kill, at: 100_000 };
    const { log, failures } = record(withValues({}, { interventions: [early] }), "free-workers");
    expect(log.filter(({ text }) => text.includes("does not answer")).map(({ text }) => text.slice(0, 3))).toEqual(["2:1", "2:2", "2:3", "2:4"]);
    expect(failures).toEqual([]);
  });

  test("that is started adds its cores behind the others, and blocked clients take them at once", () => {
    const crowded = withValues({ arrivals: 11.5 }, { interventions: [{ kind: "start", target: 2, at: 17 * second }] });
    const recording = record(crowded, "free-workers");
    expect(stateAt(recording, 17 * second - 1).cores).toHaveLength(8);
    const after = stateAt(recording, 17 * second);
    expect(after.cores.slice(8).map(({ address, doing }) => `${address} ${doing}`)).toEqual(["3:1 held", "3:2 held", "3:3 held", "3:4 held"]);
  });

  test("that comes back serves again, without a second address", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 * second }), fc.integer({ min: 0, max: 5 * second }), (at, pause) => {
        const back = withValues(
          { overhead: 300 },
          { interventions: [{ ...kill, at }, { kind: "start", target: 1, at: at + pause }] },
        );
        const { addresses, cores } = record(back, "free-workers");
        for (const index of cores.keys()) {
          const stays = addresses.filter(({ who }) => who === index);
          for (const [i, stay] of stays.entries()) expect(stay.to).toBeLessThanOrEqual(stays[i + 1]?.from ?? Infinity);
        }
      }),
    );
  });

  test("of whom all are down refuses requests where they are dealt out, and lets them block in the shared queue", () => {
    const dark = withValues({ requests: 50 }, { interventions: [0, 1].map((target) => ({ kind: "kill", target, at: 0 })) });
    expect(record(dark, "round-robin").failures.map(({ why }) => why)).toEqual(Array.from({ length: 50 }, () => "refused"));
    const recording = record(dark, "free-workers");
    expect(recording.failures).toEqual([]);
    expect(stateAt(recording, recording.end).waiting).toHaveLength(50);
  });

  test("to which nothing can happen is told of", () => {
    const twice = [kill, kill, { kind: "start", target: 0, at: busy }, { kind: "kill", target: 3, at: busy }] as const;
    const { log } = record(withValues({}, { interventions: twice }), "round-robin");
    expect(log.filter(({ tone }) => tone === "intervention").map(({ text }) => text)).toEqual([
      "Server 2 dies. Requests lost: 4 being converted and 9 queued at its cores.",
      "Server 2 is not in the cluster: nothing happens.",
      "Server 1 is in the cluster already: nothing happens.",
      "Server 4 is not in the cluster: nothing happens.",
    ]);
  });
});

const draw = (recording: ImageServers, t: Micros): string =>
  renderToStaticMarkup(createElement(Figure, { recording, t, end: recording.end, id: "figure" }));

describe("the figure", () => {
  test("is drawn of any run at any time", () => {
    fc.assert(
      fc.property(short, (scenario) => {
        for (const { recording } of runScenario(model, scenario)) {
          const markup = draw(recording, Math.min(scenario.at, recording.end));
          expect(markup).not.toMatch(/NaN|undefined|Infinity|style=/);
        }
      }),
    );
  });

  test("marks idle cores with the accent where requests wait elsewhere, and only there", () => {
    const [left, right] = runScenario(model, usual).map(({ recording }) => draw(recording, usual.at));
    expect(left?.match(/t-accent/g)).toHaveLength(3);
    expect(right).not.toMatch(/t-accent/);
    const calm = draw(record(usual, "free-workers"), 20 * second);
    expect(calm).toMatch(/>idle</);
    expect(calm).not.toMatch(/t-accent/);
  });
});
