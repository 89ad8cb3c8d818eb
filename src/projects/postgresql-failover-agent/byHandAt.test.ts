/** What a run worked out on paper (byHand.ts) shows at single moments, and what the properties say when it is altered. */
import { expect, test } from "vitest";
import { second } from "../../sim/kernel.ts";
import { bars } from "./bars.ts";
import { base, death, perform, writes } from "./byHand.ts";
import { lag, role, stateAt } from "./describe.ts";
import { model, type FailoverRecording } from "./model.ts";
import { properties } from "./properties.ts";

const most = () => perform({}, writes, death);
const found = (name: keyof typeof properties, recording: FailoverRecording): string | undefined =>
  properties[name].check(recording)?.text.replaceAll("\u00a0", " ");

const describedAt = (t: number): string => model.describe(most(), t * second).replaceAll("\u00a0", " ");

test("what is told of a moment is what was so then", () => {
  expect(describedAt(6)).toBe(
    "At 6 s: pg1 primary at 0/3000D00; pg2 standby at 0/3000530, 2 kB behind; pg3 standby at 0/3000D00, 0 B behind. " +
      "Consul: passing; the catalogue leads to pg1. 2 commits acknowledged, 0 of them lost; 0 writes refused.",
  );
  expect(describedAt(13)).toBe(
    "At 13 s: pg1 down at 0/3001CA0; pg2 standby at 0/3000D68, 800 B behind; pg3 primary at 0/3001088. " +
      "Consul: passing; the catalogue leads to pg3. 4 commits acknowledged, 1 of them lost; 1 write refused.",
  );
});

test("a node that is killed and replaced starts, is rewound and follows", () => {
  const roles = [6, 6.1, 14, 15, 17, 20].map((t) => stateAt(most(), t * second).nodes[0]).map((node) => node && role(node));
  expect(roles).toEqual(["primary", "down", "starting", "rewinding", "standby", "standby"]);
  const slow = stateAt(perform({}, [], [["slow", 0, 1]]), second).nodes.map(role);
  expect(slow).toEqual(["primary, slow", "standby", "standby"]);
  expect(stateAt(perform({}, [], [["cut", 1, 1]]), second).nodes.map(role)).toEqual(["primary", "cut off", "standby"]);
});

test("the agent and the service are told step by step", () => {
  const seen = [10.44, 10.45, 10.65, 11.65, 11.85, 12].map((t) => stateAt(most(), t * second));
  expect(seen.map(({ step, consul, leader, catalogue, clients, timeline }) => [step, consul, leader, catalogue, clients, timeline])).toEqual([
    ["watching", "passing", 0, 0, 0, 1],
    ["catching up", "critical", 0, 0, 0, 1],
    ["promoting", "critical", 0, 0, 0, 1],
    ["rewriting", "critical", 2, 0, 0, 2],
    ["watching", "passing", 2, 2, 0, 2],
    ["watching", "passing", 2, 2, 2, 2],
  ]);
  const state = stateAt(most(), 12 * second);
  expect(state.nodes.map((node) => lag(state, node))).toEqual([0, 104 + 2000, 0]);
});

/** The bars of a node at a time, in seconds. */
function barsOf(node: number, t: number): unknown[] {
  const recording = most();
  const state = stateAt(recording, t * second);
  const drawn = state.nodes.slice(node, node + 1).flatMap((one) => bars(recording, state, one, t * second));
  return drawn.map(({ kind, timeline, from, to }) => [kind, timeline, from / second, to / second]);
}

