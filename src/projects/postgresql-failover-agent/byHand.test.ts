/**
 * Runs that were worked out on paper from the rules. Checks start at 0 and every two seconds after an answer, which takes
 * 0.15 s; look-ups come every two seconds.
 */
import { expect, test } from "vitest";
import { second } from "../../sim/kernel.ts";
import { death, perform, writes } from "./byHand.ts";
import { model, type FailoverRecording } from "./model.ts";

const told = ({ log }: FailoverRecording): string[] => log.map(({ at, text }) => `${at / second} ${text}`);
const measured = (recording: FailoverRecording) =>
  Object.fromEntries(Object.entries(model.measures).map(([name, { value }]) => [name, value(recording)]));

const start = "0 pg1 is the primary, on timeline 1; pg2 and pg3 follow it. A commit waits for no standby.";
const unanswered = (at: number, count: number): string => `${at} Consul’s check of pg1 fails, ${count} of 2: no answer (time-out 1\u00a0s).`;
const late = (at: number, count: number): string => `${at} Consul’s check of pg1 fails, ${count} of 2: its answer takes too long (time-out 1\u00a0s).`;
const alarm = [unanswered(7.45, 1), unanswered(10.45, 2), "10.45 Consul: the service on pg1 is critical."];
const pull = "10.45 The agent lets pg2 and pg3 pull and replay all the WAL within reach.";

test("a primary is killed, and comes back after the most advanced standby has replaced it", () => {
  const recording = perform({}, writes, death);
  expect(told(recording)).toEqual([
    start,
    "6.1 pg1 is killed: the machine is off.",
    ...alarm,
    pull,
    "10.65 The agent chooses pg3, which has the most WAL: pg2 at 0/3000530, pg3 at 0/3000D00.",
    "11.65 pg3 is promoted: timeline 2 begins at 0/3000D00.",
    "11.65 1 acknowledged commit is lost, up to 0/3001CA0: no standby within reach had it, only pg1.",
    "11.65 pg2 follows pg3 on timeline 2.",
    "11.85 The agent rewrites the service definition: it leads to pg3.",
    "12 The clients look the service up again and write to pg3.",
    "14 pg1 is switched on again.",
    "15 pg1 has WAL that pg3 has not: pg_rewind takes it back to where they parted.",
    "17 pg_rewind has thrown away 0/3000D00 to 0/3001CA0 on pg1, with 1 acknowledged commit in it. Now it follows pg3.",
  ]);
  expect(recording.log.map(({ tone }) => tone)).toEqual([
    "plain", "intervention", "plain", "plain", "bad", "plain", "plain", "good", "bad", "plain", "good", "good", "intervention", "plain", "bad",
  ]);
  expect(measured(recording)).toEqual({
    lost: 1, acknowledged: 4, refused: 1, refusing: 6 * second, detect: 4.35 * second, promote: 1.2 * second, discarded: 4000,
  });
});

test("a standby receives what it follows after its lag, and replays it after that", () => {
  const { nodes, timelines } = perform({}, writes, death);
  const positions = nodes[1]?.wal.map(({ at, timeline, received, replayed, receivedThrough, replayedThrough }) => [
    at / second, timeline, received - 0x3000148, replayed - 0x3000148, receivedThrough / second, replayedThrough / second,
  ]);
  expect(positions).toEqual([
    [0, 1, 0, 0, 0, 0],
    [2.2, 1, 1000, 0, 1, 0],
    [2.5, 1, 1000, 1000, 1, 1],
    [12.85, 2, 3104, 1000, 11.65, 1],
    [13.15, 2, 3104, 3104, 11.65, 11.65],
    [14.2, 2, 3904, 3104, 13, 11.65],
    [14.5, 2, 3904, 3904, 13, 13],
  ]);
  expect(timelines[1]).toEqual({ parent: 1, fork: 0x3000d00, forkThrough: 5 * second, node: 2, from: 11.65 * second });
  expect(nodes[0]?.discarded).toEqual([{ at: 17 * second, from: 5 * second, to: 6.05 * second, bytes: 4000, acknowledged: 1 }]);
  expect(nodes[0]?.wal.at(-1)).toMatchObject({ at: 17.4 * second, timeline: 2, received: 0x3001088, replayed: 0x3001088 });
});

