/**
 * Faults at chosen moments, worked out on paper (byHand.ts). Unless it is said otherwise checks start at 0 and two seconds
 * after each answer, which takes 0.15 s: they end at 0.15, 2.3, 4.45 and 6.6. A check that fails ends a second after its
 * start. pg2 lags 1.2 s, pg3 0.1 s; what is received is replayed 0.3 s later.
 */
import { expect, test } from "vitest";
import { second } from "../../sim/kernel.ts";
import { death, perform, writes } from "./byHand.ts";
import { stateAt } from "./describe.ts";
import type { FailoverRecording } from "./model.ts";

type Blows = Parameters<typeof perform>[2];

const start = 0x3000148;
const told = ({ log }: FailoverRecording): string[] => log.map(({ at, text }) => `${at / second} ${text.replaceAll("\u00a0", " ")}`);
const toldFrom = (recording: FailoverRecording, from: number): string[] => told(recording).filter((line) => Number.parseFloat(line) >= from);
const received = ({ nodes }: FailoverRecording, node: number) =>
  nodes[node]?.wal.map(({ at, received: lsn, replayed }) => [at / second, lsn - start, replayed - start]);
const ends = ({ writes: all }: FailoverRecording) =>
  all.map(({ acknowledged, refused }) => [acknowledged, refused].map((time) => time && time / second));

const failures: [string, Blows, number[]][] = [
  ["it slows down, although a standby did before", [["slow", 1, 6.65], ["slow", 0, 6.75]], [6.75, 14]],
  ["it slows down, although a standby was cut off before", [["cut", 1, 6.65], ["slow", 0, 6.75]], [6.75]],
  ["it slows down, although the check under way still passes", [["slow", 0, 6.5]], [6.5]],
  ["it dies, slow before but not failing its check", [["slow", 0, 6.65], ["kill", 0, 7]], [7]],
  ["it is cut off again, and not when the cut that ended began", [["cut", 0, 6.1], ["restore", 0, 8], ["cut", 0, 9]], [9]],
  ["it slows down for good, and not before it ran at full speed", [["slow", 0, 6.65], ["restore", 0, 6.7], ["slow", 0, 6.8]], [6.8]],
  ["it slows down, whatever a standby recovers from", [["slow", 1, 3], ["slow", 0, 6.65], ["restore", 1, 6.7]], [6.65]],
  ["it slowed down before the alarm, which a moment of speed does not take back", [["slow", 0, 6.65], ["restore", 0, 12.65], ["slow", 0, 12.7]], [6.65]],
  ["it was killed, and has come back slow", [["kill", 0, 2.5], ["restore", 0, 2.6], ["slow", 0, 3]], [2.5]],
  ["it was killed, and was not well before it was slow", [["kill", 0, 2.5], ["restore", 0, 2.6], ["slow", 0, 3], ["restore", 0, 3.1], ["slow", 0, 3.2]], [2.5]],
  ["it slows down, having recovered from its crash", [["kill", 0, 2.5], ["restore", 0, 2.6], ["slow", 0, 4]], [4]],
  ["it was cut off before the alarm, although it is back after it", [["cut", 0, 6.1], ["restore", 0, 10.5], ["slow", 0, 10.55]], [6.1]],
  ["it slows down, having passed its check after an alarm", [["cut", 0, 6.1], ["restore", 0, 10.5], ["slow", 0, 13]], [13]],
  ["the catalogue leads to it, slow before", [["slow", 1, 5], ["kill", 0, 6.1]], [6.1, 11.85]],
  ["the catalogue leads to it, dead by then", [["kill", 0, 6.1], ["kill", 1, 11.7]], [6.1, 11.85]],
  ["it slows down, well when the catalogue led to it", [["kill", 0, 6.1], ["slow", 1, 12.5]], [6.1, 12.5]],
];

test.each(failures)("a primary has failed when %s", (_, blows, expected) => {
  const recording = perform({ length: 25 }, [], blows);
  expect(recording.promotions.map(({ failed }) => failed / second)).toEqual(expected);
});

const checks = ({ checks: all }: FailoverRecording) => all.map(({ at, node, passed }) => [at / second, node, passed]);

test("checks start over when the service definition is rewritten: two seconds later, of the new address", () => {
  const recording = perform({}, writes, death);
  expect(checks(recording)).toEqual([
    [0.15, 0, true], [2.3, 0, true], [4.45, 0, true], [7.45, 0, false], [10.45, 0, false],
    [14, 2, true], [16.15, 2, true], [18.3, 2, true],
  ]);
  const again = perform({ length: 19 }, [], [["kill", 0, 6.1], ["cut", 1, 15]]);
  // The first check of pg2 starts at 13.85, the second at 16.
  expect(toldFrom(again, 16)).toEqual(["17 Consul’s check of pg2 fails, 1 of 2: no answer (time-out 1 s)."]);
});

