/**
 * Runs that were worked out on paper from the rules. A change of A reaches B after 0.4 s and is confirmed after as long
 * again; whoever is cut off or restarted is read again 1.4 s after it could be; a slot is saved at every whole second.
 */
import { describe, expect, test } from "vitest";
import { presetScenario } from "../../sim/scenario.ts";
import { measures } from "./measures.ts";
import { model } from "./model.ts";
import type { Replication } from "./records.ts";
import type { Kind } from "./run.ts";
import type { Design, Settled } from "./settings.ts";
import type { Write } from "./workload.ts";

type Brief = readonly [at: number, centre: number, key: number, amount: number];
type Step = readonly [Kind, target: number, at: number];

const { values: usual } = presetScenario(model, model.presets[0]);
const base: Settled = { ...usual, centres: 2, rows: 2, duration: 8, latencyAB: 400, takeover: 2, retry: 1, saveEvery: 1, spacing: 150 };
const micros = (seconds: number): number => Math.round(seconds * 1e6);

function perform(design: Design, over: Partial<Settled>, writes: readonly Brief[], steps: readonly Step[] = []): Replication {
  const workload: Write[] = writes.map(([at, centre, key, amount]) => ({ at: micros(at), centre, key, amount }));
  const interventions = steps.map(([kind, target, at]) => ({ kind, target, at: micros(at) }));
  return model.run({ values: { ...base, ...over }, seed: 1, workload, design, interventions });
}

/** The times in seconds. */
const sent = ({ deliveries }: Replication) =>
  deliveries.map(({ change, to, sent: from, due, ended = NaN, fate }) => [change, to, from / 1e6, due / 1e6, ended / 1e6, fate]);
const met = ({ conflicts }: Replication) =>
  conflicts.map(({ at, centre, incoming, standing, before, after, loser }) => [at / 1e6, centre, incoming, standing, before, after, loser]);
const values = ({ rows }: Replication) => rows.map((snapshots) => snapshots.at(-1)?.state.map(({ value }) => value));
const told = ({ log }: Replication): string[] => log.map(({ at, text }) => `${at / 1e6} ${text}`.replaceAll("\u00a0", " "));
const tones = ({ log }: Replication): string[] => log.map(({ tone }) => tone);
const at = (recording: Replication, seconds: number): string => model.describe(recording, micros(seconds)).replaceAll("\u00a0", " ");
const measured = (recording: Replication) => Object.fromEntries(Object.entries(measures).map(([name, { value }]) => [name, value(recording)]));

