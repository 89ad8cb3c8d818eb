/** What is told, drawn, measured and promised, of recordings that are made up or altered by hand. */
import { expect, test } from "vitest";
import { exponential, poissonArrivals, uniform } from "../../sim/draws.ts";
import { second } from "../../sim/kernel.ts";
import { stream } from "../../sim/random.ts";
import { bars } from "./bars.ts";
import { base, death, perform, writes } from "./byHand.ts";
import { role, stateAt } from "./describe.ts";
import { common, diverged, holds, reach } from "./history.ts";
import { measures } from "./measures.ts";
import { model, type FailoverRecording } from "./model.ts";
import { parameters } from "./parameters.ts";
import { properties } from "./properties.ts";
import type { Timeline, Wal } from "./recording.ts";

const most = () => perform({}, writes, death);
const timeline = (parent: number, fork: number, through: number, node: number, from: number): Timeline =>
  ({ parent, fork, forkThrough: through * second, node, from: from * second });
const wal = (of: number, received: number, through = 0): Wal =>
  ({ at: 0, timeline: of, received, replayed: received, receivedThrough: through * second, replayedThrough: through * second });

/** Timeline 2 leaves the first at 2000 and comes to nothing, 3 leaves it at 1500, and 4 leaves 3 at 1800. */
const forks = [timeline(0, 0, 0, 0, 0), timeline(1, 2000, 20, 1, 25), timeline(1, 1500, 15, 2, 40), timeline(3, 1800, 45, 0, 50)];

test("a timeline belongs to a history up to where the next was begun, or not at all", () => {
  expect([4, 3, 2, 1].map((of) => reach(forks, 4, of))).toEqual([Infinity, 1800, undefined, 1500]);
  expect(reach(forks, 2, 1)).toBe(2000);
});

test("nobody has a write that no primary committed, nor one of another history", () => {
  const write = { at: 0, node: 0, timeline: 1, lsn: 0 };
  expect(holds(forks, wal(1, 1000), write)).toBe(false);
  expect(holds(forks, wal(3, 1600), write)).toBe(false);
  expect([1500, 1501].map((lsn) => holds(forks, wal(4, 1900), { ...write, lsn }))).toEqual([true, false]);
  expect(holds(forks, wal(4, 1900), { ...write, timeline: 2, lsn: 1700 })).toBe(false);
});

test("what two have in common ends where the first of them left the other’s history", () => {
  expect(common(forks, wal(2, 3000), 4)).toEqual({ timeline: 1, lsn: 1500 });
  expect(common(forks, wal(4, 3000), 2)).toEqual({ timeline: 1, lsn: 1500 });
  expect(common(forks, wal(3, 1700), 4)).toEqual({ timeline: 3, lsn: 1700 });
  expect(common([timeline(0, 0, 0, 0, 0), timeline(0, 0, 0, 1, 0)], wal(1, 1000), 2)).toEqual({ timeline: 1, lsn: 0 });
});

test("a node on a timeline that is not in the history cannot follow, even with nothing written on it", () => {
  expect(diverged([timeline(0, 0, 0, 0, 0), timeline(1, 1000, 0, 1, 0), timeline(1, 2000, 0, 2, 0)], wal(2, 1000), 3)).toBe(true);
  expect([1799, 1800, 1801].map((received) => diverged(forks, wal(3, received), 4))).toEqual([false, false, true]);
});

/** The bars of a node with this WAL under a leader whose timeline this is, in seconds. */
function drawn(of: Wal, leader: number): unknown[] {
  const recording = { ...perform({}, [], []), timelines: forks };
  const state = { ...stateAt(recording, 0), timeline: leader };
  const [node] = state.nodes.map((one) => ({ ...one, role: "standby" as const, wal: of }));
  const found = node === undefined ? [] : bars(recording, state, node, 90 * second);
  return found.map(({ kind, timeline: id, from, to }) => [kind, id, from / second, to / second]);
}