test("where the first in the list is promoted, the witness names what the other had", () => {
  const recording = perform({}, writes, death, "first");
  expect(told(recording).slice(6, 10)).toEqual([
    "10.65 The agent chooses pg2, the first in the list: pg2 at 0/3000530, pg3 at 0/3000D00.",
    "11.65 pg2 is promoted: timeline 2 begins at 0/3000530.",
    "11.65 2 acknowledged commits are lost, up to 0/3001CA0: pg3 has 1 of them, but was passed over.",
    "11.65 pg3 has WAL that pg2 has not: pg_rewind takes it back to where they parted.",
  ]);
  expect(recording.promotions).toEqual([
    {
      at: 11.65 * second, chosen: 10.65 * second, node: 1, timeline: 2, lost: 2, failed: 6.1 * second, critical: 10.45 * second,
      candidates: [{ node: 1, received: 0x3000530, missing: 2 }, { node: 2, received: 0x3000d00, missing: 1 }],
    },
  ]);
  expect(model.properties["mostWal"]?.check(recording)).toEqual({
    at: 11.65 * second,
    text: "pg2 is promoted at 0/3000530, although pg3 has WAL up to 0/3000D00, with 1 acknowledged commit more.",
  });
  expect(model.properties["nothingLost"]?.check(recording)).toBeUndefined();
});

test("an operator comes a minute after the alarm, and does the same steps", () => {
  const recording = perform({ operator: 1, length: 80 }, writes, [["kill", 0, 6.1]], "operator");
  expect(told(recording).slice(5, 8)).toEqual([
    "10.45 An alarm goes to the operator.",
    "70.45 The operator lets pg2 and pg3 pull and replay all the WAL within reach.",
    "70.65 The operator chooses pg3, which has the most WAL: pg2 at 0/3000530, pg3 at 0/3000D00.",
  ]);
  expect(told(recording).at(-1)).toBe("72 The clients look the service up again and write to pg3.");
});

test("a slow primary is stopped and sends what it has, until patience ends", () => {
  const recording = perform({ patience: 3 }, [[1, 1000], [5, 2000], [6.5, 4000]], [["slow", 0, 6.1]]);
  expect(told(recording)).toEqual([
    start,
    "6.1 pg1 slows down: it takes ten times as long for everything.",
    late(7.45, 1),
    late(10.45, 2),
    "10.45 Consul: the service on pg1 is critical.",
    pull,
    "10.65 The agent stops pg1, which is slow but runs: it accepts no more writes, and sends the WAL it has.",
    "13.45 The agent waits no longer: what has been received is replayed during the promotion.",
    "13.45 The agent chooses pg3, which has the most WAL: pg2 at 0/3000D00, pg3 at 0/3001CA0.",
    "14.45 pg3 is promoted: timeline 2 begins at 0/3001CA0.",
    "14.45 pg1 and pg2 follow pg3 on timeline 2.",
    "14.65 The agent rewrites the service definition: it leads to pg3.",
    "16 The clients look the service up again and write to pg3.",
  ]);
  expect(recording.nodes[2]?.wal.filter(({ at }) => at > 7 * second).slice(0, 2).map(({ at }) => at / second)).toEqual([7.5, 7.8]);
  expect(recording.nodes[0]?.wal.at(-1)).toMatchObject({ at: 18.45 * second, timeline: 2, replayed: 0x3001d08 });
});

test("a synchronous commit is acknowledged when the first standby has it, refused after three seconds or with its session", () => {
  const sync = { replication: "synchronous", lag2: 4000, lag3: 5000 } as const;
  const recording = perform(sync, [[1, 1000], [9, 1000]], [["cut", 0, 12]]);
  expect(recording.writes.map(({ at, acknowledged, refused }) => [at, acknowledged, refused].map((time) => time && time / second))).toEqual([
    [1, undefined, 4],
    [9, undefined, 12],
  ]);
  const swift = perform({ ...sync, lag2: 2000 }, [[1, 1000], [2, 1000]], []);
  expect(swift.writes.map(({ acknowledged = 0 }) => acknowledged / second)).toEqual([3, 4]);
  expect(told(swift)[0]).toMatch(/A commit waits until any one standby has received it\.$/);
});

test("a primary that answers when the alarm comes is left to Consul", () => {
  const recording = perform({}, [[6.5, 1000]], [["slow", 0, 6.7], ["restore", 0, 12]]);
  expect(told(recording)).toEqual([
    start,
    "6.7 pg1 slows down: it takes ten times as long for everything.",
    late(9.6, 1),
    "12 pg1 runs at full speed again.",
    late(12.6, 2),
    "12.6 Consul: the service on pg1 is critical.",
    "12.6 The agent finds pg1 answering, and leaves it to Consul.",
    "14.75 Consul: pg1 is passing again.",
  ]);
});

test("a cut that ends before the agent has looked costs no more than the time of it", () => {
  const recording = perform({}, [[1, 1000], [8, 1000], [12, 1000]], [["cut", 0, 6.1], ["restore", 0, 10.5]]);
  expect(told(recording)).toEqual([
    start,
    "6.1 pg1 is cut off from the network; it still runs.",
    ...alarm,
    pull,
    "10.5 pg1 is back on the network.",
    "10.5 Nobody has replaced pg1: it goes on as the primary.",
    "10.65 The agent calls the failover off: pg1 answers again.",
    "12.6 Consul: pg1 is passing again.",
  ]);
  expect(measured(recording)).toMatchObject({ lost: 0, acknowledged: 2, refused: 1, refusing: 4 * second });
});