test("a check of the old address that is under way when the definition is rewritten counts for nothing", () => {
  // Ends at 0.15, 1.3, …, 5.9; the next fail at 7.9 and 9.9, the alarm; promoted at 11.1, rewritten at 11.3. The check that starts at 10.9 would end at 11.9.
  const unanswered = perform({ interval: 1 }, [], [["kill", 0, 6.1]]);
  expect(checks(unanswered).filter(([at]) => Number(at) > 9 && Number(at) < 12.5)).toEqual([[9.9, 0, false], [12.45, 1, true]]);
  // Ends at 0.15, 1.6, 3.05, 4.5, 5.95; starts at 7.25 and 9.55 fail; the alarm at 10.55 is followed by a check from 11.85 to 12, and the definition is rewritten at 11.95.
  const answered = perform({ interval: 1.3 }, [], [["cut", 0, 6.1], ["restore", 0, 11]]);
  expect(checks(answered).filter(([at]) => Number(at) > 10 && Number(at) < 14)).toEqual([[10.55, 0, false], [13.4, 1, true]]);
});

test("a check fails when there is no answer at its start, or none at its end, after the time-out", () => {
  const line = "7.45 Consul’s check of pg1 fails, 1 of 2: no answer (time-out 1 s).";
  expect(told(perform({}, [], [["cut", 0, 6.4], ["restore", 0, 6.5]]))).toContain(line);
  expect(told(perform({}, [], [["cut", 0, 6.5], ["restore", 0, 8]]))).toContain(line);
  expect(told(perform({}, [], [["kill", 0, 6.1], ["restore", 0, 6.2]]))).toContain(
    "6.6 Consul’s check of pg1 fails, 1 of 2: it does not accept writes (time-out 1 s).",
  );
});

const slowly = (timeout: number) => checks(perform({ timeout, length: 12 }, [], [["slow", 0, 5]])).slice(3);

test("an answer that takes as long as the time-out, and no longer, is in time", () => {
  // Slow, pg1 answers after 1.5 s: the check from 6.45 ends at 7.95, and the next at 11.45.
  expect([slowly(1.5), slowly(1.4)]).toEqual([[[7.95, 0, true], [11.45, 0, true]], [[7.85, 0, false], [11.25, 0, false]]]);
});

test("what comes good is told so", () => {
  const recording = perform({}, [], [["cut", 0, 6.1], ["restore", 0, 10.5]]);
  const tones = recording.log.filter(({ at }) => at >= 10.5 * second).map(({ at, tone }) => [at / second, tone]);
  expect(tones).toEqual([[10.5, "intervention"], [10.5, "good"], [10.65, "plain"], [12.6, "good"]]);
});

test("an outage after another is answered as the first was: by the agent at once", () => {
  // Killed at 6.1, critical at 10.45; up again at 12, running at 13: the check from 12.45 to 12.6 fails, that from 14.6 passes.
  const recording = perform({ length: 25 }, [], [["cut", 1, 6.1], ["cut", 2, 6.1], ["kill", 0, 6.1], ["restore", 0, 12], ["kill", 0, 15]]);
  expect(toldFrom(recording, 13)).toEqual([
    "13 Nobody has replaced pg1: it goes on as the primary.",
    "14.75 Consul: pg1 is passing again.",
    "15 pg1 is killed: the machine is off.",
    "17.75 Consul’s check of pg1 fails, 1 of 2: no answer (time-out 1 s).",
    "20.75 Consul’s check of pg1 fails, 2 of 2: no answer (time-out 1 s).",
    "20.75 Consul: the service on pg1 is critical.",
    "20.75 The agent can reach no standby, and waits.",
  ]);
  const replaced = perform({ length: 25 }, [], [["kill", 0, 6.1], ["kill", 1, 12]]);
  // pg2's checks start at 13.85 and 16.85.
  expect(toldFrom(replaced, 17.85).slice(1, 4)).toEqual([
    "17.85 Consul: the service on pg2 is critical.",
    "17.85 The agent lets pg3 pull and replay all the WAL within reach.",
    "18.05 The agent chooses pg3, which has the most WAL: pg3 at 0/30001B0.",
  ]);
});

test("an outage after another is answered as the first was: by the operator a minute later", () => {
  const recording = perform({ operator: 1, length: 150 }, [], [["kill", 0, 6.1], ["kill", 1, 72]], "operator");
  // The first is over at 71.85; pg2's checks start at 73.85 and 76.85.
  expect(toldFrom(recording, 71.85).filter((line) => /operator/.test(line))).toEqual([
    "71.85 The operator rewrites the service definition: it leads to pg2.",
    "77.85 An alarm goes to the operator.",
    "137.85 The operator lets pg3 pull and replay all the WAL within reach.",
    "138.05 The operator chooses pg3, which has the most WAL: pg3 at 0/30001B0.",
    "139.25 The operator rewrites the service definition: it leads to pg3.",
  ]);
});

