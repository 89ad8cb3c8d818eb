import type { Micros } from "./kernel.ts";
import { minute } from "./kernel.ts";
import type { Intervention, Model, Preset, Scenario } from "./model.ts";
import { settleValues, type Parameters, type Values } from "./parameters.ts";

/** The largest seed; the smallest is 1. */
export const lastSeed = 0xffffffff;

/** The most interventions that a scenario has. */
export const mostInterventions = 24;

/** The latest time in a scenario: a day. */
export const lastTime: Micros = 24 * 60 * minute;

/** What a preset leaves out: the parameters' defaults, seed 1, the designs of the claim, no interventions. */
export function presetScenario<P extends Parameters, Design extends string, Kind extends string>(
  model: Model<P, Design, Kind>,
  preset: Preset<P, Design, Kind>,
): Scenario<P, Design, Kind> {
  return {
    values: settleValues(model.parameters, preset.values ?? {}),
    seed: preset.seed ?? 1,
    designs: preset.designs ?? model.claim.designs,
    interventions: inOrder(preset.interventions ?? []),
    at: preset.at,
  };
}

/** In time order; at equal times, as given. */
export const inOrder = <Kind extends string>(interventions: readonly Intervention<Kind>[]): Intervention<Kind>[] =>
  interventions.toSorted((a, b) => a.at - b.at);

/** Whether there is such a target under these values. */
export function hasTarget<P extends Parameters, Kind extends string>(
  model: Pick<Model<P, string, Kind>, "interventions">,
  values: Values<P>,
  { kind, target }: Intervention<Kind>,
): boolean {
  return target >= 0 && target < model.interventions[kind].targets(values).length;
}
