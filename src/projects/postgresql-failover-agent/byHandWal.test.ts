/**
 * What becomes of the WAL and of whoever has it, worked out on paper (byHand.ts). Unless it is said otherwise pg1 dies at
 * 6.1 and Consul calls it critical at 10.45; the agent looks at 10.65 and every 0.1 s after that, promotes a second after
 * it has chosen, and rewrites the service definition 0.2 s later. pg2 lags 1.2 s, pg3 0.1 s; replaying takes 0.3 s.
 */
import { expect, test } from "vitest";
import { second } from "../../sim/kernel.ts";
import { base, death, perform, writes } from "./byHand.ts";
import { stateAt } from "./describe.ts";
import { model, type FailoverRecording } from "./model.ts";

const start = 0x3000148;
const told = ({ log }: FailoverRecording): string[] => log.map(({ at, text }) => `${at / second} ${text.replaceAll("\u00a0", " ")}`);
const lines = (recording: FailoverRecording, words: RegExp): string[] => told(recording).filter((line) => words.test(line));
const roleAt = (recording: FailoverRecording, node: number, at: number) => stateAt(recording, at * second).nodes[node]?.role;
const arrivals = ({ nodes }: FailoverRecording, node: number) => nodes[node]?.wal.map(({ at, received }) => [at / second, received - start]);

test("of standbys with as much WAL the first is chosen", () => {
  expect(lines(perform({}, [], [["kill", 0, 6.1]]), /chooses/)).toEqual([
    "10.65 The agent chooses pg2, which has the most WAL: pg2 at 0/3000148, pg3 at 0/3000148.",
  ]);
});

test("the agent waits until all is replayed that has been received", () => {
  // They have it at 6 and 4.9, and have replayed it at 14 and 12.9.
  const recording = perform({ replay: 8000 }, [[4.8, 2000]], [["kill", 0, 6.1]]);
  expect(lines(recording, /chooses|longer/)).toEqual([
    "14.05 The agent chooses pg2, which has the most WAL: pg2 at 0/3000918, pg3 at 0/3000918.",
  ]);
});

test("nothing is sent any more when a standby has been chosen", () => {
  // Slow, pg1 sends at 6.5 what would arrive at 14; chosen at 13.45, promoted at 14.45.
  const recording = perform({ patience: 3, lag2: 750 }, [[6.5, 4000]], [["slow", 0, 6.1]]);
  expect(arrivals(recording, 1)).toEqual([[0, 0], [15.2, 4104], [15.5, 4104]]);
});

test("a stopped primary that dies sends nothing more, and the agent does not wait for it while it recovers", () => {
  const recording = perform({}, [[6.5, 4000]], [["slow", 0, 6.1], ["kill", 0, 12], ["restore", 0, 12.01]]);
  expect(lines(recording, /chooses|accepts/)).toEqual([
    "10.65 The agent stops pg1, which is slow but runs: it accepts no more writes, and sends the WAL it has.",
    "12.05 The agent chooses pg3, which has the most WAL: pg2 at 0/3000148, pg3 at 0/30010E8.",
    "13.01 pg1 learns from Consul that it is being replaced, and accepts no writes.",
  ]);
});

test("a chosen standby that is cut off is not promoted", () => {
  const recording = perform({}, writes, [["kill", 0, 6.1], ["cut", 2, 11]]);
  expect(lines(recording, /starts over|is promoted/)).toEqual([
    "11.65 The agent starts over: pg3 is lost before it is promoted.",
    "12.65 pg2 is promoted: timeline 2 begins at 0/3000530.",
  ]);
});

