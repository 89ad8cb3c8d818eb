import type { Micros } from "../../sim/kernel.ts";
import type { Intervention } from "../../sim/model.ts";
import { settleValues } from "../../sim/parameters.ts";
import { parameters, type Settings } from "./parameters.ts";
import type { Design, Run } from "./recording.ts";
import { run, type Kind } from "./server.ts";
import type { LightWork, Workload } from "./workload.ts";

/** For tests: runs a workload given by hand. */
export const perform = (
  values: Partial<Settings>,
  { light = [], heavy = [] }: Partial<Workload>,
  design: Design,
  interventions: readonly Intervention<Kind>[] = [],
): Run => run({ values: settleValues(parameters, values), seed: 1, workload: { light, heavy }, design, interventions });

/** Six light requests of the first worker. */
export const six = (at: Micros, latency: Micros): LightWork[] => Array.from({ length: 6 }, () => ({ at, worker: 0, latency }));
