import type { Micros } from "./kernel.ts";
import type { Intervention, Model, Scenario } from "./model.ts";
import { settle, settleValues, type Parameter, type Parameters, type Values } from "./parameters.ts";
import { hasTarget, inOrder, lastSeed, lastTime, mostInterventions, presetScenario } from "./scenario.ts";

/** A part of an address that was not taken as it stands. */
export interface Note {
  readonly key: string;
  /** As it stands in the address, cut to 80 characters; of too many interventions, how many. */
  readonly value: string;
  readonly problem: "unknown" | "out-of-range" | "outdated" | "too-many";
  /** What was taken instead, as an address has it; absent when it was dropped. */
  readonly used?: string;
}

/** Keys of an address that stand for no parameter. */
export const reserved: readonly string[] = ["seed", "designs", "do", "t", "v"];

const writeTime = (t: Micros): string => `${t / 1e6}s`;
const writeIntervention = ({ kind, target, at }: Intervention): string => `${kind}.${target}@${writeTime(at)}`;

/**
 * The query of an address, without "?", that gives a valid scenario back; only what differs from the first preset's
 * stands in it, and the model's version: "servers=6&do=kill.1@12.4s&v=1".
 */
export function formatScenario<P extends Parameters, Design extends string, Kind extends string>(
  model: Model<P, Design, Kind>,
  scenario: Scenario<P, Design, Kind>,
): string {
  const [was, is] = [presetScenario(model, model.presets[0]), scenario].map((each) => ({
    values: Object.keys(model.parameters).map((name) => `${name}=${each.values[name]}`),
    seed: `seed=${each.seed}`,
    designs: `designs=${each.designs.join(".")}`,
    interventions: each.interventions.map((one) => `do=${writeIntervention(one)}`).join("&") || "do=none",
    at: `t=${writeTime(each.at)}`,
  }));
  if (was === undefined || is === undefined) return "";
  const parts = [
    ...is.values.filter((part, i) => part !== was.values[i]),
    ...(["seed", "designs", "interventions", "at"] as const).flatMap((part) => (is[part] === was[part] ? [] : [is[part]])),
  ];
  return parts.length === 0 ? "" : [...parts, `v=${model.version}`].join("&");
}

/**
 * Reads a scenario from the query of an address. Any string gives a valid one: what cannot be used is replaced or
 * dropped, and noted; keys of others are passed over. Of each key but "do" the first counts.
 */
export function parseScenario<P extends Parameters, Design extends string, Kind extends string>(
  model: Model<P, Design, Kind>,
  query: string,
): { scenario: Scenario<P, Design, Kind>; notes: Note[] } {
  const given = new URLSearchParams(query);
  const base = presetScenario(model, model.presets[0]);
  const version = given.get("v");
  const current = String(model.version);
  if (version !== null && version !== current) {
    return { scenario: base, notes: [{ key: "v", value: cut(version), problem: "outdated", used: current }] };
  }
  const notes: Note[] = [];
  const take = <T>(key: string, kept: T, form: Form<T>): T => takeFirst(given.get(key), key, kept, form, notes);
  const values = settleValues(
    model.parameters,
    Object.fromEntries(
      Object.entries(model.parameters).map(([name, each]) => [name, take(name, base.values[name], valueOf(each))]),
    ),
  );
  const scenario = {
    values,
    seed: take("seed", base.seed, seedForm),
    designs: take("designs", base.designs, designsOf(model)),
    interventions: takeInterventions(model, given, values, base.interventions, notes),
    at: take("t", base.at, timeForm),
  };
  return { scenario, notes };
}

/** How a value stands in an address. */
interface Form<T> {
  /** Undefined when it means nothing. */
  read(text: string): T | undefined;
  /** The nearest that is allowed. */
  fit(value: T): T;
  write(value: T): string;
}

const cut = (text: string): string => Array.from(text.slice(0, 160)).slice(0, 80).join("");

/** The value of a key, or what is kept when it is absent or means nothing. */
function takeFirst<T>(text: string | null, key: string, kept: T, form: Form<T>, notes: Note[]): T {
  if (text === null) return kept;
  const value = form.read(text);
  const used = value === undefined ? kept : form.fit(value);
  if (value !== used) {
    const problem = value === undefined ? "unknown" : "out-of-range";
    notes.push({ key, value: cut(text), problem, used: form.write(used) });
  }
  return used;
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

const valueOf = (parameter: Parameter): Form<unknown> => ({
  read: (text) => (parameter.kind === "number" ? readNumber(text) : readKey(parameter.options, text)),
  fit: (value) => settle(parameter, value),
  write: String,
});

const readNumber = (text: string): number | undefined =>
  /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;

function readKey<Key extends string>(table: Readonly<Record<Key, unknown>>, text: string): Key | undefined {
  const isKey = (key: string): key is Key => Object.hasOwn(table, key);
  return isKey(text) ? text : undefined;
}

const seedForm: Form<number> = {
  read: (text) => (/^-?\d+$/.test(text) ? Number(text) : undefined),
  fit: (seed) => clamp(seed, 1, lastSeed),
  write: String,
};

const timeForm: Form<Micros> = {
  read: readTime,
  fit: (t) => clamp(t, 0, lastTime),
  write: writeTime,
};

/** Of a time in seconds, "12.4s". */
function readTime(text: string): Micros | undefined {
  const [, seconds] = /^(-?\d+(?:\.\d+)?)s$/.exec(text) ?? [];
  return seconds === undefined ? undefined : Math.round(Number(seconds) * 1e6);
}

const designsOf = <Design extends string>(
  model: Pick<Model<Parameters, Design>, "designs">,
): Form<readonly [Design, Design]> => ({
  read(text) {
    const [left, right, ...more] = text.split(".").map((name) => readKey(model.designs, name));
    return left === undefined || right === undefined || more.length > 0 ? undefined : [left, right];
  },
  fit: (designs) => designs,
  write: (designs) => designs.join("."),
});

type Acted<P extends Parameters, Kind extends string> = Pick<Model<P, string, Kind>, "interventions">;

/** Those of the address, or those kept when it has none; without those whose target is not there. */
function takeInterventions<P extends Parameters, Kind extends string>(
  model: Acted<P, Kind>,
  given: URLSearchParams,
  values: Values<P>,
  kept: readonly Intervention<Kind>[],
  notes: Note[],
): Intervention<Kind>[] {
  const texts = given.has("do") ? given.getAll("do").filter((text) => text !== "none") : kept.map(writeIntervention);
  if (texts.length > mostInterventions) {
    notes.push({ key: "do", value: String(texts.length), problem: "too-many", used: String(mostInterventions) });
  }
  const read = texts.slice(0, mostInterventions).flatMap((text) => {
    const found = readIntervention(model, text);
    const usable = found !== undefined && found.at >= 0 && found.at <= lastTime && hasTarget(model, values, found);
    if (usable) return [found];
    notes.push({ key: "do", value: cut(text), problem: found === undefined ? "unknown" : "out-of-range" });
    return [];
  });
  return inOrder(read);
}

function readIntervention<P extends Parameters, Kind extends string>(
  model: Acted<P, Kind>,
  text: string,
): Intervention<Kind> | undefined {
  const [, name = "", target = "", time = ""] = /^([\w-]+)\.(\d{1,9})@(.+)$/.exec(text) ?? [];
  const kind = readKey(model.interventions, name);
  const at = readTime(time);
  return kind === undefined || at === undefined ? undefined : { kind, target: Number(target), at };
}
