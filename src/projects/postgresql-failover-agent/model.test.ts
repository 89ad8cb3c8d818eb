import { brotliCompressSync } from "node:zlib";
import * as fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { scenarios } from "../../../tests/unit/scenarios.ts";
import { seeds, tried } from "../../../tests/unit/seeds.ts";
import { claimOf, countClaim, digestOf, runScenario, type Result } from "../../sim/compare.ts";
import { second } from "../../sim/kernel.ts";
import type { Scenario } from "../../sim/model.ts";
import { inOrder, presetScenario } from "../../sim/scenario.ts";
import { latest } from "../../sim/snapshots.ts";
import type { Fault } from "./faults.ts";
import { Figure } from "./figure.tsx";
import { diverged, holds, reach } from "./history.ts";
import { model, stateAt, type FailoverRecording } from "./model.ts";
import type { parameters } from "./parameters.ts";
import type { Design, Timeline, Wal } from "./recording.ts";
import { formatLsn } from "./words.ts";

type FailoverScenario = Scenario<typeof parameters, Design, Fault>;
type FailoverResult = Result<FailoverRecording, Design>;

vi.setConfig({ testTimeout: 300_000 });

const standard = presetScenario(model, model.presets[0]);
const fault = (kind: Fault, target: number, at: number) => ({ kind, target, at: at * second });
const anyFault = fc.constantFrom<Fault>("kill", "cut", "slow", "restore");

/** Faults come within the first 48 s, so that a long run shows no more than this. */
const anything = scenarios(model).map((scenario) => ({
  ...scenario,
  values: { ...scenario.values, length: Math.min(scenario.values.length, 130) },
}));

const record = (scenario: FailoverScenario, design: Design = "most"): FailoverRecording =>
  runScenario(model, { ...scenario, designs: [design, design] })[0].recording;

function broken({ design, verdicts }: FailoverResult): string[] {
  return Object.entries(model.properties).flatMap(([name, { promisedBy }]) => {
    const witness = verdicts[name];
    const promised = promisedBy === undefined || promisedBy.includes(design);
    return promised && witness !== undefined ? [`${design}: ${name}: ${witness.text}`] : [];
  });
}

describe("over seeds", () => {
  test("the most advanced standby loses fewer commits than the first in the list, in 190 of 200 seeds or more", () => {
    expect(countClaim(model, standard, { seeds: tried }).held).toBeGreaterThanOrEqual(0.95 * tried);
    expect(claimOf(model, standard, 1).sentence).toMatch(/^On the same \d+ writes, \d+ acknowledged commits? (is|are) lost/);
  });

  test.each(model.presets.map((preset) => [preset.name, preset] as const))("%s: promises are kept", (_, preset) => {
    const scenario = presetScenario(model, preset);
    expect(seeds.flatMap((seed) => runScenario(model, { ...scenario, seed }).flatMap(broken))).toEqual([]);
  });

  test("with synchronous replication, killing the primary costs the most advanced design nothing", () => {
    const scenario = presetScenario(model, model.presets[1] ?? model.presets[0]);
    expect(seeds.filter((seed) => record({ ...scenario, seed }).writes.some(({ lost }) => lost !== undefined))).toEqual([]);
  });

  test("the first in the list breaks both promises, and the witness names the node that was passed over", () => {
    const [first] = runScenario(model, presetScenario(model, model.presets[1] ?? model.presets[0]));
    expect(first.verdicts["mostWal"]?.text).toMatch(/^pg2 is promoted at 0\/\w+, although pg3 has WAL up to 0\/\w+, with \d+/);
    expect(first.verdicts["nothingLost"]?.text).toMatch(/^pg3 could be reached and had every acknowledged commit; pg2/);
  });
});

