/**
 * Runs that were worked out on paper. A light request takes its loop 0.2 ms to ask and 0.2 ms to answer, a heavy one
 * 0.05 ms before its work and as long after it. Times are in microseconds.
 */
import { describe, expect, test } from "vitest";
import { defaults } from "../../sim/parameters.ts";
import { measures } from "./measures.ts";
import { model } from "./model.ts";
import { parameters, type Settings } from "./parameters.ts";
import { properties } from "./properties.ts";
import { verdictOf, waitsOf, type Design, type Run } from "./recording.ts";
import type { Kind } from "./server.ts";
import { stateAt } from "./state.ts";
import { perform } from "./trial.ts";
import type { Workload } from "./workload.ts";

const plain: Partial<Settings> = { workers: 1, cores: 4, threads: 2, timeout: 50, lightCpu: 0.4, clock: "update", mutex: "off", heavyKind: "checksum" };

const told = ({ log }: Run): string[] => log.map(({ at, text }) => `${at} ${text}`.replaceAll("\u00a0", " "));
const tones = ({ log }: Run): string[] => log.map(({ tone }) => tone);
const blocksOf = ({ blocks }: Run) => blocks.map(({ thread, request, start, end, heavy, iteration }) => [thread, request, start, end, heavy, iteration]);
const measured = (run: Run) => Object.fromEntries(Object.entries(measures).map(([name, { value }]) => [name, value(run)]));
const found = (name: keyof typeof properties, run: Run): string | undefined => {
  const witness = properties[name].check(run);
  return witness && `${witness.at} ${witness.text}`.replaceAll("\u00a0", " ");
};

/** A reply that comes after 30 ms, while a checksum of 90 ms is being done. */
const both: Workload = { light: [{ at: 0, worker: 0, latency: 30_000 }], heavy: [{ at: 10_000, worker: 0, work: 90_000 }] };
const meet = (design: Design, over: Partial<Settings> = {}): Run => perform({ ...plain, ...over }, both, design);

describe("a checksum", () => {
  test("in the loop keeps a reply in its socket until its timer is expired", () => {
    const run = meet("loop");
    expect(blocksOf(run)).toEqual([
      [0, 1, 0, 200, false, 1],
      [0, 2, 10_000, 10_050, false, 2],
      [0, 2, 10_050, 100_050, true, 2],
      [0, 2, 100_050, 100_100, false, 2],
      [0, 1, 100_100, 100_300, false, 2],
    ]);
    expect(run.requests).toEqual([
      { id: 1, kind: "light", worker: 0, arrived: 0, begun: 0, asked: 200, replied: 30_200, fired: 100_100, resumed: 100_100, ended: 100_300, result: "timed out" },
      { id: 2, kind: "heavy", worker: 0, arrived: 10_000, begun: 10_000, worked: 100_050, resumed: 100_050, ended: 100_100, result: "answered" },
    ]);
    expect(told(run)).toEqual([
      "10050 Worker 1 does checksum 2 in its loop: all else there has to wait.",
      "100050 Checksum 2 is done after 90.1 ms; 1 event waits for worker 1.",
      "100100 Request 1 reports a time-out, with the reply in its socket for 69.9 ms: a false one.",
    ]);
    expect(tones(run)).toEqual(["plain", "plain", "bad"]);
    expect(measured(run)).toEqual({
      p50: 100_300, p99: 100_300, heavy: 90_100, falseTimeouts: 1, earlyTimeouts: 0, trueTimeouts: 0,
      throughput: 1e6 / 100_100, queue: undefined, refused: 0,
    });
  });

  test("in a pool lets the loop answer meanwhile", () => {
    const run = meet("pool");
    expect(blocksOf(run)).toEqual([
      [0, 1, 0, 200, false, 1],
      [0, 2, 10_000, 10_050, false, 2],
      [1, 2, 10_050, 100_050, true, 0],
      [0, 1, 30_200, 30_400, false, 3],
      [0, 2, 100_050, 100_100, false, 4],
    ]);
    expect(told(run)).toEqual([
      "10050 Thread 1 of worker 1 takes checksum 2.",
      "100050 Thread 1 of worker 1 is done with checksum 2, 90.1 ms after it arrived.",
    ]);
    expect(run.pools).toEqual([{ at: 10_050, worker: 0, queued: 0, busy: 1 }, { at: 100_050, worker: 0, queued: 0, busy: 0 }]);
    expect(measured(run)).toMatchObject({ p50: 30_400, heavy: 90_100, falseTimeouts: 0, throughput: 2e6 / 100_100, queue: 0 });
  });

  test("is told at any time", () => {
    const words = (design: Design, t: number): string => model.describe(meet(design), t);
    expect(words("loop", 100)).toBe("Worker 1’s loop handles an event; 0 events wait. So far 0 time-outs.");
    expect(words("loop", 5_000)).toBe("Worker 1’s loop is idle; 0 events wait. So far 0 time-outs.");
    expect(words("loop", 30_200)).toBe("Worker 1’s loop does checksum 2; 1 event waits. So far 0 time-outs.");
    expect(words("loop", 100_100)).toBe("Worker 1’s loop handles an event; 0 events wait. So far 1 time-out (1 false).");
    expect(words("pool", 50_000)).toBe("Worker 1’s loop is idle; 0 events wait. 1 thread is busy, 0 tasks queued. So far 0 time-outs.");
    expect(stateAt(meet("loop"), 100_300)).toMatchObject({ answered: 1, refused: 0, timeouts: { true: 0, false: 1, early: 0 } });
  });
});

