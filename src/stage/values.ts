import { formatNumber } from "../sim/format.ts";
import type { Model, Scenario } from "../sim/model.ts";
import type { Parameter } from "../sim/parameters.ts";
import { stageWords as words } from "../words/stage.ts";

/** A parameter's value, as it is read. */
function valueText(parameter: Parameter, value: unknown): string {
  if (parameter.kind === "choice") return parameter.options[String(value)] ?? String(value);
  const text = formatNumber(Number(value));
  return parameter.unit ? words.valueWithUnit(text, parameter.unit) : text;
}

/** Names of the parameters on show, then of those that are not on show until asked for. */
export function namesOf(model: Model): [plain: string[], advanced: string[]] {
  const hidden = new Set(model.advanced);
  const names = Object.keys(model.parameters);
  return [names.filter((name) => !hidden.has(name)), names.filter((name) => hidden.has(name))];
}

/** What a figure's caption tells of a scenario: seed, parameters on show, others only where they are not as usual. */
export function circumstances(model: Model, { values, seed }: Scenario): (readonly [label: string, value: string])[] {
  const [plain, advanced] = namesOf(model);
  const changed = advanced.filter((name) => values[name] !== model.parameters[name]?.default);
  const told = [...plain, ...changed].flatMap((name) => {
    const parameter = model.parameters[name];
    return parameter ? [[parameter.label, valueText(parameter, values[name])] as const] : [];
  });
  return [[words.seed, String(seed)], ...told];
}