/** What must be true of any run, told from the recording alone. */
function flaws({ recording }: FailoverResult): string[] {
  const { timelines, writes, nodes, log, end, synchronous, promotions, catalogue, clients } = recording;
  const found: string[] = [];
  const claim = (name: string, holdsTrue: boolean): void => void (holdsTrue || found.push(name));
  const final = nodes[promotions.at(-1)?.node ?? 0]?.wal.at(-1);
  for (const write of writes) {
    const { at, node, lsn, timeline, acknowledged, refused, lost } = write;
    const where = latest(nodes[node]?.moments ?? [], at);
    claim("a write is acknowledged or refused, not both", acknowledged === undefined || refused === undefined);
    claim("what is acknowledged was committed", acknowledged === undefined || lsn > 0);
    claim("what is lost was acknowledged before", lost === undefined || (acknowledged ?? end) <= lost);
    const primary = where.up && !where.cut && where.role === "primary";
    claim("only a primary that can be reached commits", lsn === 0 || primary || where.at === at);
    const newest = promotions.findLast((p) => p.at < at)?.timeline ?? 1;
    claim("the newest timeline commits", lsn === 0 || timeline === newest);
    if (acknowledged === undefined || final === undefined) continue;
    claim("the primary has what is not lost, and no more", holds(timelines, final, write) === (lost === undefined));
    const confirmed = nodes.some(({ wal }, i) => i !== node && holds(timelines, latest(wal, acknowledged), write));
    claim("a synchronous commit is on a standby when it is acknowledged", !synchronous || confirmed);
  }
  for (const { chosen, at, failed, critical } of promotions) {
    const meanwhile = writes.some((w) => w.lsn > 0 && w.at > chosen && w.at <= at);
    claim("nothing is committed while a standby is promoted", !meanwhile);
    claim("a failure is detected after it happened", failed <= critical && critical <= chosen);
  }
  for (const { wal, moments, discarded } of nodes) {
    const order = wal.every((w) => w.replayed <= w.received && w.replayedThrough <= w.receivedThrough);
    claim("nothing is replayed before it is received", order);
    for (const list of [wal, moments]) {
      claim("snapshots are in time order", list.every(({ at }, i) => i === 0 || at > (list[i - 1]?.at ?? 0)));
    }
    for (const gone of discarded) {
      const lost = writes.filter((w) => (w.lost ?? Infinity) <= gone.at).length;
      claim("what pg_rewind throws away was lost before", gone.acknowledged <= lost);
    }
  }
  for (const { at } of log) {
    const primaries = nodes.filter(({ moments }) => {
      const { up, cut, role } = latest(moments, at);
      return up && !cut && role === "primary";
    });
    claim("one primary at most can be reached", primaries.length < 2);
  }
  claim("the log is in time order", log.every(({ at }, i) => at <= end && at >= (log[i - 1]?.at ?? 0)));
  claim("the clients follow the catalogue", clients.every(({ at, node }) => latest(catalogue, at).node === node));
  return [...new Set(found)];
}

