import { claimOf, runScenario, type Result } from "../sim/compare.ts";
import { formatScenario } from "../sim/address.ts";
import { within } from "../sim/kernel.ts";
import type { Model, Scenario } from "../sim/model.ts";

/** What a scenario gives: two designs' runs and the claim about them; plain data. */
export interface Run {
  readonly results: readonly [Result, Result];
  readonly sentence: string;
}

/** A scenario and its run, or why there is none. */
export interface Shown {
  /** The same for scenarios that differ only in the moment looked at. */
  readonly key: string;
  readonly scenario: Scenario;
  readonly run?: Run;
  readonly error?: string;
}

export const keyOf = (model: Model, scenario: Scenario): string => formatScenario(model, { ...scenario, at: 0 });

/** The claim is of two designs of its own; they are run again only if they are not the two on the stage. */
function sentenceOf(model: Model, scenario: Scenario, results: readonly [Result, Result]): string {
  const [rival, chosen] = model.claim.designs.map((design) => results.find((each) => each.design === design));
  return rival && chosen
    ? model.claim.sentence(rival.recording, chosen.recording)
    : claimOf(model, scenario, scenario.seed).sentence;
}

function runOf(model: Model, scenario: Scenario): Run {
  const results = runScenario(model, scenario);
  return { results, sentence: sentenceOf(model, scenario, results) };
}

export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The events of a run that a page takes upon itself: twice those of any preset. */
export const affordable = 20_000;

/** Runs a scenario, undefined where it takes more than so many events; a mistake in a model must not take the page down. */
export function attempt(model: Model, scenario: Scenario): Shown;
export function attempt(model: Model, scenario: Scenario, events: number): Shown | undefined;
export function attempt(model: Model, scenario: Scenario, events = Infinity): Shown | undefined {
  const key = keyOf(model, scenario);
  try {
    const run = within(events, () => runOf(model, scenario));
    return run && { key, scenario, run };
  } catch (error) {
    return { key, scenario, error: wordsOf(error) };
  }
}
