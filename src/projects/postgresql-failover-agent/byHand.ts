/** A cluster for runs that are worked out on paper: writes at chosen times, every delay as it is set. For tests. */
import { second } from "../../sim/kernel.ts";
import { defaults } from "../../sim/parameters.ts";
import type { Fault } from "./faults.ts";
import { model, type FailoverRecording } from "./model.ts";
import { parameters, type Values } from "./parameters.ts";
import type { Design } from "./recording.ts";

type Blow = readonly [Fault, node: number, at: number];

export const base: Values = { ...defaults(parameters), standbys: 2, replication: "asynchronous", length: 20 };

/** Writes as pairs of seconds and bytes. */
export function perform(over: Partial<Values>, writes: readonly (readonly [number, number])[], blows: readonly Blow[], design: Design = "most"): FailoverRecording {
  const workload = { writes: writes.map(([at, bytes]) => ({ at: at * second, bytes })), firstCheck: 0, firstLookup: 0, weather: [] };
  const interventions = blows.map(([kind, target, at]) => ({ kind, target, at: at * second }));
  return model.run({ values: { ...base, ...over }, seed: 1, workload, design, interventions });
}

/** The third is acknowledged, and nobody has it when pg1 dies; the second has reached pg3 only. */
export const writes = [[1, 1000], [5, 2000], [6.05, 4000], [7, 500], [13, 800]] as const;
export const death: readonly Blow[] = [["kill", 0, 6.1], ["restore", 0, 14]];