describe("whatever is done to it", () => {
  test("promises are kept, and the recording makes sense", () => {
    fc.assert(
      fc.property(anything, (scenario) => {
        const results = runScenario(model, scenario);
        expect(results.flatMap((result) => [...broken(result), ...flaws(result)])).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("a design that chooses the most advanced keeps its promises under many faults", () => {
    const at = fc.integer({ min: 0, max: 90 * second });
    const storm = fc.array(fc.record({ kind: anyFault, target: fc.nat(3), at }), { minLength: 10, maxLength: 24 });
    fc.assert(
      fc.property(storm, fc.integer({ min: 1, max: 1e6 }), fc.boolean(), (faults, seed, synchronous) => {
        const replication = synchronous ? "synchronous" : "asynchronous";
        const values = { ...standard.values, length: 90, operator: 1, replication } as const;
        const scenario = { ...standard, values, seed, interventions: inOrder(faults) };
        const [by] = runScenario(model, { ...scenario, designs: ["operator", "most"] });
        const results = [by, ...runScenario(model, scenario)];
        expect(results.flatMap((result) => [...broken(result), ...flaws(result)])).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  test("until a fault, a run is as it would be without it", () => {
    fc.assert(
      fc.property(anything, fc.nat(1000), fc.nat(4), anyFault, (scenario, share, node, kind) => {
        const [design] = scenario.designs;
        const cut = Math.round((scenario.values.length * second * share) / 1000);
        const before = scenario.interventions.filter(({ at }) => at < cut);
        const blow = { kind, target: node % (scenario.values.standbys + 1), at: cut };
        const plain = record({ ...scenario, interventions: before }, design);
        const struck = record({ ...scenario, interventions: [...before, blow] }, design);
        const until = (recording: FailoverRecording) => [
          recording.log.filter(({ at }) => at < cut),
          [0.2, 0.5, 0.8, 1].map((part) => stateAt(recording, Math.floor((cut - 1) * part))),
        ];
        if (cut > 0) expect(until(struck)).toEqual(until(plain));
      }),
      { numRuns: 60 },
    );
  });

  test("the figure can be drawn at any time", () => {
    fc.assert(
      fc.property(anything, fc.nat(100), (scenario, percent) => {
        const [{ recording }] = runScenario(model, scenario);
        const t = Math.round((recording.end * percent) / 100);
        expect(draw(recording, t)).not.toMatch(/NaN|Infinity|undefined|"-\d+(\.\d+)?%"/);
      }),
      { numRuns: 60 },
    );
  });
});

const asked = ({ recording }: FailoverResult) => recording.writes.map(({ at }) => at);

const draw = (recording: FailoverRecording, t: number, id = "f"): string =>
  renderToStaticMarkup(createElement(Figure, { recording, t, end: recording.end, id }));

const both = () => runScenario(model, standard);

describe("one run", () => {
  test("both designs get the same writes, and go the same way until a standby is chosen", () => {
    const [first, most] = both();
    expect(asked(first)).toEqual(asked(most));
    const chosen = most.recording.promotions[0]?.chosen ?? 0;
    const until = ({ recording }: FailoverResult) => recording.log.filter(({ at }) => at < chosen);
    expect(until(first)).toEqual(until(most));
    expect(until(first).length).toBeGreaterThan(4);
  });

  test("the state at a time agrees with the log", () => {
    const [first, most] = both();
    for (const { recording } of [first, most]) {
      for (const { at, text } of recording.log) {
        const [, name] = /^(pg\d) is promoted/.exec(text) ?? /leads to (pg\d)\.$/.exec(text) ?? [];
        const state = stateAt(recording, at);
        if (name !== undefined) expect(recording.nodes[state.leader]?.name).toBe(name);
        if (text.includes("rewrites")) expect(recording.nodes[state.catalogue]?.name).toBe(name);
        if (text.endsWith("is critical.")) {
          expect([stateAt(recording, at - 1).consul, state.consul]).toEqual(["passing", "critical"]);
        }
        const [, count] = /^(\d+) acknowledged/.exec(text) ?? [];
        if (count !== undefined) expect(state.lost).toBe(Number(count));
      }
    }
  });

  test("the four steps come in their order", () => {
    const [, most] = both();
    const steps = most.recording.agent.map(({ step }) => step);
    expect(steps).toEqual(["watching", "catching up", "promoting", "rewriting", "watching"]);
    const [promotion] = most.recording.promotions;
    expect(most.recording.catalogue[1]?.at).toBeGreaterThan(promotion?.at ?? Infinity);
  });

  test("detection takes no longer than the checks allow", () => {
    const [, most] = both();
    const { interval, timeout, failures } = standard.values;
    const [{ failed, critical } = { failed: 0, critical: Infinity }] = most.recording.promotions;
    expect(failed).toBe(12.5 * second);
    expect(critical - failed).toBeLessThanOrEqual(failures * (interval + timeout) * second);
    expect(critical - failed).toBeGreaterThanOrEqual(((failures - 1) * (interval + timeout) + timeout) * second);
  });

  test("clients follow within the TTL", () => {
    const [, most] = both();
    const [, rewritten] = most.recording.catalogue;
    const [, followed] = most.recording.clients;
    const late = (followed?.at ?? Infinity) - (rewritten?.at ?? 0);
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThanOrEqual(standard.values.ttl * second);
  });

  test("an old primary that returns is rewound and rejoins as a standby; so are standbys ahead of the chosen one", () => {
    const [first, most] = both();
    expect(most.recording.nodes.map(({ discarded }) => discarded.length)).toEqual([1, 0, 0, 0]);
    expect(first.recording.nodes.map(({ discarded }) => discarded.length)).toEqual([1, 0, 1, 1]);
    const last = stateAt(most.recording, most.recording.end);
    expect(last.nodes.map(({ role }) => role)).toEqual(["standby", "standby", "primary", "standby"]);
  });

  test("a cut shorter than the alarm moves nothing", () => {
    const recording = record({ ...standard, interventions: [fault("cut", 0, 12), fault("restore", 0, 15.5)] });
    expect([recording.promotions, recording.catalogue.length]).toEqual([[], 1]);
  });

  test("an old primary that comes back while another is promoted accepts no writes", () => {
    const [, most] = both();
    const { chosen = 0 } = most.recording.promotions[0] ?? {};
    const back = { kind: "restore", target: 0, at: chosen + second / 10 } as const;
    const recording = record({ ...standard, interventions: [fault("cut", 0, 12.5), back] });
    expect(stateAt(recording, back.at).nodes[0]?.role).toBe("fenced");
    expect(flaws({ ...most, recording })).toEqual([]);
  });

  test("a slow primary is stopped before another is promoted, and nothing of it is lost given time", () => {
    const values = { ...standard.values, patience: 30 };
    const recording = record({ ...standard, values, interventions: [fault("slow", 0, 12.5)] }, "first");
    expect(recording.log.some(({ text }) => text.startsWith("The agent stops pg1"))).toBe(true);
    expect(recording.promotions.map(({ node, lost }) => [node, lost])).toEqual([[1, 0]]);
    expect(stateAt(recording, recording.end).nodes[0]?.role).toBe("standby");
  });

  test("what cannot have an effect is told, and does nothing", () => {
    const idle = [fault("kill", 0, 13), fault("cut", 0, 13), fault("slow", 0, 13), fault("restore", 2, 13), fault("kill", 9, 13)];
    const recording = record({ ...standard, interventions: inOrder([...standard.interventions, ...idle]) });
    const texts = recording.log.filter(({ at }) => at === 13 * second).map(({ text }) => text);
    expect(texts.map((text) => text.includes("nothing"))).toEqual([true, true, true, true, true]);
    expect(recording.writes).toEqual(both()[1].recording.writes);
  });

  test("a recording is plain data, and the same for the same input", () => {
    const [first, most] = both();
    expect(structuredClone(most.recording)).toEqual(most.recording);
    expect(runScenario(model, standard).map(digestOf)).toEqual([first, most].map(digestOf));
  });

  test("the poster’s two figures are small", () => {
    const [first, most] = both();
    const drawn = draw(first.recording, standard.at, "a") + draw(most.recording, standard.at, "b");
    expect(brotliCompressSync(drawn).length).toBeLessThan(2500);
  });
});

const timeline = (parent: number, fork: number): Timeline => ({ parent, fork, forkThrough: 0, node: 0, from: 0 });
const at = (number: number, received: number): Wal => ({
  at: 0,
  timeline: number,
  received,
  replayed: received,
  receivedThrough: 0,
  replayedThrough: 0,
});

describe("timelines", () => {
  const timelines = [timeline(0, 0), timeline(1, 100), timeline(1, 60), timeline(2, 200)];

  test("a timeline has of its parents what was written before it forked off", () => {
    expect([reach(timelines, 4, 1), reach(timelines, 4, 2), reach(timelines, 4, 3)]).toEqual([100, 200, undefined]);
  });

  test("a node has left a history when it has WAL beyond the fork", () => {
    expect(diverged(timelines, at(1, 100), 4)).toBe(false);
    expect(diverged(timelines, at(1, 101), 4)).toBe(true);
    expect(diverged(timelines, at(3, 61), 4)).toBe(true);
    expect(diverged(timelines, at(2, 150), 4)).toBe(false);
  });

  test("an LSN is printed as PostgreSQL does", () => {
    expect(formatLsn(0x3a2f1c8)).toBe("0/3A2F1C8");
    expect(formatLsn(0x16_b374_d848)).toBe("16/B374D848");
  });
});
