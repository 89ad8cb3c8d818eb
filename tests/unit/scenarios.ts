import * as fc from "fast-check";
import { runScenario } from "../../src/sim/compare.ts";
import type { Intervention, Model, Recording, Scenario } from "../../src/sim/model.ts";
import { settle, settleValues, type Parameter, type Parameters, type Values } from "../../src/sim/parameters.ts";
import { inOrder, lastSeed, lastTime, presetScenario } from "../../src/sim/scenario.ts";

const anyOf = (parameter: Parameter): fc.Arbitrary<number | string> =>
  parameter.kind === "choice"
    ? fc.constantFrom(...Object.keys(parameter.options))
    : fc
        .integer({ min: 0, max: Math.floor((parameter.max - parameter.min) / parameter.step + 1e-9) })
        .map((steps) => settle(parameter, parameter.min + steps * parameter.step));

/** Any values that a declaration allows. */
const valuesOf = <P extends Parameters>(parameters: P): fc.Arbitrary<Values<P>> =>
  fc
    .record(Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, anyOf(parameter)])))
    .map((values) => settleValues(parameters, values));

/** The names of a table. */
const keys = <Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] =>
  Object.keys(table).filter((key): key is Key => Object.hasOwn(table, key));

/** Up to six interventions, from the start to a little after the default run's end. */
export function scenarios<
  P extends Parameters,
  Design extends string,
  Kind extends string,
  Workload,
  R extends Recording,
>(model: Model<P, Design, Kind, Workload, R>): fc.Arbitrary<Scenario<P, Design, Kind>> {
  let latest: number | undefined;
  const usualEnd = (): number =>
    Math.max(...runScenario(model, presetScenario(model, model.presets[0])).map(({ recording }) => recording.end));
  // Not before it is wanted: a run while a test file is loaded would belong to no test.
  const times = fc.constant(0).chain((min) => fc.integer({ min, max: (latest ??= Math.min(lastTime, Math.round(1.2 * usualEnd()))) }));
  const designs = fc.constantFrom(...keys(model.designs));
  const kinds = keys(model.interventions);
  const intervention = (values: Values<P>): fc.Arbitrary<Intervention<Kind>> =>
    fc.constantFrom(...kinds).chain((kind) =>
      fc.record({
        kind: fc.constant(kind),
        target: fc.nat({ max: model.interventions[kind].targets(values).length - 1 }),
        at: times,
      }),
    );
  return valuesOf(model.parameters).chain((values) =>
    fc.record({
      values: fc.constant(values),
      seed: fc.integer({ min: 1, max: lastSeed }),
      designs: fc.tuple(designs, designs),
      interventions: kinds.length === 0 ? fc.constant([]) : fc.array(intervention(values), { maxLength: 6 }).map(inOrder),
      at: times,
    }),
  );
}