test("a bar shows what is replayed, what is received, and what is not in the primary’s history", () => {
  expect(barsOf(0, 6)).toEqual([["replayed", 1, 0, 6]]);
  expect(barsOf(1, 6)).toEqual([["replayed", 1, 0, 1]]);
  expect(barsOf(1, 2.3)).toEqual([["received", 1, 0, 2.3]]);
  expect(barsOf(0, 16)).toEqual([["replayed", 1, 0, 5], ["diverged", 1, 5, 6.05]]);
  expect(barsOf(1, 13.1)).toEqual([["replayed", 1, 0, 1], ["received", 1, 1, 5]]);
  expect(barsOf(0, 20)).toEqual([["replayed", 2, 11.65, 20], ["replayed", 1, 0, 5], ["discarded", 0, 5, 6.05]]);
  expect(barsOf(0, 17.05)).toEqual([["replayed", 1, 0, 5], ["discarded", 0, 5, 6.05]]);
  expect(barsOf(0, 17.2)).toEqual([["received", 2, 11.65, 17.2], ["replayed", 1, 0, 5], ["discarded", 0, 5, 6.05]]);
});

test("the properties find what is altered", () => {
  const recording = most();
  for (const name of Object.keys(properties)) expect(model.properties[name]?.check(recording)).toBeUndefined();
  const led = { ...recording, catalogue: [...recording.catalogue, { at: 15 * second, node: 1 }] };
  expect(found("onePrimary", led)).toBe("The catalogue leads to pg2, which was not promoted.");
  const calm = { ...recording, consul: [{ at: 0, status: "passing" as const }] };
  expect(found("neverWhilePassing", calm)).toBe("pg3 is promoted while pg1 passes its check.");
  const passed = { ...recording, checks: recording.checks.map((check) => ({ ...check, passed: true })) };
  expect(found("neverWhilePassing", passed)).toBe("pg3 is promoted while pg1 passes its check.");
  const old = { ...recording, writes: [...recording.writes, { at: 15 * second, node: 0, timeline: 1, lsn: 5 }] };
  expect(found("oldPrimary", old)).toBe("pg1, replaced, accepts a write on timeline 1 at 15 s.");
  const [promotion] = recording.promotions;
  const kept = { ...recording, synchronous: true, promotions: promotion ? [{ ...promotion, candidates: [{ node: 1, received: 9, missing: 0 }] }] : [] };
  expect(found("nothingLost", kept)).toBe("pg2 could be reached and had every acknowledged commit; pg3 is promoted, and 1 of them is lost.");
  expect(found("nothingLost", { ...kept, synchronous: false })).toBeUndefined();
});

test("the claim counts both runs’ lost commits", () => {
  const first = perform({}, writes, death, "first");
  expect(model.claim.sentence(first, most())).toBe(
    "On the same 5 writes, 2 acknowledged commits are lost where the first standby in the list takes over, and 1 where the most advanced does.",
  );
  expect([model.claim.holds(first, most()), model.claim.holds(most(), most()), model.claim.holds(most(), first)]).toEqual([true, false, false]);
});

test("what comes from outside has the sizes that are set", () => {
  const values = { ...base, rate: 20, burst: 4, length: 40, interval: 5, ttl: 30 };
  const { writes: drawn, firstCheck, firstLookup, weather } = model.draw(values, 4);
  const between = (from: number, to: number): number => drawn.filter(({ at }) => at >= from * second && at < to * second).length;
  expect(drawn.map(({ at }) => at)).toEqual(drawn.map(({ at }) => at).toSorted((a, b) => a - b));
  expect(Math.abs(between(10, 15) - 400)).toBeLessThan(80);
  expect(Math.abs(between(15, 40) - 500)).toBeLessThan(90);
  for (const { bytes } of drawn) expect([bytes % 8, bytes >= 64]).toEqual([0, true]);
  expect(Math.abs(drawn.reduce((sum, { bytes }) => sum + bytes, 0) / drawn.length - 8000)).toBeLessThan(900);
  expect([firstCheck <= 5 * second, firstLookup <= 30 * second, weather.length]).toEqual([true, true, 3]);
  for (const factor of weather.flat()) expect(Math.abs(factor - 1)).toBeLessThanOrEqual(0.2);
  expect(weather.every((of) => of.length === 81)).toBe(true);
});
