import { exponential, poissonArrivals, uniform } from "../../sim/draws.ts";
import { millisecond, second, type Micros } from "../../sim/kernel.ts";
import { stream } from "../../sim/random.ts";
import { names, type Values } from "./parameters.ts";

/** All that comes from outside, drawn before any design sees it. */
export interface Workload {
  /** The clients' writes, in time order: when, and how much WAL each makes. */
  readonly writes: readonly { readonly at: Micros; readonly bytes: number }[];
  /** When Consul's first check starts and the clients ask the catalogue for the first time. */
  readonly firstCheck: Micros;
  readonly firstLookup: Micros;
  /** How the delays of each node vary: a factor for every half second. */
  readonly weather: readonly (readonly number[])[];
}

export const weatherLasts: Micros = 500 * millisecond;
const burstFrom: Micros = 10 * second;
const burstFor: Micros = 5 * second;
const meanBytes = 8000;

/** WAL records start at multiples of 8 bytes. */
const aligned = (bytes: number): number => Math.max(64, Math.ceil(bytes / 8) * 8);

export function draw(values: Values, seed: number): Workload {
  const until = values.length * second;
  const steady = poissonArrivals(stream(seed, "writes"), values.rate, { until });
  const burst = poissonArrivals(stream(seed, "burst"), values.rate * (values.burst - 1), { until: burstFor });
  const times = [...steady, ...burst.map((t) => t + burstFrom)].filter((t) => t <= until).toSorted((a, b) => a - b);
  const sizes = stream(seed, "sizes");
  return {
    writes: times.map((at) => ({ at, bytes: aligned(exponential(sizes, meanBytes)) })),
    firstCheck: Math.round(uniform(stream(seed, "checks"), 0, values.interval * second)),
    firstLookup: Math.round(uniform(stream(seed, "lookups"), 0, values.ttl * second)),
    weather: names(values).map((name) => {
      const delays = stream(seed, `delays of ${name}`);
      return Array.from({ length: Math.ceil(until / weatherLasts) + 1 }, () => uniform(delays, 0.8, 1.2));
    }),
  };
}
