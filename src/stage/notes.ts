import { hasTarget } from "../sim/scenario.ts";
import type { Note } from "../sim/address.ts";
import type { Intervention, Model, Scenario } from "../sim/model.ts";
import { stageWords as words } from "../words/stage.ts";

/** What a parsed address left out or changed, in words. */
export function noteText(model: Model, { key, value, problem, used }: Note): string {
  const label = model.parameters[key]?.label ?? words.keysOfAddress[key] ?? key;
  if (problem === "outdated") return words.outdated(value);
  if (problem === "too-many") return words.tooMany(value, used ?? "");
  if (used === undefined) return words.leftOut(label, value);
  return problem === "unknown" ? words.unknown(label, value, used) : words.outOfRange(label, value, used);
}

/** "Kill standby 2", under the values with which there is such a target. */
export function nameOf(model: Model, values: Scenario["values"], { kind, target }: Pick<Intervention, "kind" | "target">): string {
  const declared = model.interventions[kind];
  return words.named(declared?.label ?? kind, declared?.targets(values)[target] ?? String(target));
}

/** A changed scenario without the interventions whose targets are gone, and what to say about them. */
export function settled(model: Model, before: Scenario, after: Scenario): { scenario: Scenario; notes: string[] } {
  if (after.values === before.values) return { scenario: after, notes: [] };
  const gone = after.interventions.filter((each) => !hasTarget(model, after.values, each));
  const interventions = after.interventions.filter((each) => !gone.includes(each));
  const notes = gone.map((each) => words.gone(nameOf(model, before.values, each)));
  return { scenario: gone.length ? { ...after, interventions } : after, notes };
}