test("a pool of one thread and one place takes a task, keeps one and refuses one", () => {
  const heavy = [0, 0, 0].map((at) => ({ at, worker: 0, work: 10_000 }));
  const run = perform({ ...plain, threads: 1, maxQueue: 1 }, { heavy }, "pool");
  expect(told(run)).toEqual([
    "50 Thread 1 of worker 1 takes checksum 1.",
    "150 Thread pool queue overflow: 1 task waiting in worker 1; checksum 3 is refused.",
    "10050 Thread 1 of worker 1 is done with checksum 1, 10.1 ms after it arrived.",
    "10050 Thread 1 of worker 1 takes checksum 2.",
    "20050 Thread 1 of worker 1 is done with checksum 2, 20.1 ms after it arrived.",
  ]);
  expect(tones(run)).toEqual(["plain", "bad", "plain", "plain", "plain"]);
  expect(run.pools.map(({ at, queued, busy }) => [at, queued, busy])).toEqual([[50, 0, 1], [100, 1, 1], [10_050, 0, 1], [20_050, 0, 0]]);
  expect(run.requests.map(({ ended }) => ended)).toEqual([10_100, 20_100, 150]);
  expect(measured(run)).toMatchObject({ queue: 1, refused: 1, heavy: 10_100, p50: undefined });
  expect(stateAt(run, 150)).toMatchObject({ queued: 1, busyThreads: 1, refused: 1, answered: 0 });
  expect(model.describe(run, 150)).toMatch(/1 thread is busy, 1 task queued\. So far 0 time-outs, 1 refused\.$/);
});

test("two on one core take twice as long", () => {
  const heavy = [0, 0].map((at) => ({ at, worker: 0, work: 10_000 }));
  const run = perform({ ...plain, cores: 1 }, { heavy }, "pool");
  // The second request is taken up while the first task has half of the core: its 50 take 100.
  expect(blocksOf(run).slice(0, 4)).toEqual([
    [0, 1, 0, 50, false, 1],
    [1, 1, 50, 20_050, true, 0],
    [0, 2, 50, 150, false, 1],
    [2, 2, 150, 20_150, true, 0],
  ]);
  expect(found("conserved", run)).toBeUndefined();
});

const step = (kind: Kind, at: number) => ({ kind, target: 0, at });

test("each worker has a loop and a pool of its own", () => {
  const heavy = [0, 1, 1].map((worker) => ({ at: 0, worker, work: 10_000 }));
  const run = perform({ ...plain, workers: 2, threads: 1, maxQueue: 4, cores: 8 }, { heavy }, "pool");
  expect(stateAt(run, 5_000)).toMatchObject({ queued: 1, busyThreads: 2 });
  expect(model.describe(run, 5_000)).toBe(
    "Worker 1’s loop is idle; 0 events wait. Worker 2’s loop is idle; 0 events wait. 2 threads are busy, 1 task queued. So far 0 time-outs.",
  );
  expect(stateAt(run, 20).loops.map(({ waiting, block }) => [waiting, block?.request])).toEqual([[0, 1], [1, 2]]);
  expect(model.describe(run, 20)).toMatch(/^Worker 1’s loop handles an event; 0 events wait\. Worker 2’s loop handles an event; 1 event waits\. 0 threads are busy, 0 tasks/);
  expect(run.requests.map(({ ended }) => ended)).toEqual([10_100, 10_100, 20_100]);
});

