/** Runs that were worked out on paper: a long request, then three of a second each, at two servers of one core. */
import { describe, expect, test } from "vitest";
import { second } from "../../sim/kernel.ts";
import { presetScenario } from "../../sim/scenario.ts";
import { model } from "./model.ts";
import { stateAt, type Design, type ImageServers, type Work } from "./recording.ts";

type Step = readonly [kind: "kill" | "start", target: number, at: number];

const { values: usual } = presetScenario(model, model.presets[0]);
const base = { ...usual, servers: 2, cores: 1, overhead: 300 };
const four = [[1, 10], [2, 1], [4, 1], [5, 1]] as const;

/** Requests as pairs of seconds: when they come, how long they take. */
function perform(design: Design, steps: readonly Step[] = [], requests: readonly (readonly [number, number])[] = four): ImageServers {
  const workload = { arrivals: requests.map(([at]) => at * second), services: requests.map(([, takes]) => takes * second) };
  const interventions = steps.map(([kind, target, at]) => ({ kind, target, at: at * second }));
  return model.run({ values: base, seed: 1, workload, design, interventions });
}

const told = ({ log }: ImageServers): string[] => log.map(({ at, text }) => `${at / second} ${text}`.replaceAll("\u00a0", " "));
const seconds = (times: readonly number[]): number[] => times.map((time) => time / second);
const spans = (all: readonly { from: number; to: number }[]) => all.map(({ from, to }) => [from / second, to / second]);
const measured = (recording: ImageServers) => Object.fromEntries(Object.entries(model.measures).map(([name, { value }]) => [name, value(recording)]));
const witness = (name: string, recording: ImageServers): string | undefined => {
  const found = model.properties[name]?.check(recording);
  return found && `${found.at / second} ${found.text}`.replaceAll("\u00a0", " ");
};

test("dealt in turn, a short request waits behind the long one while a core is idle", () => {
  const recording = perform("round-robin");
  expect(told(recording)).toEqual([
    "1 Request 1 goes to 1:1.",
    "2 Request 2 goes to 2:1.",
    "4 Request 3 goes to 1:1 and waits behind 1, while 1 core is idle.",
    "5 Request 4 goes to 2:1.",
    "11 Request 3 gets 1:1 after 7 s.",
    "12 All 4 requests are through, and none failed.",
  ]);
  expect(recording.log.map(({ tone }) => tone)).toEqual(["plain", "plain", "bad", "plain", "plain", "good"]);
  expect(seconds(recording.latencies)).toEqual([1, 1, 8, 10]);
  expect(spans(recording.flaw)).toEqual([[4, 5], [6, 11]]);
  expect(measured(recording)).toEqual({
    mean: 5 * second, p50: second, p95: 10 * second, p99: 10 * second, max: 10 * second, utilisation: 13 / 24, flaw: 0.5, failed: 0,
  });
  expect(witness("free", recording)).toBe("4 Request 3 waits at 1:1, behind request 1, while 2:1 is idle.");
  expect(model.describe(recording, 4.5 * second)).toBe("At 4.5\u00a0s, 1 of 2 cores convert; 2:1 is idle although 1 request waits.");
});

test("from the queue of free workers it gets the idle core, and who finds none blocks", () => {
  const recording = perform("free-workers");
  expect(told(recording)).toEqual([
    "1 Request 1 pops 1:1.",
    "2 Request 2 pops 2:1.",
    "4 Request 3 pops 2:1.",
    "5 Request 4 finds no free core and blocks.",
    "5.3 Request 4 gets 2:1 after 300 ms.",
    "11.3 All 4 requests are through, and none failed.",
  ]);
  expect(seconds(recording.latencies)).toEqual([1.3, 1.3, 1.6, 10.3]);
  expect(recording.cores.map(({ holds }) => spans(holds))).toEqual([[[1, 1.3]], [[2, 2.3], [4, 4.3], [5.3, 5.6]]]);
  expect(recording.flaw).toEqual([]);
  expect(stateAt(recording, 5 * second)).toMatchObject({ waiting: [3], free: [], arrived: 4, failed: 0 });
  expect(stateAt(recording, 4.1 * second).cores.map(({ doing, request }) => [doing, request])).toEqual([["converting", 0], ["held", undefined]]);
  expect(stateAt(recording, 1.3 * second - 1).free).toEqual([1]);
});

