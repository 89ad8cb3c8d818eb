import { memo } from "react";
import { SceneLink } from "./SceneLink.tsx";
import { lastSeed } from "../sim/scenario.ts";
import type { Model, Scenario } from "../sim/model.ts";
import { settleValues, type Parameter } from "../sim/parameters.ts";
import { stageWords as words } from "../words/stage.ts";
import { NumberField } from "./NumberField.tsx";
import type { Edit } from "./useScenario.ts";
import { namesOf } from "./values.ts";

interface KnobProps {
  readonly name: string;
  readonly parameter: Parameter;
  readonly value: unknown;
  readonly change: (value: number | string) => void;
}

function Knob({ name, parameter, value, change }: KnobProps) {
  const [id, help] = [`set-${name}`, `set-${name}-help`];
  const number = Number(value);
  return (
    <div className="stage-knob">
      <label htmlFor={id}>{parameter.label}</label>
      {parameter.kind === "choice" ? (
        <select id={id} className="stage-select" aria-describedby={help} value={String(value)} onChange={(event) => change(event.target.value)}>
          {Object.entries(parameter.options).map(([option, label]) => (
            <option key={option} value={option}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <>
          <span>
            <NumberField id={id} describedBy={help} value={number} {...parameterRange(parameter)} change={change} /> {parameter.unit}
          </span>
          <input
            type="range"
            aria-label={parameter.label}
            aria-describedby={help}
            value={number}
            {...parameterRange(parameter)}
            onChange={(event) => change(Number(event.target.value))}
          />
        </>
      )}
      <p id={help} className="stage-note">
        {parameter.help}
      </p>
    </div>
  );
}

const parameterRange = ({ min, max, step }: Parameter & { kind: "number" }) => ({ min, max, step });

/** One of 1 to 9999. */
const anySeed = (): number => ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 9999) + 1;

interface ParametersProps {
  readonly model: Model;
  readonly values: Scenario["values"];
  readonly seed: number;
  readonly enabled: boolean;
  readonly edit: Edit;
  /** The address of the first preset, where something differs from it. */
  readonly first: string | undefined;
  /** Done before going there. */
  readonly leave: () => void;
}

/** The parameters as declared, and the seed. Until the page answers, as much room as they will take. */
export const Parameters = memo(function Parameters({ model, values, seed, enabled, edit, first, leave }: ParametersProps) {
  const [plain, advanced] = namesOf(model);
  const knobs = (names: readonly string[]) =>
    names.map((name) => {
      const parameter = model.parameters[name];
      if (!parameter || !enabled) return <div key={name} className="stage-knob" />;
      const change = (value: number | string): void =>
        edit({ values: settleValues(model.parameters, { ...values, [name]: value }) });
      return <Knob key={name} name={name} parameter={parameter} value={values[name]} change={change} />;
    });
  return (
    <>
      <div className="stage-bar">
        {enabled ? (
          <>
            <label>
              {words.seed} <NumberField value={seed} min={1} max={lastSeed} step={1} change={(to) => edit({ seed: Math.round(to) })} />
            </label>
            <button type="button" className="action" onClick={() => edit({ seed: anySeed() })}>
              {words.anotherSeed}
            </button>
            {first === undefined ? null : (
              <SceneLink className="action" search={first} onClick={leave}>
                {words.reset}
              </SceneLink>
            )}
          </>
        ) : (
          "\u00a0"
        )}
      </div>
      <div className="stage-knobs">{knobs(plain)}</div>
      {advanced.length ? (
        <details>
          <summary className="skill-more">
            <span>{words.more(advanced.length)}</span>
            <span>{words.fewer}</span>
          </summary>
          <div className="stage-knobs">{enabled ? knobs(advanced) : null}</div>
        </details>
      ) : null}
    </>
  );
});