test("starting over, the agent lets the standbys pull again, with all its patience", () => {
  // What slow pg1 sends to pg2 takes 7.86 s: from 10.64 until 18.5, too late; and again from 19.45 until 27.31, before 27.45.
  const recording = perform({ patience: 8, lag2: 786, replay: 0, length: 30 }, [[6.5, 4000]], [
    ["slow", 0, 6.1], ["cut", 1, 10], ["restore", 1, 10.64], ["kill", 2, 19],
  ]);
  expect(lines(recording, /waits no longer|chooses|starts over|is promoted/)).toEqual([
    "18.45 The agent waits no longer: what has been received is replayed during the promotion.",
    "18.45 The agent chooses pg3, which has the most WAL: pg2 at 0/3000148, pg3 at 0/30010E8.",
    "19.45 The agent starts over: pg3 is lost before it is promoted.",
    "27.35 The agent chooses pg2, which has the most WAL: pg2 at 0/30010E8.",
    "28.35 pg2 is promoted: timeline 2 begins at 0/30010E8.",
  ]);
  expect(recording.agent.map(({ at, step }) => [at / second, step])).toEqual([
    [0, "watching"], [10.45, "catching up"], [18.45, "promoting"], [19.45, "catching up"], [27.35, "promoting"], [28.35, "rewriting"], [28.55, "watching"],
  ]);
});

test("a standby stays one when it follows another primary", () => {
  expect(perform({}, writes, death).nodes[1]?.moments).toHaveLength(1);
});

test("a node that recovers when a standby is promoted follows when it is ready", () => {
  const recording = perform({}, [], [["kill", 0, 6.1], ["kill", 1, 8], ["restore", 1, 11.2]]);
  expect([11.65, 12.19, 12.2].map((at) => roleAt(recording, 1, at))).toEqual(["starting", "starting", "standby"]);
  expect(lines(recording, /pg2.* follows/)).toEqual([
    "12.2 pg2 learns from Consul that pg3 is the primary, and follows it as a standby.",
  ]);
});

test("an old primary that finds no new one waits for it, and is rewound when it is there", () => {
  const blows = [["cut", 0, 6.1], ["kill", 2, 13], ["restore", 0, 14]] as const;
  // Until pg2 is promoted, at 19.05.
  const alone = perform({ length: 19 }, writes, blows);
  expect([13.9, 14, 19].map((at) => roleAt(alone, 0, at))).toEqual(["primary", "diverged", "diverged"]);
  expect(lines(alone, /pg_rewind/)).toEqual([]);
  // pg3 is switched on at 13.5 and is the primary again at 14.5.
  const later = perform({}, writes, [...blows, ["restore", 2, 13.5]]);
  expect([14, 14.49, 14.5, 16.5].map((at) => roleAt(later, 0, at))).toEqual(["diverged", "diverged", "rewinding", "standby"]);
});

test("a rewind goes on while the new primary recovers, and is done again when it ends without one", () => {
  // pg1 is rewound from 15 to 17.
  const recovered = perform({}, writes, [...death, ["kill", 2, 15.5], ["restore", 2, 15.6]]);
  expect(lines(recovered, /pg_rewind/).map((line) => line.split(" ")[0])).toEqual(["15", "17"]);
  const gone = perform({}, writes, [...death, ["kill", 2, 15.5]]);
  expect([lines(gone, /thrown/), roleAt(gone, 0, 17), gone.nodes[0]?.discarded]).toEqual([[], "diverged", []]);
  const late = perform({}, writes, [...death, ["kill", 2, 15.5], ["restore", 2, 16.5]]);
  expect([17, 17.49, 17.5, 19.5].map((at) => roleAt(late, 0, at))).toEqual(["diverged", "diverged", "rewinding", "standby"]);
  expect(late.nodes[0]?.discarded.map(({ at }) => at / second)).toEqual([19.5]);
});

test("a slow node is rewound in ten times the time", () => {
  const recording = perform({ length: 40 }, writes, [...death, ["slow", 0, 14.5]]);
  expect(lines(recording, /thrown/)).toEqual([
    "35 pg_rewind has thrown away 0/3000D00 to 0/3001CA0 on pg1, with 1 acknowledged commit in it. Now it follows pg3.",
  ]);
});

test("where no commit was acknowledged pg_rewind takes none", () => {
  // A standby would have had it at 6.15.
  const recording = perform({ replication: "synchronous" }, [[6.05, 4000]], death);
  const last = recording.log.findLast(({ text }) => text.startsWith("pg_rewind"));
  expect(last).toEqual({
    at: 17 * second,
    text: "pg_rewind has thrown away 0/3000148 to 0/30010E8 on pg1, with no acknowledged commit in it. Now it follows pg2.",
    tone: "plain",
  });
  expect(recording.promotions.map(({ lost }) => lost)).toEqual([0]);
});

