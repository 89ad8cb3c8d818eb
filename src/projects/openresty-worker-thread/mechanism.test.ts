import { describe, expect, test } from "vitest";
import { second, simulate, type Micros } from "../../sim/kernel.ts";
import { measures } from "./measures.ts";
import type { Settings } from "./parameters.ts";
import { verdictOf, type Run } from "./recording.ts";
import { Sharing } from "./sharing.ts";
import { perform, six } from "./trial.ts";
import type { Workload } from "./workload.ts";

const ms = 1_000;

const verdicts = (run: Run): (string | undefined)[] =>
  run.requests.filter(({ kind }) => kind === "light").map((request) => verdictOf(request, run.settings));

const tasks = (count: number): Workload["heavy"] => Array.from({ length: count }, () => ({ at: 0, worker: 0, work: 10 * ms }));

/** When jobs end, each given by when it begins and how much it is. */
const ends = (jobs: readonly (readonly [Micros, Micros])[], cores: number): Micros[] => {
  const ended: Micros[] = [];
  simulate({ until: second, events: 1000 }, (kernel) => {
    const sharing = new Sharing(kernel, (count) => Math.min(1, cores / count));
    jobs.forEach(([at, work], i) => kernel.at(at, () => sharing.begin(work, () => (ended[i] = kernel.now))));
  });
  return ended;
};

describe("as nginx 1.22.1 with Lua NGINX module 0.10.23 was seen to do", () => {
  const before = { light: six(0, 30 * ms), heavy: [{ at: 10 * ms, worker: 0, work: 90 * ms }] };

  test("replies that came during a blocking handler are found before their timers", () => {
    expect(verdicts(perform({ clock: "epoll" }, before, "loop"))).toEqual(Array(6).fill(undefined));
  });

  test("they are time-outs when the handler has called ngx.update_time()", () => {
    expect(verdicts(perform({ clock: "update" }, before, "loop"))).toEqual(Array(6).fill("false"));
  });

  test("they are time-outs when the worker gets the accept mutex again", () => {
    const mutex = { clock: "epoll", mutex: "on", workers: 2 } as const;
    expect(verdicts(perform(mutex, before, "loop"))).toEqual(Array(6).fill("false"));
  });

  test("they are none when another worker has taken the mutex meanwhile", () => {
    const mutex = { clock: "epoll", mutex: "on", workers: 2 } as const;
    const other = { at: 40 * ms, worker: 1, latency: 5 * ms };
    expect(verdicts(perform(mutex, { ...before, light: [...before.light, other] }, "loop"))).toEqual(Array(7).fill(undefined));
  });

  test("a single worker has no mutex", () => {
    expect(verdicts(perform({ clock: "epoll", mutex: "on" }, before, "loop"))).toEqual(Array(6).fill(undefined));
  });

  test("a timer that is set after a blocking handler in the same iteration is expired early", () => {
    const heavy = [
      { at: 0, worker: 0, work: 60 * ms },
      { at: 10 * ms, worker: 0, work: 90 * ms },
    ];
    const light = [...six(11 * ms, 10 * ms), ...six(90 * ms, 10 * ms)];
    expect(verdicts(perform({ clock: "epoll" }, { light, heavy }, "loop"))).toEqual([...Array(6).fill("early"), ...Array(6).fill(undefined)]);
    expect(verdicts(perform({ clock: "epoll" }, { light, heavy }, "pool"))).toEqual(Array(12).fill(undefined));
  });
});

describe("a loop", () => {
  test("expires a timer when it is due", () => {
    const run = perform({ timeout: 50, lightCpu: 0.4 }, { light: [{ at: 0, worker: 0, latency: 80 * ms }] }, "loop");
    expect(run.requests[0]).toMatchObject({ asked: 200, fired: 50_200, ended: 50_400, result: "timed out" });
  });

  test("answers when the reply comes", () => {
    const run = perform({ lightCpu: 0.4 }, { light: [{ at: 5, worker: 0, latency: 10 * ms }] }, "loop");
    expect(run.requests[0]).toMatchObject({ asked: 205, resumed: 10_205, ended: 10_405, result: "answered" });
  });

  test("of another worker is not held up", () => {
    const run = perform({ workers: 2 }, { light: [{ at: 20 * ms, worker: 1, latency: ms }], heavy: [{ at: 0, worker: 0, work: 90 * ms }] }, "loop");
    expect(run.requests[1]).toMatchObject({ begun: 20 * ms, ended: 21 * ms + 400 });
  });
});

describe("a pool", () => {
  test("has room for as many tasks as threads, and max_queue", () => {
    const run = perform({ threads: 2, maxQueue: 3, cores: 8 }, { heavy: tasks(8) }, "pool");
    expect(run.requests.map(({ result }) => result)).toEqual([...Array(5).fill("answered"), ...Array(3).fill("refused")]);
    expect(measures.queue.value(run)).toBe(3);
    expect(run.log.map(({ text }) => text)).toContain("Thread pool queue overflow: 3 tasks waiting in worker 1; checksum 6 is refused.");
  });

  test("takes tasks first come, first served", () => {
    const run = perform({ threads: 2, cores: 8 }, { heavy: tasks(6) }, "pool");
    expect(run.blocks.filter((block) => block.heavy).map(({ request }) => request)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("is each worker’s own", () => {
    const run = perform({ threads: 1, maxQueue: 0, workers: 2 }, { heavy: [0, 0, 1].map((worker) => ({ at: 0, worker, work: ms })) }, "pool");
    expect(run.requests.map(({ result }) => result)).toEqual(["answered", "refused", "answered"]);
  });
});

describe("sharing", () => {
  test("gives a job a core of its own at most", () => {
    expect(ends([[0, 100]], 8)).toEqual([100]);
  });

  test("gives all jobs the same", () => {
    expect(ends([[0, 300], [0, 100], [0, 200]], 1)).toEqual([600, 300, 500]);
    expect(ends([[0, 300], [0, 100], [0, 200]], 2)).toEqual([350, 150, 250]);
    expect(ends([[0, 300], [100, 100]], 1)).toEqual([400, 300]);
  });
});

describe("file writes", () => {
  const writes: Partial<Settings> = { heavyKind: "write", cores: 1, threads: 8 };
  const heavy = tasks(4);

  test("need no core", () => {
    const run = perform(writes, { heavy }, "pool");
    const spans = run.blocks.filter((block) => block.heavy).map(({ start, end = 0 }) => end - start);
    expect(spans).toEqual(Array(4).fill(10 * ms));
  });

  test("stop while the disk stalls, the longest stall of several", () => {
    const stalls = [5, 100].map((at) => ({ kind: "stall", target: 0, at: at * ms }) as const);
    const run = perform(writes, { heavy: heavy.slice(0, 1) }, "pool", stalls);
    expect(run.requests[0]?.worked).toBe(50 + 10 * ms + 295 * ms);
  });
});
