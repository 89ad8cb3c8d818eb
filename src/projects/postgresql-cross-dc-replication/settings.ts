import { millisecond, second, type Micros } from "../../sim/kernel.ts";
import type { Values } from "../../sim/parameters.ts";
import type { parameters } from "./parameters.ts";
import { linksAmong, nth, type Policy } from "./records.ts";

/** What is compared: what a failover does to a slot, and what decides a conflict. */
export type Design = "lost-lww" | "persisted-lww" | "lost-procedure" | "persisted-procedure";
export type Settled = Values<typeof parameters>;

/** A run's parameters in the model's own units: times are in microseconds. */
export interface Settings {
  readonly centres: number;
  readonly rows: number;
  readonly policy: Policy;
  /** Whether a slot's position survives a failover of its source. */
  readonly persists: boolean;
  /** When writes stop. */
  readonly stop: Micros;
  /** Each link's latency, one way. */
  readonly latencies: readonly Micros[];
  /** How far each centre's clock is ahead. */
  readonly clocks: readonly Micros[];
  readonly takeover: Micros;
  readonly retry: Micros;
  readonly spacing: Micros;
  readonly saveEvery: Micros;
}

const seconds = (value: number): Micros => Math.round(value * second);

export function settings(values: Settled, design: Design): Settings {
  const byPair = [values.latencyAB, values.latencyAC, values.latencyBC];
  return {
    centres: values.centres,
    rows: values.rows,
    policy: design.endsWith("lww") ? "lww" : values.procedure,
    persists: design.startsWith("persisted"),
    stop: seconds(values.duration),
    latencies: linksAmong(values.centres).map((_, link) => nth(byPair, link) * millisecond),
    clocks: [values.clockA, values.clockB, values.clockC].slice(0, values.centres).map(seconds),
    takeover: seconds(values.takeover),
    retry: seconds(values.retry),
    spacing: values.spacing * millisecond,
    saveEvery: seconds(values.saveEvery),
  };
}