test("where nobody is idle, a request waits behind however many there are", () => {
  const crowd = [[1, 10], [2, 10], [3, 1], [4, 1], [5, 1], [6, 1]] as const;
  expect(told(perform("round-robin", [], crowd)).slice(2, 6)).toEqual([
    "3 Request 3 goes to 1:1 and waits behind 1.",
    "4 Request 4 goes to 2:1 and waits behind 1.",
    "5 Request 5 goes to 1:1 and waits behind 2.",
    "6 Request 6 goes to 2:1 and waits behind 2.",
  ]);
  expect(told(perform("free-workers", [], crowd)).slice(2, 5)).toEqual([
    "3 Request 3 finds no free core and blocks.",
    "4 Request 4 finds no free core and blocks behind 1.",
    "5 Request 5 finds no free core and blocks behind 2.",
  ]);
});

test("the claim wants a lower mean and a lower 99th percentile", () => {
  const [dealt, popped] = [perform("round-robin"), perform("free-workers")];
  expect(model.claim.sentence(dealt, popped).replaceAll("\u00a0", " ")).toBe(
    "On the same 4 requests, the mean latency falls from 5 s to 3.63 s, and the 99th percentile goes from 10 s to 10.3 s.",
  );
  const long = [[1, 10], [2, 1], [3.5, 12]] as const;
  const [slow, swift] = [perform("round-robin", [], long), perform("free-workers", [], long)];
  const { holds } = model.claim;
  expect([holds(dealt, popped), holds(slow, swift), holds(swift, slow), holds(slow, slow)]).toEqual([false, true, false, false]);
  const none = perform("round-robin", [], []);
  expect([holds(none, swift), holds(slow, none), measured(none)["utilisation"]]).toEqual([false, false, undefined]);
});

describe("a server that dies", () => {
  const five = [...four, [7, 1]] as const;

  test("takes what it converts and what waits for it, and is passed over from then on", () => {
    const recording = perform("round-robin", [["kill", 0, 4.5]], five);
    expect(told(recording).slice(3)).toEqual([
      "4.5 Server 1 dies. Requests lost: 1 being converted and 1 queued at its cores.",
      "5 Request 4 goes to 2:1.",
      "7 Request 5 goes to 2:1.",
      "8 All 5 requests are through: 3 served, 2 failed.",
    ]);
    expect(recording.log.map(({ tone }) => tone).slice(3)).toEqual(["intervention", "plain", "plain", "plain"]);
    expect([4.5 * second - 1, 4.5 * second].map((t) => stateAt(recording, t).failed)).toEqual([0, 2]);
    expect(recording.failures).toEqual([
      { at: 4.5 * second, request: 0, why: "converting", server: 0 },
      { at: 4.5 * second, request: 2, why: "queued", server: 0 },
    ]);
    expect(spans(recording.flaw)).toEqual([[4, 4.5]]);
    expect(measured(recording)).toMatchObject({ failed: 2, utilisation: (3.5 + 3) / (4.5 + 8), max: second });
    expect(witness("survives", recording)).toBe("4.5 Request 3 fails in the queue of 1:1: its server dies, and it cannot leave.");
    expect(witness("once", recording)).toBeUndefined();
    expect(model.describe(recording, 6.5 * second)).toMatch(/^At 6\.5\ss, 0 of 1 core convert; 2:1 is idle, and no request waits\. 2 requests have failed so far\.$/);
  });

  test("leaves nobody to deal to when it was the last", () => {
    const recording = perform("round-robin", [["kill", 0, 0.5], ["kill", 1, 0.6]], four);
    expect(told(recording).slice(0, 3)).toEqual([
      "0.5 Server 1 dies. Requests lost: none.",
      "0.6 Server 2 dies. Requests lost: none.",
      "1 Request 1 fails, as no server is up.",
    ]);
    expect(recording.log.map(({ tone }) => tone).slice(0, 3)).toEqual(["intervention", "intervention", "bad"]);
    expect(recording.failures[0]).toEqual({ at: second, request: 0, why: "refused", server: -1 });
    expect(told(recording).at(-1)).toBe("5 All 4 requests are through: 0 served, 4 failed.");
    expect(recording.dealt).toEqual([-1, -1, -1, -1]);
    expect(witness("survives", recording)).toBe("1 Request 1 fails on arrival: no server is up.");
    expect(measured(recording)).toMatchObject({ mean: undefined, failed: 4 });
  });

  test("leaves its address in the queue of free workers, which does not answer", () => {
    const recording = perform("free-workers", [["kill", 0, 0.5]], four);
    expect(recording.log[2]?.tone).toBe("bad");
    expect(told(recording).slice(0, 5)).toEqual([
      "0.5 Server 1 dies. Requests lost: none.",
      "1 Request 1 pops 1:1.",
      "1.3 1:1 does not answer: request 1 pops again.",
      "1.3 Request 1 pops 2:1.",
      "2 Request 2 finds no free core and blocks.",
    ]);
  });

  test.each(["shortest-queue", "random"] as const)("gets nothing more: %s", (design) => {
    expect(perform(design, [["kill", 0, 0.5]]).dealt).toEqual([1, 1, 1, 1]);
  });

  test("and comes back before a client has reached it serves that client", () => {
    const recording = perform("free-workers", [["kill", 0, 1.1], ["start", 0, 1.2]]);
    expect(told(recording).slice(0, 4)).toEqual([
      "1 Request 1 pops 1:1.",
      "1.1 Server 1 dies. Requests lost: none.",
      "1.2 Server 1 joins with 1 core.",
      "2 Request 2 pops 2:1.",
    ]);
    expect(spans(recording.cores[0]?.holds ?? [])).toEqual([[1, 1.1], [1.2, 1.3]]);
    expect(spans(recording.cores[0]?.works ?? [])).toEqual([[1.3, 11.3]]);
    expect(recording.log[2]?.tone).toBe("intervention");
  });

  test("leaves clients to wait at the queue of free workers, which is no broken promise when all are down", () => {
    const recording = perform("free-workers", [["kill", 0, 0.5], ["kill", 1, 0.6]], [[1, 1], [2, 1]]);
    expect(stateAt(recording, recording.end).waiting).toEqual([0, 1]);
    expect(witness("once", recording)).toBeUndefined();
    expect(witness("once", { ...recording, design: "random", queues: [] })).toMatch(/Request 1 came, and nothing became of it\.$/);
    const up = { ...recording, servers: recording.servers.map((server) => ({ ...server, up: [{ from: 0, to: 99 * second }] })) };
    expect(witness("once", up)).toMatch(/Request 1 came, and nothing became of it\.$/);
  });

  test("comes back when it is started, and one more joins behind it", () => {
    const recording = perform("round-robin", [["kill", 0, 0.5], ["start", 0, 3], ["start", 2, 3.5], ["start", 1, 3.6]], four);
    expect(told(recording)).toContain("3 Server 1 joins with 1 core.");
    expect(told(recording)).toContain("3.5 Server 3 joins with 1 core.");
    expect(told(recording)).toContain("3.6 Server 2 is in the cluster already: nothing happens.");
    expect(recording.dealt).toEqual([1, 1, 2, 0]);
    expect(stateAt(recording, 3.4 * second).cores).toHaveLength(2);
    expect(recording.servers.map(({ name, up }) => [name, up.map(({ from }) => from / second)])).toEqual([
      ["server 1", [0, 3]], ["server 2", [0]], ["server 3", [3.5]],
    ]);
  });
});