test("bars of a timeline outside the primary’s history are diverged from its beginning, and from where the history left", () => {
  expect(drawn(wal(2, 3000, 30), 3)).toEqual([["diverged", 2, 25, 30], ["replayed", 1, 0, 15], ["diverged", 1, 15, 20]]);
  expect(drawn(wal(2, 3000, 30), 4)).toEqual([["diverged", 2, 25, 30], ["replayed", 1, 0, 15], ["diverged", 1, 15, 20]]);
  expect(drawn(wal(4, 3000, 60), 4)).toEqual([["replayed", 4, 50, 60], ["replayed", 3, 40, 45], ["replayed", 1, 0, 15]]);
  // All that was shared at 1500, and asked for again later, is shared.
  expect(drawn(wal(1, 1500, 18), 3)).toEqual([["replayed", 1, 0, 18]]);
  expect(drawn(wal(1, 1501, 18), 3)).toEqual([["replayed", 1, 0, 15], ["diverged", 1, 15, 18]]);
});

const barsAt = (recording: FailoverRecording, node: number, t: number): unknown[] => {
  const state = stateAt(recording, t * second);
  const found = state.nodes.slice(node, node + 1).flatMap((one) => bars(recording, state, one, t * second));
  return found.map(({ kind, from, to }) => [kind, from / second, to / second]);
};

test("a bar grows with time only while a primary runs that nobody is behind", () => {
  expect(barsAt(perform({}, [[1, 1000]], []), 1, 4)).toEqual([["replayed", 0, 4]]);
  expect(barsAt(most(), 0, 8)).toEqual([["replayed", 0, 6.05]]);
  expect(barsAt(perform({}, [[1, 1000]], [["cut", 0, 3]]), 0, 4)).toEqual([["replayed", 0, 1]]);
  // Stopped at 10.65, it runs but takes no writes.
  const slow = perform({}, [[6.5, 4000]], [["slow", 0, 6.1]]);
  expect([barsAt(slow, 0, 10), barsAt(slow, 0, 11)]).toEqual([[["replayed", 0, 10]], [["replayed", 0, 6.5]]]);
  expect([16.99, 17].map((t) => barsAt(most(), 0, t).at(-1))).toEqual([["diverged", 5, 6.05], ["discarded", 5, 6.05]]);
});

test("a stopped primary is called so, and a slow standby is told with how far it is behind", () => {
  const slow = perform({}, [[6.5, 4000]], [["slow", 0, 6.1], ["slow", 1, 6.2]]);
  const roles = stateAt(slow, 11 * second).nodes.map(role);
  expect(roles).toEqual(["stopped, slow", "standby, slow", "standby"]);
  expect(model.describe(slow, 7 * second).replaceAll("\u00a0", " ")).toContain("pg2 standby, slow at 0/3000148, 4 kB behind;");
});

test("what is not over at the end is measured until then, and what did not happen is not measured", () => {
  // Refused from 7 on until 13, and from 15 on until the end at 20.
  const lonely = perform({}, [[7, 100], [8, 100], [13, 100], [15, 100], [16, 100]], [
    ["cut", 1, 1], ["cut", 2, 1], ["cut", 0, 6.1], ["restore", 0, 12], ["cut", 0, 14],
  ]);
  expect(measures.refusing.value(lonely)).toBe(11 * second);
  expect([measures.detect, measures.promote].map(({ value }) => value(lonely))).toEqual([undefined, undefined]);
});

test("of several failovers the longest is measured", () => {
  const recording = most();
  const promotions = recording.promotions.flatMap((promotion) => [
    promotion,
    { ...promotion, failed: 20 * second, critical: 22 * second, at: 29 * second },
  ]);
  expect(measures.detect.value({ ...recording, promotions })).toBe(4.35 * second);
  expect(measures.promote.value({ ...recording, promotions })).toBe(7 * second);
});

const pointers = (when: number, node: number) => ({ catalogue: [{ at: 0, node: 0 }, { at: when, node }] });
const written = (when: number) => ({ writes: [{ at: when, node: 0, timeline: 1, lsn: 5 }] });

