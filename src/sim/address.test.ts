import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scenarios } from "../../tests/unit/scenarios.ts";
import { toy } from "../../tests/unit/toyModel.ts";
import { formatScenario, parseScenario } from "./address.ts";
import { hasTarget, presetScenario } from "./scenario.ts";
import { settleValues } from "./parameters.ts";

const usual = presetScenario(toy, toy.presets[0]);
const scenarioOf = (query: string) => parseScenario(toy, query).scenario;
const notesOf = (query: string) => parseScenario(toy, query).notes;

const pieces = fc.constantFrom(
  "?", "&", "=", "+", "%", "%zz", "%E0%A4", "%00", "@", ".", "s", "-", "1e9", "0", "3", "99999999999999999999", "12.4s", "NaN",
  "servers=", "arrivals=", "spread=", "seed=", "designs=", "do=", "do=none", "do=stop.1@2s", "do=start.3@0.000001s", "t=", "t=1s",
  "v=", "v=3", "v=2", "patient", "bounded", "patient.bounded", "stop", "constant", "constructor", "__proto__", "toString", "\ud800", "😀",
);
const garbage = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }).map((all) => all.join("")),
  fc.array(pieces, { maxLength: 80 }).map((all) => all.join("&")),
);

describe("a scenario in an address", () => {
  test("is nothing when it is the default", () => {
    expect(formatScenario(toy, usual)).toBe("");
    expect(parseScenario(toy, "")).toEqual({ scenario: usual, notes: [] });
  });

  test("is readable, and says what differs only", () => {
    const scenario = {
      values: { ...usual.values, servers: 3, arrivals: 12.3, spread: "constant" },
      seed: 42,
      designs: ["bounded", "patient"],
      interventions: [
        { kind: "stop", target: 2, at: 500_001 },
        { kind: "start", target: 1, at: 12_400_000 },
      ],
      at: 13_250_000,
    } as const;
    expect(formatScenario(toy, scenario)).toBe(
      "servers=3&arrivals=12.3&spread=constant&seed=42&designs=bounded.patient&do=stop.2@0.500001s&do=start.1@12.4s&t=13.25s&v=3",
    );
  });

  test("says so when it has no interventions and the default has", () => {
    expect(formatScenario(toy, { ...usual, interventions: [] })).toBe("do=none&v=3");
    expect(scenarioOf("do=none").interventions).toEqual([]);
  });

  test("comes back as it was, whatever it is", () => {
    fc.assert(
      fc.property(scenarios(toy), (scenario) => {
        const query = formatScenario(toy, scenario);
        expect(parseScenario(toy, query)).toEqual({ scenario, notes: [] });
        expect(query).toMatch(/^[\w=&.@-]*$/);
        expect(formatScenario(toy, parseScenario(toy, `?${query}`).scenario)).toBe(query);
      }),
      { numRuns: 1_000 },
    );
  });

  test("comes back from every microsecond of a day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_400_000_000 }), (at) => {
        const interventions = [{ kind: "stop", target: 0, at }] as const;
        expect(scenarioOf(formatScenario(toy, { ...usual, at, interventions }))).toEqual({ ...usual, at, interventions });
      }),
      { numRuns: 5_000 },
    );
  });
});

