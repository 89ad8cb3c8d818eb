import { reserved } from "./address.ts";
import type { Model, Preset, Recording } from "./model.ts";
import { defaults, settle, type Parameter, type Parameters } from "./parameters.ts";
import { hasTarget, lastSeed, lastTime, mostInterventions, presetScenario } from "./scenario.ts";

/** What is wrong with a model's declaration beyond its types, in words for who wrote it; a test wants none. */
export function problemsOf<
  P extends Parameters,
  Design extends string,
  Kind extends string,
  Workload,
  R extends Recording,
>(model: Model<P, Design, Kind, Workload, R>): string[] {
  return [
    ...unless(Number.isInteger(model.version) && model.version > 0, "the version is not a whole number above zero"),
    ...blanks(model, "the model"),
    ...names(model).flatMap((name) => unless(/^[\w-]+$/.test(name), `“${name}” cannot stand in an address`)),
    ...reserved.flatMap((name) => unless(!Object.hasOwn(model.parameters, name), `no parameter may be called ${name}`)),
    ...Object.entries(model.parameters).flatMap(([name, parameter]) => inParameter(name, parameter)),
    ...(model.advanced ?? []).flatMap((name) => unless(Object.hasOwn(model.parameters, name), `no parameter ${String(name)}`)),
    ...designsNamed(model).flatMap((design) => unless(Object.hasOwn(model.designs, design), `no design ${design}`)),
    ...targetless(model),
    ...unless(model.presets.length >= 3, "fewer than three presets"),
    ...model.presets.flatMap((preset) => inPreset(model, preset)),
    ...inProvenance(model),
  ];
}

const unless = (fine: boolean, problem: string): string[] => (fine ? [] : [problem]);

/** The texts that are empty, wherever they stand. */
function blanks(value: unknown, path: string): string[] {
  if (typeof value === "string") return unless(value.trim() !== "", `${path} is blank`);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => blanks(part, `${path}: ${key}`));
}

/** All that can stand in an address. */
const names = <P extends Parameters>(model: Model<P>): string[] =>
  [
    model.parameters,
    model.designs,
    model.interventions,
    ...Object.values(model.parameters).flatMap((each) => (each.kind === "choice" ? [each.options] : [])),
  ].flatMap((table) => Object.keys(table));

function inParameter(name: string, parameter: Parameter): string[] {
  const usable = settle(parameter, parameter.default) === parameter.default;
  const problem = `${name} cannot have its own default, ${parameter.default}`;
  if (parameter.kind === "choice") return unless(Object.hasOwn(parameter.options, parameter.default), problem);
  const { min, max, step } = parameter;
  return [
    ...unless(min < max && step > 0, `${name} has no range`),
    ...unless(settle(parameter, max) === max, `${name} does not reach ${max} by steps of ${step}`),
    ...unless(usable, problem),
  ];
}

const designsNamed = <P extends Parameters, Design extends string>(model: Model<P, Design>): Design[] => [
  ...model.claim.designs,
  ...Object.values(model.properties).flatMap(({ promisedBy = [] }) => promisedBy),
  ...model.presets.flatMap(({ designs = [] }) => designs),
];

function targetless<P extends Parameters, Kind extends string>(model: Model<P, string, Kind>): string[] {
  const values = defaults(model.parameters);
  return Object.entries<Model<P>["interventions"][string]>(model.interventions).flatMap(([kind, { targets }]) =>
    unless(targets(values).length > 0, `${kind} has no targets`),
  );
}

const isTime = (t: number): boolean => Number.isInteger(t) && t >= 0 && t <= lastTime;

function inPreset<P extends Parameters, Design extends string, Kind extends string>(
  model: Model<P, Design, Kind>,
  preset: Preset<P, Design, Kind>,
): string[] {
  const { values, seed, interventions, at } = presetScenario(model, preset);
  const problems = [
    ...Object.entries(preset.values ?? {}).flatMap(([name, value]) =>
      unless(values[name] === value, `${name} cannot be ${String(value)}`),
    ),
    ...unless(Number.isInteger(seed) && seed >= 1 && seed <= lastSeed, `${seed} is no seed`),
    ...unless(isTime(at), `${at} is no time`),
    ...unless(interventions.length <= mostInterventions, "too many interventions"),
    ...interventions.flatMap((each) =>
      Object.hasOwn(model.interventions, each.kind)
        ? unless(
            isTime(each.at) && Number.isInteger(each.target) && hasTarget(model, values, each),
            `${each.kind} cannot be done to ${each.target} at ${each.at}`,
          )
        : [`no intervention ${each.kind}`],
    ),
  ];
  return problems.map((problem) => `${preset.name}: ${problem}`);
}

const inProvenance = <P extends Parameters>({ provenance }: Pick<Model<P>, "provenance">): string[] => [
  ...(["stated", "assumed", "sources"] as const).flatMap((part) => unless(provenance[part].length > 0, `nothing is ${part}`)),
  ...provenance.sources.flatMap(({ url = "https://" }) => unless(url.startsWith("https://"), `${url} is not https`)),
];
