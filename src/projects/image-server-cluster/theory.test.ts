/**
 * The model's own runs against queueing theory (Kleinrock, Queueing Systems I, chapters 3 and 5): the mean wait lies
 * inside the 99 % confidence interval of independent replications.
 *
 * The replications of every case are the runs of seeds 1 to 30. A run starts empty, so its first waits are too short: a
 * warm-up is dropped, more than ten times the relaxation time 1 / (1 - sqrt(load))^2 in service times. Nothing needs
 * to be dropped at the end, as all that came are served. Lower loads settle sooner, and need shorter runs.
 */
import { expect, test, vi } from "vitest";
import { defaults } from "../../sim/parameters.ts";
import { ln } from "../../sim/elementary.ts";
import { second } from "../../sim/kernel.ts";
import { confidenceInterval, mean, type Interval } from "../../sim/statistics.ts";
import { model } from "./model.ts";
import type { ImageValues } from "./parameters.ts";
import type { Design } from "./recording.ts";

vi.setConfig({ testTimeout: 120_000 });

const seeds = Array.from({ length: 30 }, (_, i) => i + 1);

/** Mean wait of the requests after the warm-up in one run, in seconds. */
function meanWait(values: ImageValues, design: Design, seed: number, warmUp: number): number {
  const workload = model.draw(values, seed);
  const { cores, arrivals, outcome } = model.run({ values, seed, workload, design, interventions: [] });
  expect(outcome.ended).toBe("quiet");
  const waits = cores.flatMap(({ works }) =>
    works.filter(({ request }) => request >= warmUp).map(({ request, from }) => from - (arrivals[request] ?? 0)),
  );
  expect(waits).toHaveLength(values.requests - warmUp);
  return (mean(waits) ?? 0) / second;
}

function measured(given: Partial<ImageValues>, design: Design, load: number): Interval {
  const [requests, warmUp] = load > 0.75 ? [20_000, 5_000] : [6_000, 1_000];
  const values = { ...defaults(model.parameters), overhead: 0, ...given, requests };
  return confidenceInterval(
    seeds.map((seed) => meanWait(values, design, seed, warmUp)),
    0.99,
  );
}

function expectInside(exact: number, { low, high }: Interval): void {
  expect(exact).toBeGreaterThan(low);
  expect(exact).toBeLessThan(high);
}

/** The probability that all of c servers are busy, offered a load of a: by the recursion of Erlang B. */
function erlangC(c: number, a: number): number {
  const blocked = Array.from({ length: c }, (_, i) => i + 1).reduce((b, k) => (a * b) / (k + a * b), 1);
  return blocked / (1 - (a / c) * (1 - blocked));
}

/** Mean wait in M/M/c with a mean service time of one second. */
const waitMMc = (c: number, perSecond: number): number => erlangC(c, perSecond) / (c - perSecond);

/** The first two moments of a service time, in seconds. */
interface Law {
  readonly first: number;
  readonly second: number;
}

/** Mean wait in M/G/1, by Pollaczek and Khinchine. */
const waitMG1 = (perSecond: number, law: Law): number => (perSecond * law.second) / (2 * (1 - perSecond * law.first));

const uniform = (low: number, high: number): Law => ({
  first: (low + high) / 2,
  second: (low * low + low * high + high * high) / 3,
});

const logUniform = (low: number, high: number): Law => ({
  first: (high - low) / ln(high / low),
  second: (high * high - low * low) / (2 * ln(high / low)),
});

const single = { servers: 1, cores: 1 };

test.each([0.3, 0.5, 0.7, 0.8, 0.9])("one core, exponential service times, is M/M/1: load %d", (load) => {
  const given = { ...single, arrivals: load, distribution: "exponential", mean: 1_000 } as const;
  expectInside(load / (1 - load), measured(given, "round-robin", load));
});

test.each([
  [2, 1, 2, 0.5],
  [2, 1, 2, 0.7],
  [2, 1, 2, 0.9],
  [4, 2, 2, 0.5],
  [4, 2, 2, 0.9],
  [8, 2, 4, 0.7],
  [8, 2, 4, 0.9],
])("%i cores that share a queue of free workers are M/M/c: %i × %i, load %d", (c, servers, cores, load) => {
  const arrivals = Math.round(load * c * 10) / 10;
  const given = { servers, cores, arrivals, distribution: "exponential", mean: 1_000 } as const;
  expectInside(waitMMc(c, arrivals), measured(given, "free-workers", load));
});

test.each([
  [0.4, 5_000],
  [0.7, 5_000],
  [1, 5_000],
  [1.2, 5_200],
])("one core, log-uniform service times, is M/G/1: %d per second, 5 ms to %i ms", (arrivals, longest) => {
  const law = logUniform(0.005, longest / 1_000);
  const given = { ...single, arrivals, longest, distribution: "log-uniform" } as const;
  expectInside(waitMG1(arrivals, law), measured(given, "free-workers", arrivals * law.first));
});

test.each([
  [0.1, 5_000],
  [0.2, 5_000],
  [0.3, 6_000],
])("one core, uniform service times, is M/G/1: %d per second, 5 ms to %i ms", (arrivals, longest) => {
  const law = uniform(0.005, longest / 1_000);
  const given = { ...single, arrivals, longest, distribution: "uniform" } as const;
  expectInside(waitMG1(arrivals, law), measured(given, "shortest-queue", arrivals * law.first));
});

test.each([0.5, 0.9])("one core, constant service times, is M/D/1: load %d", (load) => {
  const given = { ...single, arrivals: load, distribution: "constant", mean: 1_000 } as const;
  expectInside(waitMG1(load, { first: 1, second: 1 }), measured(given, "round-robin", load));
});

test("dealt to 8 cores by lot, each core is an M/G/1 with an eighth of the arrivals", () => {
  const law = logUniform(0.005, 5);
  expectInside(waitMG1(1, law), measured({ servers: 2, cores: 4, arrivals: 8 }, "random", 0.8));
});