describe("a time-out", () => {
  const asked = { id: 1, kind: "light", worker: 0, arrived: 0, begun: 100, asked: 1_000 } as const;
  const settings = { ...defaults(parameters), timeout: 50 };

  test("is true of a reply that would have come too late, by nginx’s whole milliseconds", () => {
    expect(verdictOf({ ...asked, replied: 50_001, fired: 51_000 }, settings)).toBe("true");
    expect(verdictOf({ ...asked, replied: 50_000, fired: 51_000 }, settings)).toBe("false");
  });

  test("is false when the reply was there, early when it was not yet", () => {
    expect(verdictOf({ ...asked, replied: 20_000, fired: 20_000 }, settings)).toBe("false");
    expect(verdictOf({ ...asked, replied: 20_001, fired: 20_000 }, settings)).toBe("early");
  });

  test("is none before it is reported, or where nothing was asked", () => {
    expect(verdictOf({ ...asked, replied: 20_000 }, settings)).toBeUndefined();
    expect(verdictOf({ ...asked, fired: 20_000 }, settings)).toBeUndefined();
    expect(verdictOf({ id: 1, kind: "heavy", worker: 0, arrived: 0, replied: 1, fired: 2 }, settings)).toBeUndefined();
  });

  test("ends the wait for a reply only if it comes before it", () => {
    expect(waitsOf(asked)).toEqual([[0, 100]]);
    expect(waitsOf({ ...asked, replied: 9_000, resumed: 9_500 })).toEqual([[0, 100], [9_000, 9_500]]);
    expect(waitsOf({ ...asked, replied: 9_000, fired: 9_000, resumed: 9_500 })).toEqual([[0, 100], [9_000, 9_500]]);
    expect(waitsOf({ ...asked, replied: 9_000, fired: 8_000, resumed: 8_000 })).toEqual([[0, 100]]);
    expect(waitsOf({ ...asked, kind: "heavy", worked: 7_000, resumed: 7_500 })).toEqual([[0, 100], [7_000, 7_500]]);
  });
});

describe("what is done to it", () => {
  test("a slow upstream takes eight times as long, until it is as fast as before", () => {
    const light = [2_000, 20_000].map((at) => ({ at, worker: 0, latency: 5_000 }));
    const run = perform(plain, { light }, "loop", [step("slow", 1_000), step("slow", 1_500), step("restore", 10_000), step("restore", 11_000)]);
    expect(told(run)).toEqual([
      "1000 The upstream slows down.",
      "1500 The upstream is slow already: nothing changes.",
      "10000 The upstream is as fast as before.",
      "11000 The upstream is not slow: nothing changes.",
    ]);
    expect(tones(run)).toEqual(Array(4).fill("intervention"));
    expect(run.requests.map(({ asked = 0, replied = 0 }) => replied - asked)).toEqual([40_000, 5_000]);
    const late = perform(plain, { light: [{ at: 2_000, worker: 0, latency: 7_000 }] }, "loop", [step("slow", 1_000)]);
    expect(told(late).at(-1)).toBe("52200 Request 1: no reply within 50 ms, a time-out.");
    expect(tones(late).at(-1)).toBe("plain");
    expect(measured(late)).toMatchObject({ trueTimeouts: 1, falseTimeouts: 0, throughput: undefined });
  });

  test("a burst is six heavy requests of the usual size", () => {
    const run = perform({ ...plain, heavyTime: 20 }, {}, "pool", [step("burst", 1_000)]);
    expect(tones(run)[0]).toBe("intervention");
    expect(told(run)[0]).toBe("1000 6 heavy requests at once (checksums) for worker 1.");
    expect(run.requests.map(({ arrived, kind }) => `${arrived} ${kind}`)).toEqual(Array(6).fill("1000 heavy"));
    expect(run.blocks.filter(({ heavy }) => heavy).map(({ work }) => work)).toEqual(Array(6).fill(20_000));
  });

  test("a stalled disk holds up file writes, and nothing else", () => {
    const heavy = [{ at: 0, worker: 0, work: 10_000 }];
    const writes = perform({ ...plain, heavyKind: "write" }, { heavy }, "pool", [step("stall", 5_050)]);
    expect(tones(writes)[1]).toBe("intervention");
    expect(told(writes)[1]).toBe("5050 The disk stalls for 200 ms.");
    expect(writes.requests[0]?.worked).toBe(210_050);
    const sums = perform(plain, { heavy }, "pool", [step("stall", 5_050)]);
    expect(told(sums)[1]).toBe("5050 The disk stalls for 200 ms: nobody writes, nothing changes.");
    expect(sums.requests[0]?.worked).toBe(10_050);
  });
});

test("the claim wants a lower latency, and no time-out that is false or early", () => {
  const [loop, pool] = [meet("loop"), meet("pool")];
  const hasty = { ...pool, requests: pool.requests.map((request) => (request.kind === "light" ? { ...request, fired: 20_200 } : request)) };
  const { holds } = model.claim;
  expect([holds(loop, pool), holds(pool, loop), holds(pool, pool), holds(loop, hasty)]).toEqual([true, false, false, false]);
});