test("an operator who is on the way is not called twice; one who found nothing to do is called again", () => {
  // Critical at 10.45, passing at 21.6; the check that starts at 23.6 passes, that from 25.75 fails at 26.75, the next at 29.75.
  const twice = perform({ operator: 1, length: 100 }, [], [["cut", 0, 6.1], ["restore", 0, 20], ["cut", 0, 25]], "operator");
  expect(told(twice).filter((line) => /operator/i.test(line)).slice(0, 2)).toEqual([
    "10.45 An alarm goes to the operator.",
    "70.45 The operator lets pg2 and pg3 pull and replay all the WAL within reach.",
  ]);
  const idle: Blows = [["cut", 0, 6.1], ["restore", 0, 20], ["cut", 0, 80]];
  const again = perform({ operator: 1, length: 160 }, [], idle, "operator");
  // Checks end at 21.6 + 2.15 n: the 27th at 79.65, the next starts at 81.65.
  expect(told(again).filter((line) => /operator/i.test(line)).slice(0, 4)).toEqual([
    "10.45 An alarm goes to the operator.",
    "70.45 The operator comes, and finds pg1 passing its check: nothing to do.",
    "85.65 An alarm goes to the operator.",
    "145.65 The operator lets pg2 and pg3 pull and replay all the WAL within reach.",
  ]);
});

test("an operator begins on arrival, and stays while the service is critical", () => {
  // Failing checks end at 10.45 + 3 n; the operator comes at 69.85.
  const recording = perform({ operator: 0.99, length: 80 }, [], [["kill", 0, 6.1]], "operator");
  expect(told(recording)).toContain("69.85 The operator lets pg2 and pg3 pull and replay all the WAL within reach.");
  const lonely: Blows = [["cut", 1, 3], ["cut", 2, 3], ["kill", 0, 6.1], ["restore", 1, 75]];
  expect(toldFrom(perform({ operator: 0.99, length: 80 }, [], lonely, "operator"), 69).slice(0, 4)).toEqual([
    "69.85 The operator can reach no standby, and waits.",
    "75 pg2 is back on the network.",
    "75 pg2 learns from Consul that pg1 is the primary, and follows it as a standby.",
    "76.45 The operator lets pg2 pull and replay all the WAL within reach.",
  ]);
});

test("an operator whose failover was called off goes when the service passes", () => {
  // Comes at 69.85; pg1 is back at 69.9, too late for the check from 69.45 to 70.45, and passes the next.
  const blows: Blows = [["cut", 0, 6.1], ["restore", 0, 69.9], ["cut", 0, 80]];
  const recording = perform({ operator: 0.99, length: 100 }, [], blows, "operator");
  expect(told(recording).filter((line) => /operator|passing/i.test(line))).toEqual([
    "10.45 An alarm goes to the operator.",
    "69.85 The operator lets pg2 and pg3 pull and replay all the WAL within reach.",
    "70.05 The operator calls the failover off: pg1 answers again.",
    "70.45 The operator finds pg1 answering, and leaves it to Consul.",
    "72.6 Consul: pg1 is passing again.",
    // Checks end at 72.6 + 2.15 n, 79.05 the last; the next start at 81.05 and 84.05.
    "85.05 An alarm goes to the operator.",
  ]);
});

test("a failover is called off when the primary, slow as it is, passes its check", () => {
  // With a time-out of 2 s checks fail at 10.3 + 4 n; a slow answer takes 1.5 s, from 68.3 to 69.8. The operator comes at 69.7.
  const blows: Blows = [["cut", 0, 4], ["restore", 0, 67], ["slow", 0, 67.25]];
  expect(toldFrom(perform({ timeout: 2, operator: 0.99, length: 80 }, [], blows, "operator"), 69)).toEqual([
    "69.7 The operator lets pg2 and pg3 pull and replay all the WAL within reach.",
    "69.8 Consul: pg1 is passing again.",
    "69.9 The operator calls the failover off: pg1 passes its check again.",
  ]);
});