test("at the border of a promotion the properties find what is wrong, and only that", () => {
  const recording = most();
  const [promotion] = recording.promotions;
  if (promotion === undefined) throw new Error("nobody was promoted");
  const { at } = promotion;
  const check = (name: keyof typeof properties, over: Partial<FailoverRecording>) => properties[name].check({ ...recording, ...over });
  expect(check("onePrimary", pointers(at, 2))).toBeUndefined();
  expect(check("onePrimary", pointers(at - 1, 2))?.text).toBe("The catalogue leads to pg3, which was not promoted.");

  const alter = (over: Partial<typeof promotion>) => ({ promotions: [{ ...promotion, ...over }] });
  const kept = { candidates: [{ node: 1, received: 9, missing: 0 }], lost: 2 };
  expect(check("nothingLost", { synchronous: true, ...alter(kept) })?.text).toMatch(/; pg3 is promoted, and 2 of them are lost\.$/);
  expect(check("mostWal", alter({ candidates: [] }))).toBeUndefined();
  // Who was promoted without being a candidate had nothing that is known.
  expect(check("mostWal", alter({ candidates: [{ node: 1, received: 0x1000, missing: 0 }] }))?.text).toBe(
    "pg3 is promoted at 0/0, although pg2 has WAL up to 0/1000, with 0 acknowledged commits more.",
  );

  const { checks } = recording;
  const passing = "pg3 is promoted while pg1 passes its check.";
  const sorted = (...more: FailoverRecording["checks"]) => ({ checks: [...checks, ...more].toSorted((a, b) => a.at - b.at) });
  expect(check("neverWhilePassing", sorted({ at: 15 * second, node: 0, passed: true }))).toBeUndefined();
  expect(check("neverWhilePassing", sorted({ at: 11 * second, node: 1, passed: true }))).toBeUndefined();
  expect(check("neverWhilePassing", sorted({ at: 11 * second, node: 0, passed: true }))?.text).toBe(passing);
  expect(check("neverWhilePassing", { checks: [{ at, node: 0, passed: false }] })).toBeUndefined();
  expect(check("neverWhilePassing", { checks: [] })?.text).toBe(passing);

  expect(check("oldPrimary", written(at))).toBeUndefined();
  expect(check("oldPrimary", written(at + 1))?.text).toMatch(/^pg1, replaced, accepts a write on timeline 1 at /);
});

test("of one lost commit the claim says that it is lost", () => {
  expect(model.claim.sentence(most(), most())).toBe(
    "On the same 5 writes, 1 acknowledged commit is lost where the first standby in the list takes over, and 1 where the most advanced does.",
  );
  expect(model.claim.designs).toEqual(["first", "most"]);
});

test("the reader is offered the most important parameters first, and four faults on every node", () => {
  const advanced: readonly string[] = model.advanced ?? [];
  const shown = Object.keys(parameters).filter((name) => !advanced.includes(name));
  expect(shown).toEqual(["rate", "burst", "standbys", "replication", "lag2", "lag3", "interval"]);
  expect(Object.values(model.interventions).map(({ label }) => label)).toEqual(["Kill", "Cut off", "Slow down", "Return"]);
  expect(Object.values(model.interventions).map(({ targets }) => targets(base))).toEqual(Array.from({ length: 4 }, () => ["pg1", "pg2", "pg3"]));
});

test("what comes from outside is drawn from the streams by which a link shows the same run again", () => {
  const values = { ...base, rate: 10, burst: 3, length: 12, interval: 5, ttl: 30 };
  const draws = model.draw(values, 7);
  // The burst has two times the usual rate on top of it, from 10 s for 5 s; the run is over at 12 s.
  const steady = poissonArrivals(stream(7, "writes"), 10, { until: 12 * second });
  const burst = poissonArrivals(stream(7, "burst"), 20, { until: 2 * second }).map((t) => t + 10 * second);
  expect(draws.writes.map(({ at }) => at)).toEqual([...steady, ...burst].toSorted((a, b) => a - b));
  const sizes = stream(7, "sizes");
  const bytes = draws.writes.map(() => Math.max(64, Math.ceil(exponential(sizes, 8000) / 8) * 8));
  expect(draws.writes.map((write) => write.bytes)).toEqual(bytes);
  expect(draws.firstCheck).toBe(Math.round(uniform(stream(7, "checks"), 0, 5 * second)));
  expect(draws.firstLookup).toBe(Math.round(uniform(stream(7, "lookups"), 0, 30 * second)));
});
