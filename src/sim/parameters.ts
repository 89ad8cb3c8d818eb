/**
 * The parameters of a model, declared once. The controls, the codec of the address, validation and the tests' random
 * scenarios all derive from the declaration.
 */

/** A quantity that the reader sets. */
export interface NumberParameter {
  readonly kind: "number";
  readonly label: string;
  /** As it stands behind the value: "ms", "per second". Absent for a plain count. */
  readonly unit?: string;
  readonly min: number;
  readonly max: number;
  /** Values are `min` plus a whole number of steps. */
  readonly step: number;
  readonly default: number;
  /** One sentence for someone who does not know the field. */
  readonly help: string;
}

/** One of a few named choices. */
export interface ChoiceParameter<Option extends string = string> {
  readonly kind: "choice";
  readonly label: string;
  /** What each choice is called. */
  readonly options: Readonly<Record<Option, string>>;
  readonly default: NoInfer<Option>;
  readonly help: string;
}

export type Parameter = NumberParameter | ChoiceParameter;
export type Parameters = Readonly<Record<string, Parameter>>;

/** The values that a declaration allows. */
export type Values<P extends Parameters> = {
  readonly [Name in keyof P]: P[Name] extends ChoiceParameter<infer Option> ? Option : number;
};

/** The values from which the reader starts. */
export const defaults = <P extends Parameters>(parameters: P): Values<P> => settleValues(parameters, {});

/** The value that a parameter allows and that is nearest to what was asked for; its default when that makes no sense. */
export function settle(parameter: Parameter, raw: unknown): number | string {
  if (parameter.kind === "choice") {
    return typeof raw === "string" && Object.hasOwn(parameter.options, raw) ? raw : parameter.default;
  }
  return typeof raw === "number" && !Number.isNaN(raw) ? snap(parameter, raw) : parameter.default;
}

/** One settled value for each parameter. */
export function settleValues<P extends Parameters>(parameters: P, raw: Readonly<Record<string, unknown>>): Values<P> {
  const settled = Object.entries(parameters).map(([name, parameter]) => [name, settle(parameter, raw[name])]);
  // `settle` gives a number for each number and an option for each choice.
  return Object.fromEntries(settled) as Values<P>;
}

/** Within the range and on a step. Rounded as the step is written, as 3 × 0.1 is a little over 0.3. */
function snap({ min, max, step }: NumberParameter, value: number): number {
  const last = Math.floor((max - min) / step + 1e-9);
  const nearest = Math.min(last, Math.max(0, Math.round((value - min) / step)));
  return Number((min + nearest * step).toFixed(Math.max(places(min), places(step))));
}

/** How many digits a number has behind the point. */
function places(value: number): number {
  const [digits = "", power = "0"] = String(value).split("e");
  const fraction = digits.split(".")[1] ?? "";
  return Math.max(0, fraction.length - Number(power));
}
