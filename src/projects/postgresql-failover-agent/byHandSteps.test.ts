/** Failovers that do not go straight, worked out on paper (byHand.ts). */
import { expect, test } from "vitest";
import { second } from "../../sim/kernel.ts";
import { death, perform, writes } from "./byHand.ts";
import { stateAt } from "./describe.ts";
import type { FailoverRecording } from "./model.ts";

const told = ({ log }: FailoverRecording): string[] => log.map(({ at, text }) => `${at / second} ${text}`);
const [kill] = death;

test("without a standby the agent waits, says so once, and begins when one is there", () => {
  const recording = perform({}, [], [["cut", 1, 3], ["cut", 2, 3], ["kill", 0, 6.1], ["restore", 1, 15]]);
  expect(told(recording).slice(1, 3)).toEqual([
    "3 pg2 is cut off from the network; it still runs.",
    "3 pg3 is cut off from the network; it still runs.",
  ]);
  expect(told(recording).slice(6)).toEqual([
    "10.45 Consul: the service on pg1 is critical.",
    "10.45 The agent can reach no standby, and waits.",
    "15 pg2 is back on the network.",
    "15 pg2 learns from Consul that pg1 is the primary, and follows it as a standby.",
    "16.45 The agent lets pg2 pull and replay all the WAL within reach.",
    "16.65 The agent chooses pg2, which has the most WAL: pg2 at 0/3000148.",
    "17.65 pg2 is promoted: timeline 2 begins at 0/3000148.",
    "17.85 The agent rewrites the service definition: it leads to pg2.",
    "18 The clients look the service up again and write to pg2.",
  ]);
});

test("when no standby is left the failover is called off, and the stopped primary recovers", () => {
  const recording = perform({ patience: 30 }, [[6.5, 4000]], [["slow", 0, 6.1], ["kill", 1, 11], ["kill", 2, 11]]);
  expect(told(recording).slice(6)).toEqual([
    "10.65 The agent stops pg1, which is slow but runs: it accepts no more writes, and sends the WAL it has.",
    "11 pg2 is killed: the machine is off.",
    "11 pg3 is killed: the machine is off.",
    "11.05 The agent calls the failover off: no standby can be reached any more.",
    "12.05 Nobody has replaced pg1: it goes on as the primary.",
    "13.45 The agent can reach no standby, and waits.",
  ]);
  const roles = [10.64, 10.65, 11.05, 12.05].map((t) => stateAt(recording, Math.round(t * second)).nodes[0]?.role);
  expect(roles).toEqual(["primary", "fenced", "starting", "primary"]);
  expect(recording.agent.map(({ at, step }) => [at / second, step])).toEqual([[0, "watching"], [10.45, "catching up"], [11.05, "watching"]]);
});

test("when the chosen standby dies the agent starts over with those that are left", () => {
  const recording = perform({}, writes, [...(kill ? [kill] : []), ["kill", 2, 11]]);
  expect(told(recording).slice(6, 13)).toEqual([
    "10.65 The agent chooses pg3, which has the most WAL: pg2 at 0/3000530, pg3 at 0/3000D00.",
    "11 pg3 is killed: the machine is off.",
    "11.65 The agent starts over: pg3 is lost before it is promoted.",
    "11.65 The agent chooses pg2, which has the most WAL: pg2 at 0/3000530.",
    "12.65 pg2 is promoted: timeline 2 begins at 0/3000530.",
    "12.65 2 acknowledged commits are lost, up to 0/3001CA0: no standby within reach had them, only pg1 and pg3.",
    "12.85 The agent rewrites the service definition: it leads to pg2.",
  ]);
});

test("a primary that is back while another is promoted accepts nothing, and is rewound", () => {
  const recording = perform({}, writes, [["cut", 0, 6.1], ["restore", 0, 11]]);
  expect(told(recording).slice(7, 14)).toEqual([
    "11 pg1 is back on the network.",
    "11 pg1 learns from Consul that it is being replaced, and accepts no writes.",
    "11.65 pg3 is promoted: timeline 2 begins at 0/3000D00.",
    "11.65 1 acknowledged commit is lost, up to 0/3001CA0: no standby within reach had it, only pg1.",
    "11.65 pg1 has WAL that pg3 has not: pg_rewind takes it back to where they parted.",
    "11.65 pg2 follows pg3 on timeline 2.",
    "11.85 The agent rewrites the service definition: it leads to pg3.",
  ]);
  expect(told(recording).at(-1)).toBe("13.65 pg_rewind has thrown away 0/3000D00 to 0/3001CA0 on pg1, with 1 acknowledged commit in it. Now it follows pg3.");
  expect([10.99, 11, 11.65].map((t) => stateAt(recording, t * second).nodes[0]?.role)).toEqual(["primary", "fenced", "rewinding"]);
});

test("an operator who finds the primary well has nothing to do", () => {
  const recording = perform({ operator: 1, length: 80 }, [], [["cut", 0, 6.1], ["restore", 0, 20]], "operator");
  expect(told(recording).slice(5)).toEqual([
    "10.45 An alarm goes to the operator.",
    "20 pg1 is back on the network.",
    "20 Nobody has replaced pg1: it goes on as the primary.",
    "21.6 Consul: pg1 is passing again.",
    "70.45 The operator comes, and finds pg1 passing its check: nothing to do.",
  ]);
});

test("a node that is killed while it is rewound starts over when it is back", () => {
  const recording = perform({ length: 30 }, writes, [...death, ["kill", 0, 16], ["restore", 0, 20]]);
  expect(told(recording).slice(-4)).toEqual([
    "16 pg1 is killed: the machine is off.",
    "20 pg1 is switched on again.",
    "21 pg1 has WAL that pg3 has not: pg_rewind takes it back to where they parted.",
    "23 pg_rewind has thrown away 0/3000D00 to 0/3001CA0 on pg1, with 1 acknowledged commit in it. Now it follows pg3.",
  ]);
  expect(stateAt(recording, 16 * second).nodes[0]).toMatchObject({ up: false, role: "diverged" });
});

test("what has no effect is told of each node", () => {
  const idle = perform({}, [], [["restore", 1, 1], ["cut", 1, 2], ["cut", 1, 3], ["kill", 2, 4], ["kill", 2, 5], ["cut", 2, 6], ["slow", 2, 7], ["slow", 1, 8], ["slow", 1, 9], ["kill", 7, 10]]);
  expect(told(idle).slice(1)).toEqual([
    "1 pg2 is well: nothing happens.",
    "2 pg2 is cut off from the network; it still runs.",
    "3 pg2 is cut off already: nothing happens.",
    "4 pg3 is killed: the machine is off.",
    "5 pg3 is down already: nothing happens.",
    "6 pg3 is down: cutting it off changes nothing.",
    "7 pg3 is down: nothing to slow down.",
    "8 pg2 slows down: it takes ten times as long for everything.",
    "9 pg2 is slow already: nothing happens.",
    "10 There is no pg8: nothing happens.",
  ]);
  expect(idle.log.slice(1).every(({ tone }) => tone === "intervention")).toBe(true);
});