describe("the properties find", () => {
  type Blocks = Run["blocks"];
  const withBlocks = (run: Run, change: (blocks: Blocks) => Blocks): Run => ({ ...run, blocks: change(run.blocks) });
  const heavier = (blocks: Blocks): Blocks => blocks.map((block) => (block.heavy ? { ...block, work: 180_000 } : block));

  test("nothing wrong with a run in a pool", () => {
    const pool = meet("pool");
    for (const { check } of Object.values(properties)) expect(check(pool)).toBeUndefined();
  });

  test("two things at once", () => {
    const [loop, pool] = [meet("loop"), meet("pool")];
    expect(found("oneAtATime", withBlocks(loop, (blocks) => blocks.flatMap((block) => [block, block])))).toBe(
      "0 The loop of worker 1 begins with request 1 while it is at request 1.",
    );
    expect(found("oneAtATime", withBlocks(pool, (blocks) => blocks.map((block) => ({ ...block, thread: 1 })).slice(2)))).toBe("30200 Thread 1 of worker 1 begins with request 1 while it is at request 2.");
  });

  test("work that was not given, or given twice, or lost", () => {
    const [loop, pool] = [meet("loop"), meet("pool")];
    expect(found("conserved", withBlocks(loop, heavier))).toBe("100050 Request 2 needed 180 ms of a core and was given 90 ms.");
    expect(found("conserved", withBlocks(pool, (blocks) => blocks.toSpliced(3, 1)))).toBe("30400 Request 1 is over after 1 spell of work instead of 2.");
    const open = pool.requests.map(({ ended: _ended, result: _result, ...rest }) => rest);
    expect(found("conserved", { ...pool, requests: open })).toBe(`${pool.outcome.at} Request 1 is never answered.`);
  });

  test("more than the cores can do", () => {
    const loop = meet("loop");
    const one = { ...loop, settings: { ...loop.settings, cores: 1 } };
    expect(found("capacity", one)).toBeUndefined();
    expect(found("capacity", withBlocks(one, heavier))).toBe("100050 1 core did 180 ms of work in 90 ms.");
  });

  test("a loop that is blocked, and what comes of it", () => {
    const [loop, pool] = [meet("loop"), meet("pool")];
    expect(found("neverBlocked", loop)).toBe("10050 Worker 1 does checksum 2 in its loop, which takes 90 ms.");
    expect(found("noFalse", loop)).toBe(
      "100100 The reply to request 1 came after 30 ms and lay in the socket for 69.9 ms when the time-out of 50 ms was reported.",
    );
    expect(found("noFalse", meet("loop", { cores: 1, workers: 2 }))).toBeUndefined();
    expect(found("accounted", loop)).toBeUndefined();
    const hasty = { ...pool, requests: pool.requests.map((request) => (request.kind === "light" ? { ...request, fired: 20_200 } : request)) };
    expect(found("accounted", hasty)).toBe("20200 Request 1 was given 20 ms of its 50 ms.");
  });

  test("a queue without an end, and a refusal without a reason", () => {
    const pool = meet("pool");
    const full = { ...pool, pools: [{ at: 5, worker: 0, queued: pool.settings.maxQueue + 1, busy: 2 }] };
    expect(found("queueKept", full)).toMatch(/^5 \d+ tasks wait in the pool of worker 1\.$/);
    const refused = { ...pool, requests: pool.requests.map((request) => (request.kind === "heavy" ? { ...request, result: "refused" as const } : request)) };
    expect(found("queueKept", refused)).toBe("100100 Request 2 is refused though there is room.");
  });
});

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

test("what comes from outside has the sizes that are set", () => {
  const settings = { ...defaults(parameters), workers: 2, upstream: 40, heavyTime: 60, duration: 5, lightRate: 100, heavyRate: 20 };
  const { light, heavy } = model.draw(settings, 3);
  expect(Math.min(...light.map(({ latency }) => latency))).toBeGreaterThanOrEqual(20_000);
  expect(Math.abs(average(light.map(({ latency }) => latency)) - 40_000)).toBeLessThan(4_000);
  expect(Math.abs(average(heavy.map(({ work }) => work)) - 60_000)).toBeLessThan(8_000);
  for (const { work } of heavy) expect(Math.abs(work - 60_000)).toBeLessThanOrEqual(30_000);
  for (const all of [light, heavy]) {
    expect(new Set(all.map(({ worker }) => worker))).toEqual(new Set([0, 1]));
    expect(Math.max(...all.map(({ at }) => at))).toBeLessThanOrEqual(5e6);
  }
  expect([Math.abs(light.length - 500) < 80, Math.abs(heavy.length - 100) < 40]).toEqual([true, true]);
});
