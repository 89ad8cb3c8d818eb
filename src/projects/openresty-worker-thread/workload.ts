import { exponential, poissonArrivals, uniform, whole } from "../../sim/draws.ts";
import type { Micros } from "../../sim/kernel.ts";
import { stream } from "../../sim/random.ts";
import type { Settings } from "./parameters.ts";

export interface LightWork {
  readonly at: Micros;
  readonly worker: number;
  /** From the question to the reply in the socket, undisturbed. */
  readonly latency: Micros;
}

export interface HeavyWork {
  readonly at: Micros;
  readonly worker: number;
  readonly work: Micros;
}

export interface Workload {
  readonly light: readonly LightWork[];
  readonly heavy: readonly HeavyWork[];
}

/** Everything that comes from outside. A client’s connection belongs to a worker, so the worker is drawn here. */
export function draw(settings: Settings, seed: number): Workload {
  const until = Math.round(settings.duration * 1e6);
  const lastWorker = settings.workers - 1;
  const lightWorker = stream(seed, "worker of a light request");
  const heavyWorker = stream(seed, "worker of a heavy request");
  const reply = stream(seed, "upstream");
  const size = stream(seed, "size of heavy work");
  const half = (settings.upstream * 1000) / 2;
  const mean = settings.heavyTime * 1000;
  return {
    light: poissonArrivals(stream(seed, "light requests"), settings.lightRate, { until }).map((at) => ({
      at,
      worker: whole(lightWorker, 0, lastWorker),
      latency: Math.round(half + exponential(reply, half)),
    })),
    heavy: poissonArrivals(stream(seed, "heavy requests"), settings.heavyRate, { until }).map((at) => ({
      at,
      worker: whole(heavyWorker, 0, lastWorker),
      work: Math.round(uniform(size, mean / 2, 1.5 * mean)),
    })),
  };
}
