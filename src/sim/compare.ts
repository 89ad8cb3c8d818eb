import { digest } from "./digest.ts";
import type { Model, Recording, Scenario, Witness } from "./model.ts";
import type { Parameters } from "./parameters.ts";

/** A run and what was found in it; plain data, so that a worker can send it. */
export interface Result<R extends Recording = Recording, Design extends string = string> {
  readonly design: Design;
  readonly recording: R;
  /** By the names of the model's measures. */
  readonly measures: Readonly<Record<string, number | undefined>>;
  /** By the names of the model's properties; undefined where one holds. */
  readonly verdicts: Readonly<Record<string, Witness | undefined>>;
}

/** What two runs have in common: all of a scenario but its designs and the moment looked at. */
type Circumstances<P extends Parameters, Kind extends string> = Pick<
  Scenario<P, string, Kind>,
  "values" | "seed" | "interventions"
>;

/** Runs designs on one workload, drawn once. */
function record<P extends Parameters, Design extends string, Kind extends string, Workload, R extends Recording>(
  model: Model<P, Design, Kind, Workload, R>,
  { values, seed, interventions }: Circumstances<P, Kind>,
  [left, right]: readonly [Design, Design],
): [R, R] {
  const workload = model.draw(values, seed);
  const run = (design: Design): R => model.run({ values, seed, workload, design, interventions });
  return [run(left), run(right)];
}

const mapped = <T, U>(table: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(table).map(([name, value]) => [name, map(value)]));

/** Both designs of a scenario, with measures and verdicts. */
export function runScenario<
  P extends Parameters,
  Design extends string,
  Kind extends string,
  Workload,
  R extends Recording,
>(
  model: Model<P, Design, Kind, Workload, R>,
  scenario: Scenario<P, Design, Kind>,
): [Result<R, Design>, Result<R, Design>] {
  const examine = (design: Design, recording: R): Result<R, Design> => ({
    design,
    recording,
    measures: mapped(model.measures, (measure) => measure.value(recording)),
    verdicts: mapped(model.properties, (property) => property.check(recording)),
  });
  const [left, right] = record(model, scenario, scenario.designs);
  return [examine(scenario.designs[0], left), examine(scenario.designs[1], right)];
}

/** The same in every engine for the same scenario and design. */
export const digestOf = (result: Result): string => digest(result.recording);

/** The claim under one seed, with the values and interventions of a scenario, of the designs that it always is about. */
export function claimOf<
  P extends Parameters,
  Design extends string,
  Kind extends string,
  Workload,
  R extends Recording,
>(
  model: Model<P, Design, Kind, Workload, R>,
  { values, interventions }: Omit<Circumstances<P, Kind>, "seed">,
  seed: number,
): { sentence: string; holds: boolean } {
  const [rival, chosen] = record(model, { values, seed, interventions }, model.claim.designs);
  return { sentence: model.claim.sentence(rival, chosen), holds: model.claim.holds(rival, chosen) };
}

/** Whether the claim holds under seed 1, under seed 2, and so on, run one by one. */
export function* claims<
  P extends Parameters,
  Design extends string,
  Kind extends string,
  Workload,
  R extends Recording,
>(
  model: Model<P, Design, Kind, Workload, R>,
  { values, interventions }: Omit<Circumstances<P, Kind>, "seed">,
  seeds = 200,
): Generator<boolean, void> {
  for (let seed = 1; seed <= seeds; seed += 1) {
    yield model.claim.holds(...record(model, { values, seed, interventions }, model.claim.designs));
  }
}

export interface Count {
  readonly held: number;
  /** How many seeds were tried. */
  readonly of: number;
}

export interface Counting {
  readonly seeds?: number;
  /** Told after each seed. */
  readonly onProgress?: (count: Count) => void;
  /** Asked before each seed. */
  readonly stopped?: () => boolean;
}

/** In how many of so many seeds the claim holds. */
export function countClaim<
  P extends Parameters,
  Design extends string,
  Kind extends string,
  Workload,
  R extends Recording,
>(
  model: Model<P, Design, Kind, Workload, R>,
  scenario: Omit<Circumstances<P, Kind>, "seed">,
  { seeds = 200, onProgress, stopped = () => false }: Counting = {},
): Count {
  let count: Count = { held: 0, of: 0 };
  const verdicts = claims(model, scenario, seeds);
  while (!stopped()) {
    const { value, done } = verdicts.next();
    if (done === true) break;
    count = { held: count.held + (value ? 1 : 0), of: count.of + 1 };
    onProgress?.(count);
  }
  return count;
}