test("clients whose commit waits are turned away when the primary dies, is cut off or is stopped; not with a standby", () => {
  const far = { replication: "synchronous", lag2: 5000, lag3: 5000 } as const;
  expect(ends(perform(far, [[9, 1000]], [["cut", 0, 11]]))).toEqual([[undefined, 11]]);
  expect(ends(perform(far, [[9, 1000]], [["kill", 0, 11]]))).toEqual([[undefined, 11]]);
  expect(ends(perform(far, [[9, 1000]], [["slow", 0, 6.1]]))).toEqual([[undefined, 10.65]]);
  // Whoever gave up before is not turned away once more; who waits at the end gives up in time.
  expect(ends(perform(far, [[5, 1000]], [["cut", 0, 9]]))).toEqual([[undefined, 8]]);
  expect(ends(perform(far, [[16, 1000]], []))).toEqual([[undefined, 19]]);
  const near = { replication: "synchronous", lag2: 5000, lag3: 2000 } as const;
  expect(ends(perform(near, [[9, 1000]], [["cut", 1, 10]]))).toEqual([[11, undefined]]);
  // Three seconds are too long.
  expect(ends(perform({ ...near, lag3: 3000 }, [[9, 1000]], []))).toEqual([[undefined, 12]]);
  const twice = perform(far, [[1, 1000], [9, 1000], [15, 1000]], [["cut", 0, 2], ["restore", 0, 3], ["cut", 0, 10], ["restore", 0, 11]]);
  expect(ends(twice)).toEqual([[undefined, 2], [undefined, 10], [undefined, 18]]);
});

test("a primary that dies while it recovers starts over, and only then goes on", () => {
  const called: Blows = [["slow", 0, 6.1], ["kill", 1, 11], ["kill", 2, 11]];
  // Called off at 11.05: it would go on at 12.05.
  const back = perform({ patience: 30 }, [[6.5, 4000]], [...called, ["kill", 0, 11.5], ["restore", 0, 11.8]]);
  expect(told(back).filter((line) => line.includes("goes on"))).toEqual(["12.8 Nobody has replaced pg1: it goes on as the primary."]);
  const gone = perform({ patience: 30 }, [[6.5, 4000]], [...called, ["kill", 0, 11.5]]);
  expect(stateAt(gone, 20 * second).nodes[0]).toMatchObject({ up: false, role: "starting" });
  expect(told(gone).some((line) => line.includes("goes on as the primary"))).toBe(false);
});

const learned = (blows: Blows) => told(perform({}, [], blows)).filter((line) => line.includes("learns"));

test("a standby that is killed while it recovers starts over", () => {
  const learns = "pg2 learns from Consul that pg1 is the primary, and follows it as a standby.";
  expect(learned([["kill", 1, 2], ["restore", 1, 3], ["kill", 1, 3.3], ["restore", 1, 3.5]])).toEqual([`4.5 ${learns}`]);
  expect(learned([["kill", 1, 2], ["restore", 1, 3], ["kill", 1, 3.3]])).toEqual([]);
  // Cut off while it recovers, it is there when it is back.
  expect(learned([["kill", 1, 2], ["restore", 1, 3], ["cut", 1, 3.2], ["restore", 1, 3.4]])).toEqual([`3.4 ${learns}`]);
});

test("a standby replays what it has received, once, whether it is cut off or not; not when it is down", () => {
  const one = [[1, 1000]] as const;
  expect(received(perform({}, one, [["cut", 1, 2.25]]), 1)).toEqual([[0, 0, 0], [2.2, 1000, 0], [2.5, 1000, 1000]]);
  expect(received(perform({}, one, [["cut", 1, 2.25], ["restore", 1, 2.3]]), 1)).toEqual([[0, 0, 0], [2.2, 1000, 0], [2.5, 1000, 1000]]);
  expect(received(perform({}, one, [["kill", 1, 2.3], ["restore", 1, 4]]), 1)).toEqual([[0, 0, 0], [2.2, 1000, 0], [5.3, 1000, 1000]]);
  // Cut off at 1.5 it loses what was on its way, and asks for it again at 1.7.
  expect(received(perform({}, one, [["cut", 1, 1.5], ["restore", 1, 1.7]]), 1)).toEqual([[0, 0, 0], [2.9, 1000, 0], [3.2, 1000, 1000]]);
  // Slow, it would have replayed the first at 5; by then it has replayed both.
  const swift = perform({ lag2: 100, ttl: 30 }, [[1, 1000], [3.1, 500]], [["slow", 1, 0.5], ["restore", 1, 2.1]]);
  expect(received(swift, 1)?.at(-1)).toEqual([3.5, 1500, 1500]);
});

test("a standby pulls what it missed from a primary that is back", () => {
  // Down from 6.1 to 6.2, recovered at 7.2: pg2 has it after 1.2 s, pg3 after 0.1 s.
  const recording = perform({}, [[6.05, 4000]], [["kill", 0, 6.1], ["restore", 0, 6.2]]);
  expect([1, 2].map((node) => received(recording, node))).toEqual([
    [[0, 0, 0], [8.4, 4000, 0], [8.7, 4000, 4000]],
    [[0, 0, 0], [7.3, 4000, 0], [7.6, 4000, 4000]],
  ]);
});