describe("one row that is written at both", () => {
  const writes: Brief[] = [[1, 0, 0, 5], [1.05, 0, 0, 3], [1.2, 1, 0, 4]];

  test("goes to the last writer", () => {
    const recording = perform("persisted-lww", {}, writes);
    expect(sent(recording)).toEqual([
      [0, 1, 1, 1.4, 1.4, "discarded"],
      [1, 1, 1.15, 1.55, 1.55, "discarded"],
      [2, 0, 1.2, 1.6, 1.6, "applied"],
    ]);
    expect(met(recording)).toEqual([
      [1.4, 1, 0, 2, 4, 4, 0],
      [1.55, 1, 1, 2, 4, 4, 1],
      [1.6, 0, 2, 1, 8, 4, 1],
    ]);
    expect(values(recording)).toEqual([[4, 0], [4, 0]]);
    expect(told(recording)).toEqual([
      "1 A writes u: 0 + 5 = 5 (LSN 1).",
      "1.05 A writes u: 5 + 3 = 8 (LSN 2).",
      "1.2 B writes u: 0 + 4 = 4 (LSN 1).",
      "1.4 Conflict on u at B: B’s 4, stamped 1.2 s, against A’s 5, stamped 1 s. The later stamp wins: A’s update is overwritten.",
      "1.55 Conflict on u at B: B’s 4, stamped 1.2 s, against A’s 8, stamped 1.05 s. The later stamp wins: A’s update is overwritten.",
      "1.6 Conflict on u at A: B’s 4, stamped 1.2 s, against A’s 8, stamped 1.05 s. The later stamp wins: A’s update is overwritten.",
      "8 Writing ends.",
      "8 All has been sent and applied. All rows agree.",
    ]);
    expect([recording.rest, recording.end]).toEqual([8e6, 9e6]);
    expect(measured(recording)).toEqual({ differing: 0, missing: 0, catchUp: undefined, conflicts: 3, overwritten: 2, shortfall: 8, resent: 0 });
  });

  test("is the sum where the procedure adds up", () => {
    const recording = perform("persisted-procedure", { procedure: "counter" }, writes);
    expect(met(recording)).toEqual([
      [1.4, 1, 0, 2, 4, 9, undefined],
      [1.6, 0, 2, 1, 8, 12, undefined],
    ]);
    expect(values(recording)).toEqual([[12, 0], [12, 0]]);
    expect(measured(recording)).toMatchObject({ conflicts: 2, overwritten: 0, shortfall: 0 });
  });

  test("is the larger where the procedure keeps that", () => {
    const recording = perform("persisted-procedure", { procedure: "larger" }, writes);
    expect(met(recording)).toEqual([
      [1.4, 1, 0, 2, 4, 5, 2],
      [1.6, 0, 2, 1, 8, 8, 2],
    ]);
    expect(sent(recording).map((each) => each.at(-1))).toEqual(["applied", "applied", "discarded"]);
    expect(values(recording)).toEqual([[8, 0], [8, 0]]);
    expect(measured(recording)).toMatchObject({ overwritten: 1, shortfall: 4 });
  });

  test("waits for a clock that is behind, and goes to the one that is ahead", () => {
    const ahead = perform("persisted-lww", { clockA: 2 }, [[1, 0, 0, 5], [1.2, 1, 0, 4]]);
    expect(sent(ahead)).toEqual([
      [0, 1, 1, 1.4, 3.000001, "applied"],
      [1, 0, 1.2, 1.6, 1.6, "discarded"],
    ]);
    expect(values(ahead)).toEqual([[5, 0], [5, 0]]);
    expect(ahead.log.map(({ tone }) => tone)).toEqual(["plain", "plain", "bad", "bad", "plain", "good"]);
    expect(sent(perform("persisted-procedure", { clockA: 2 }, [[1, 0, 0, 5]]))).toEqual([[0, 1, 1, 1.4, 1.4, "applied"]]);
  });
});