test("what is thrown away begins where a timeline began, when nothing was written on it before", () => {
  // pg3 opens timeline 2 at 11.65, which pg2 has at 12.85; the write at 13 would be there at 14.2.
  const recording = perform({ length: 30 }, [[5.5, 1000], [13, 4000]], [["kill", 0, 6.1], ["kill", 2, 13.9], ["restore", 2, 22]]);
  expect(recording.promotions.map(({ node, at }) => [node, at / second])).toEqual([[2, 11.65], [1, 19.05]]);
  expect(recording.nodes[2]?.discarded.map(({ from, bytes }) => [from / second, bytes])).toEqual([[11.65, 4000]]);
});

test("what a passed-over standby has of the lost commits is told, of the one that has most", () => {
  // pg2 has nothing; pg3 the first two; pg4 all three: at 5.6, 5.8 and 6.0.
  const few = { standbys: 3, lag2: 5000, lag3: 300, lag4: 100 } as const;
  const three = [[5.5, 1000], [5.7, 1000], [5.9, 1000]] as const;
  const all = perform(few, three, [["kill", 0, 6.1]], "first");
  expect(lines(all, /lost/)).toEqual(["11.65 3 acknowledged commits are lost, up to 0/3000D00: pg4 has them all, but was passed over."]);
  // With 0.35 s pg4 has two of them at 6.1, and with 0.55 s pg3 has one.
  const some = perform({ ...few, lag3: 550, lag4: 350 }, three, [["kill", 0, 6.1]], "first");
  expect(lines(some, /lost/)).toEqual(["11.65 3 acknowledged commits are lost, up to 0/3000D00: pg4 has 2 of them, but was passed over."]);
  // Cut off, neither was passed over; pg1 has more than pg4, and pg4 more than pg3.
  const away = perform({ ...few, lag3: 550, lag4: 350 }, three, [["kill", 0, 6.1], ["cut", 2, 7], ["cut", 3, 7]], "first");
  expect(lines(away, /lost/)).toEqual([
    "11.65 3 acknowledged commits are lost, up to 0/3000D00: no standby within reach had them, only pg1, pg4 and pg3.",
  ]);
});

const ends = ({ writes: all }: FailoverRecording) => all.map(({ node, refused }) => [node, refused && refused / second]);
const followed = ({ clients }: FailoverRecording) => clients.map(({ at, node }) => [at / second, node]);

test("with a TTL of nothing the clients look up at each write, and else only when it is over", () => {
  const after = [[11.9, 500], [13, 800]] as const;
  const none = perform({ ttl: 0 }, after, [["kill", 0, 6.1]]);
  expect([ends(none), followed(none)]).toEqual([[[1, undefined], [1, undefined]], [[0, 0], [11.9, 1]]]);
  const two = perform({ ttl: 2 }, after, [["kill", 0, 6.1]]);
  expect([ends(two), followed(two)]).toEqual([[[0, 11.9], [1, undefined]], [[0, 0], [12, 1]]]);
  expect(none.outcome).toMatchObject({ ended: "time", at: 20 * second });
});

test("the weather of a node’s half second stretches its delays", () => {
  const weather = [[], [1, 1, 1.5, 1, 0.5], []];
  const run = (at: number) =>
    model.run({
      values: base, seed: 1, design: "most", interventions: [],
      workload: { writes: [{ at: at * second, bytes: 1000 }], firstCheck: 0, firstLookup: 0, weather },
    });
  // 1.2 s × 1.5 from the third half second on; 1.2 s × 0.5 from the fifth. The replay at 2.6 has no weather: 0.3 s.
  expect(run(1).nodes[1]?.wal.map(({ at }) => at / second)).toEqual([0, 2.8, 3.1]);
  expect(run(2).nodes[1]?.wal.map(({ at }) => at / second)).toEqual([0, 2.6, 2.9]);
  expect(perform({}, [[0.2, 1000]], []).nodes[1]?.wal.map(({ at }) => at / second)).toEqual([0, 1.4, 1.7]);
});