const work = (request: number, from: number, to: number): Work => ({ request, from: from * second, to: to * second, lost: false });

/** The run of four requests, with other work at its cores. */
const altered = (first: readonly Work[], other: readonly Work[]): ImageServers => {
  const recording = perform("round-robin");
  return { ...recording, cores: recording.cores.map((core, i) => ({ ...core, works: i === 0 ? first : other })) };
};

describe("the properties find", () => {
  const [right, left] = [[work(0, 1, 11), work(2, 11, 12)], [work(1, 2, 3), work(3, 5, 6)]];

  test("a request that is served twice, or never, or not to its end", () => {
    expect(witness("once", altered(right, left))).toBeUndefined();
    expect(witness("once", altered(right, [...left, work(1, 9, 10)]))).toBe("10 Request 2 is served by 2:1, and then is served by 2:1.");
    expect(witness("once", altered(right, left.slice(0, 1)))).toBe("12 Request 4 came, and nothing became of it.");
    expect(witness("once", altered(right, [work(1, 2, 2.5), work(3, 5, 6)]))).toBe("2.5 2:1 leaves request 2 after 500 ms, half done.");
  });

  test("a core that converts two at once", () => {
    expect(witness("single", altered([work(0, 1, 11), work(2, 10, 11)], left))).toBe("10 1:1 starts request 3 while it converts request 1.");
    expect(witness("single", altered(right, left))).toBeUndefined();
  });

  test("who overtakes in a queue, or at a core", () => {
    const recording = perform("round-robin");
    const stays = [{ who: 2, from: 4 * second, to: 11 * second }, { who: 3, from: 5 * second, to: 6 * second }];
    expect(witness("order", { ...recording, queues: [stays] })).toBe("6 Request 4 leaves the queue before request 3, which came first.");
    expect(witness("order", altered([work(2, 4, 5), work(0, 5, 15)], left))).toBe("5 1:1 serves request 3 before request 1, which came first.");
    expect(witness("order", recording)).toBeUndefined();
  });
});