describe("a link that is cut", () => {
  test("loses what is on its way, and has it sent again when it is healed", () => {
    const recording = perform("persisted-lww", {}, [[1, 0, 0, 5], [2, 0, 1, 1], [3.5, 1, 0, 2]], [["cut", 0, 1.2], ["heal", 0, 3]]);
    expect(sent(recording)).toEqual([
      [0, 1, 1, 1.4, 1.2, "lost"],
      [0, 1, 4.4, 4.8, 4.8, "discarded"],
      [2, 0, 4.4, 4.8, 4.8, "applied"],
      [1, 1, 4.55, 4.95, 4.95, "applied"],
    ]);
    expect(told(recording).slice(1, 8)).toEqual([
      "1.2 The link A–B is cut, with 1 change on the way.",
      "2 A writes v: 0 + 1 = 1 (LSN 2).",
      "3 The link A–B is healed.",
      "3.5 B writes u: 0 + 2 = 2 (LSN 1).",
      "4.4 B reads A’s slot again from LSN 0: 2 changes to send.",
      "4.4 A reads B’s slot again from LSN 0: 1 change to send.",
      "4.8 Conflict on u at B: B’s 2, stamped 3.5 s, against A’s 5, stamped 1 s. The later stamp wins: A’s update is overwritten.",
    ]);
    expect(tones(recording).slice(0, 8)).toEqual(["plain", "intervention", "plain", "intervention", "plain", "plain", "plain", "plain"]);
    expect(recording.cuts).toEqual([{ link: 0, from: 1.2e6, to: 3e6 }]);
    expect(measured(recording)).toMatchObject({ catchUp: 1.95e6, overwritten: 1, differing: 0 });
  });

  test("is told while it lasts, and no longer", () => {
    const recording = perform("persisted-lww", {}, [[1, 0, 0, 5]], [["cut", 0, 1.2], ["heal", 0, 3]]);
    expect(at(recording, 0.5)).toBe("At 500 ms, all rows agree. No conflict so far.");
    expect(at(recording, 1.1)).toBe("At 1.1 s, 1 row differs: u (A 5, B 0). No conflict so far.");
    expect(at(recording, 1.2)).toBe("At 1.2 s, 1 row differs: u (A 5, B 0). The link A–B is cut. No conflict so far.");
    expect(at(recording, 3)).toBe("At 3 s, 1 row differs: u (A 5, B 0). No conflict so far.");
  });

  test("is caught up with when all that was committed before the last healing has arrived", () => {
    const twice: Step[] = [["cut", 0, 1.2], ["heal", 0, 2], ["cut", 0, 5], ["heal", 0, 6]];
    expect(measures.catchUp.value(perform("persisted-lww", {}, [[1, 0, 0, 5], [6.5, 0, 0, 1], [7.9, 0, 1, 1]], twice))).toBe(0);
    expect(measures.catchUp.value(perform("persisted-lww", {}, [[6, 0, 0, 5]], twice))).toBe(1.8e6);
    const behind: Step[] = [["cut", 0, 1], ["failover", 0, 1.5], ["heal", 0, 5]];
    expect(measures.catchUp.value(perform("lost-lww", {}, [[1.2, 0, 0, 5]], behind))).toBeUndefined();
    expect(measures.catchUp.value(perform("lost-lww", {}, [[0.2, 0, 0, 5], [1.2, 0, 0, 5], [6, 0, 0, 5]], behind))).toBeUndefined();
  });

  test("stops nothing at another link", () => {
    const three = { centres: 3, latencyAC: 600, latencyBC: 300 } as const;
    const recording = perform("persisted-lww", three, [[1.5, 2, 0, 5], [2, 1, 1, 1]], [["cut", 0, 1], ["failover", 0, 1.2]]);
    expect(sent(recording).filter(([, to]) => to !== 0)).toEqual([
      [0, 1, 1.5, 1.8, 1.8, "applied"],
      [1, 2, 2, 2.3, 2.3, "applied"],
    ]);
    expect(sent(recording).filter(([, to]) => to === 0)).toEqual([
      [0, 0, 4.8, 5.4, 5.4, "applied"],
      [1, 0, 9.4, 9.8, 9.8, "applied"],
    ]);
  });

  test("is healed when writing ends, and the run goes on until all is applied", () => {
    const recording = perform("persisted-lww", {}, [[2, 0, 1, 1]], [["cut", 0, 1]]);
    expect(sent(recording)).toEqual([[0, 1, 9.4, 9.8, 9.8, "applied"]]);
    expect([recording.rest, recording.end]).toEqual([9.8e6, 11e6]);
    expect(measures.catchUp.value(recording)).toBe(1.8e6);
  });
});