describe("reading an address", () => {
  test("takes any string for a valid scenario", () => {
    fc.assert(
      fc.property(garbage, (query) => {
        const { scenario, notes } = parseScenario(toy, query);
        expect(settleValues(toy.parameters, scenario.values)).toEqual(scenario.values);
        expect(Number.isInteger(scenario.seed) && scenario.seed >= 1 && scenario.seed <= 0xffffffff).toBe(true);
        expect(scenario.designs.every((design) => Object.hasOwn(toy.designs, design))).toBe(true);
        expect(scenario.interventions.length).toBeLessThanOrEqual(24);
        for (const [i, each] of scenario.interventions.entries()) {
          expect(hasTarget(toy, scenario.values, each)).toBe(true);
          expect(Number.isInteger(each.at) && each.at >= (scenario.interventions[i - 1]?.at ?? 0)).toBe(true);
        }
        expect(Number.isInteger(scenario.at) && scenario.at >= 0).toBe(true);
        for (const note of notes) expect([...note.value].length).toBeLessThanOrEqual(80);
        expect(scenarioOf(formatScenario(toy, scenario))).toEqual(scenario);
      }),
      { numRuns: 3_000 },
    );
  });

  test("passes over what belongs to others", () => {
    expect(parseScenario(toy, "?utm_source=x&q=go&servers=3")).toEqual({
      scenario: { ...usual, values: { ...usual.values, servers: 3 } },
      notes: [],
    });
  });

  test("keeps values within their range and on their steps, and says so", () => {
    expect(scenarioOf("servers=99&arrivals=0.11&seed=0&t=-5s")).toEqual({
      ...usual,
      values: { ...usual.values, servers: 4, arrivals: 0.5 },
      seed: 1,
      at: 0,
    });
    expect(notesOf("servers=99&places=2.6&seed=4294967296&t=-5s")).toEqual([
      { key: "servers", value: "99", problem: "out-of-range", used: "4" },
      { key: "places", value: "2.6", problem: "out-of-range", used: "3" },
      { key: "seed", value: "4294967296", problem: "out-of-range", used: "4294967295" },
      { key: "t", value: "-5s", problem: "out-of-range", used: "0s" },
    ]);
  });

  test("drops what means nothing, and says so", () => {
    const query = "servers=many&spread=constructor&seed=1.5&designs=patient.odd&t=soon";
    expect(scenarioOf(query)).toEqual(usual);
    expect(notesOf(query)).toEqual([
      { key: "servers", value: "many", problem: "unknown", used: "2" },
      { key: "spread", value: "constructor", problem: "unknown", used: "exponential" },
      { key: "seed", value: "1.5", problem: "unknown", used: "7" },
      { key: "designs", value: "patient.odd", problem: "unknown", used: "patient.bounded" },
      { key: "t", value: "soon", problem: "unknown", used: "3.5s" },
    ]);
    for (const designs of ["", "patient", "patient.bounded.patient", "."]) expect(notesOf(`designs=${designs}`)).toHaveLength(1);
  });

  test("takes a number however it is written, and nothing with something around it", () => {
    for (const [text, arrivals] of [["1e1", 10], ["%2B5", 5], ["50e-1", 5], ["0.5e%2B01", 5], ["5E0", 5]] as const)
      expect(scenarioOf(`arrivals=${text}`).values.arrivals).toBe(arrivals);
    for (const text of ["x5", "5x", "5e", "e5", "5ex", "5.", ".5", "5.x", "--5"])
      expect(notesOf(`arrivals=${text}`)).toEqual([{ key: "arrivals", value: text, problem: "unknown", used: "9.6" }]);
    for (const text of ["x2s", "2sx", "2", "2.s"]) expect(notesOf(`t=${text}`)).toMatchObject([{ problem: "unknown" }]);
    for (const text of ["!stop.0@2s", "stop.0@2sx", "stop@2s"]) expect(notesOf(`do=${text}`)).toMatchObject([{ problem: "unknown" }]);
    expect(notesOf("do=stop.10@2s")).toMatchObject([{ problem: "out-of-range" }]);
  });

  test("drops interventions that cannot be, and says so", () => {
    const query = ["explode.1@2s", "stop.2@2s", "stop.1@-1s", "stop.0@86400.000001s", "stop.x@1s", "stop.0@1", "start.0@86400s"];
    const { scenario, notes } = parseScenario(toy, query.map((each) => `do=${each}`).join("&"));
    expect(scenario.interventions).toEqual([{ kind: "start", target: 0, at: 86_400_000_000 }]);
    expect(notes.map(({ value, problem }) => `${value} ${problem}`)).toEqual([
      "explode.1@2s unknown",
      "stop.2@2s out-of-range",
      "stop.1@-1s out-of-range",
      "stop.0@86400.000001s out-of-range",
      "stop.x@1s unknown",
      "stop.0@1 unknown",
    ]);
  });

  test("judges a target by the values of the same address, also for the default's interventions", () => {
    expect(scenarioOf("do=stop.3@1s&servers=4").interventions).toHaveLength(1);
    expect(parseScenario(toy, "servers=1")).toEqual({
      scenario: { ...usual, values: { ...usual.values, servers: 1 }, interventions: [] },
      notes: [{ key: "do", value: "stop.1@2s", problem: "out-of-range" }],
    });
  });

  test("puts interventions in time order, and those of one time as they stand", () => {
    expect(scenarioOf("do=stop.1@2s&do=stop.0@1s&do=start.1@2s").interventions.map(({ kind, target }) => kind + target)).toEqual([
      "stop0", "stop1", "start1",
    ]);
  });

  test("takes 24 interventions, and says how many there were", () => {
    const query = Array.from({ length: 30 }, (_, i) => `do=stop.0@${i}s`).join("&");
    expect(scenarioOf(query).interventions).toHaveLength(24);
    expect(notesOf(query)).toEqual([{ key: "do", value: "30", problem: "too-many", used: "24" }]);
  });

  test("shows the default, with one note, when the address is of another version", () => {
    for (const v of ["2", "4", "", "x"]) {
      expect(parseScenario(toy, `servers=99&do=stop.9@1s&v=${v}`)).toEqual({
        scenario: usual,
        notes: [{ key: "v", value: v, problem: "outdated", used: "3" }],
      });
    }
    expect(scenarioOf("servers=3").values.servers).toBe(3);
  });

  test("cuts long values in its notes, between characters", () => {
    const [note] = notesOf(`servers=${"😀".repeat(5_000)}`);
    expect(note?.value).toBe("😀".repeat(80));
    expect(notesOf(`t=${"x".repeat(5_000)}`)[0]?.value).toBe("x".repeat(80));
  });
});
