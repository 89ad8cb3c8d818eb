import { exponential, logUniform, poissonArrivals, uniform } from "../../sim/draws.ts";
import { millisecond, type Micros } from "../../sim/kernel.ts";
import { stream, type Stream } from "../../sim/random.ts";
import type { ImageValues } from "./parameters.ts";
import type { Workload } from "./recording.ts";

const laws: Readonly<Record<ImageValues["distribution"], (chance: Stream, values: ImageValues) => number>> = {
  "log-uniform": (chance, values) => logUniform(chance, ...bounds(values)),
  uniform: (chance, values) => uniform(chance, ...bounds(values)),
  exponential: (chance, { mean }) => exponential(chance, mean),
  constant: (_, { mean }) => mean,
};

const bounds = ({ shortest, longest }: ImageValues): [low: number, high: number] => [
  Math.min(shortest, longest),
  Math.max(shortest, longest),
];

/** When requests come, and how long each keeps a core busy: at least 1 µs. */
export function draw(values: ImageValues, seed: number): Workload {
  const law = laws[values.distribution];
  const services = stream(seed, "service times");
  const service = (): Micros => Math.max(1, Math.round(law(services, values) * millisecond));
  return {
    arrivals: poissonArrivals(stream(seed, "arrivals"), values.arrivals, { count: values.requests }),
    services: Array.from({ length: values.requests }, service),
  };
}