describe("a primary that fails", () => {
  const writes: Brief[] = [[1, 0, 0, 5], [2.9, 0, 1, 1], [3.5, 0, 0, 7], [5.5, 0, 0, 2]];

  test("leaves no slot: the new one begins behind what had not been applied", () => {
    const recording = perform("lost-lww", {}, writes, [["failover", 0, 3]]);
    expect(sent(recording)).toEqual([
      [0, 1, 1, 1.4, 1.4, "applied"],
      [1, 1, 2.9, 3.3, 3, "lost"],
    ]);
    expect(recording.gaps).toEqual([{ at: 6.4e6, from: 0, to: 1, changes: [1, 2] }]);
    expect(recording.refused).toEqual([{ at: 3.5e6, centre: 0 }]);
    expect(recording.failovers).toEqual([{ centre: 0, from: 3e6, to: 5e6 }]);
    expect(told(recording).slice(2)).toEqual([
      "3 The primary of A fails.",
      "3.5 A write at A is refused: there is no primary.",
      "5 The standby of A is the primary now; it has no slots.",
      "5.5 A writes u: 5 + 2 = 7 (LSN 3).",
      "6.4 A has no slot for B any more; a new one starts at LSN 3: 2 changes of A (LSN 2 to 3) will never reach B.",
      "6.4 A reads B’s slot again from LSN 0: no changes to send.",
      "8 Writing ends.",
      "8 All has been sent and applied. 2 rows differ: u (A 7, B 5), v (A 1, B 0).",
    ]);
    expect(tones(recording).slice(2)).toEqual(["intervention", "bad", "bad", "plain", "bad", "plain", "plain", "bad"]);
    expect(at(recording, 3)).toContain(" A is failing over. ");
    expect(at(recording, 5)).not.toContain("failing over");
    expect(at(recording, 6.4)).toContain(" 2 changes of A will never reach B. ");
    expect(at(recording, 6.3)).not.toContain("never reach");
    expect(measured(recording)).toMatchObject({ differing: 2, missing: 2, shortfall: 3 });
  });

  test("leaves its slot where it was saved: the rest is sent, and sent again", () => {
    const late = perform("persisted-lww", {}, writes, [["failover", 0, 3]]);
    expect(sent(late).slice(2)).toEqual([
      [1, 1, 6.4, 6.8, 6.8, "applied"],
      [2, 1, 6.55, 6.95, 6.95, "applied"],
    ]);
    expect(tones(late).slice(2, 5)).toEqual(["intervention", "bad", "good"]);
    expect(told(late)).toContain("5 The standby of A is the primary now; its slots are there, where they were saved.");
    const early = perform("persisted-lww", {}, [[1, 0, 0, 5]], [["failover", 0, 1.9]]);
    expect(sent(early)).toEqual([
      [0, 1, 1, 1.4, 1.4, "applied"],
      [0, 1, 5.3, 5.7, 5.7, "skipped"],
    ]);
    expect(told(early)).toContain("5.7 B gets A’s LSN 1 again and skips it: it has been applied.");
    expect(measured(early)).toMatchObject({ resent: 1, missing: 0, differing: 0 });
  });

  test("behind a cut link is not read again before the link is healed", () => {
    const recording = perform("lost-lww", {}, [[2, 0, 0, 5]], [["cut", 0, 1], ["failover", 0, 1.5], ["heal", 0, 5]]);
    expect(recording.gaps).toEqual([]);
    expect(tones(recording).slice(-5)).toEqual(["intervention", "plain", "plain", "plain", "good"]);
    expect(told(recording).slice(-5, -2)).toEqual([
      "5 The link A–B is healed.",
      "6.4 A has no slot for B any more; a new one starts at LSN 0. Nothing was committed in between.",
      "6.4 A reads B’s slot again from LSN 0: no changes to send.",
    ]);
  });
});

test("the claim wants rows that differ without what was kept, and none that differ or are missing with it", () => {
  const writes: Brief[] = [[1, 0, 0, 5], [2.9, 0, 1, 1]];
  const [lossy, kept] = (["lost-lww", "persisted-lww"] as const).map((design) => perform(design, {}, writes, [["failover", 0, 3]]));
  if (lossy === undefined || kept === undefined) throw new Error("two designs are two runs");
  const { holds } = model.claim;
  expect([holds(lossy, kept), holds(kept, kept), holds(lossy, lossy), holds(lossy, { ...kept, gaps: lossy.gaps })]).toEqual([true, false, false, false]);
});

test("three centres send each other their own changes only, each pair at its own latency", () => {
  const three = { centres: 3, latencyAC: 600, latencyBC: 300 } as const;
  const recording = perform("persisted-lww", three, [[1, 0, 0, 5], [1.1, 0, 1, 1], [2, 1, 0, 2]]);
  expect(sent(recording)).toEqual([
    [0, 1, 1, 1.4, 1.4, "applied"],
    [0, 2, 1, 1.6, 1.6, "applied"],
    [1, 1, 1.15, 1.55, 1.55, "applied"],
    [1, 2, 1.15, 1.75, 1.75, "applied"],
    [2, 0, 2, 2.4, 2.4, "applied"],
    [2, 2, 2, 2.3, 2.3, "applied"],
  ]);
  expect(values(recording)).toEqual([[7, 1], [7, 1], [7, 1]]);
  // What B has applied stands in its WAL, too.
  expect(told(recording)).toContain("2 B writes u: 5 + 2 = 7 (LSN 3).");
  expect(recording.conflicts).toEqual([]);
});
