import { memo, useRef, useState } from "react";
import { formatTime } from "../sim/format.ts";
import type { Micros } from "../sim/kernel.ts";
import type { Intervention, Model, Scenario } from "../sim/model.ts";
import { mostInterventions } from "../sim/scenario.ts";
import { stageWords as words } from "../words/stage.ts";
import { nameOf } from "./notes.ts";
import { NumberField } from "./NumberField.tsx";
import type { Placed } from "./placed.ts";

/** Takes the room of a line of text. */
const nothing = "\u00a0";

interface InterventionsProps {
  readonly model: Model;
  readonly values: Scenario["values"];
  readonly placed: readonly Placed[];
  readonly t: Micros;
  readonly end: Micros;
  readonly enabled: boolean;
  readonly add: (one: Intervention) => void;
  readonly move: (one: Intervention, at: Micros) => void;
  readonly remove: (one: Intervention) => void;
}

/** What the reader does to the run: a list, and a way to add to it at the moment looked at. Until the page answers, room for both. */
export const Interventions = memo(function Interventions({ model, values, placed, t, end, enabled, add, move, remove }: InterventionsProps) {
  const kinds = Object.entries(model.interventions);
  const [chosen, setChosen] = useState(kinds[0]?.[0] ?? "");
  const [index, setIndex] = useState(0);
  const adding = useRef<HTMLButtonElement>(null);
  const drop = (one: Intervention): void => {
    remove(one);
    adding.current?.focus();
  };
  const kind = model.interventions[chosen];
  const targets = kind?.targets(values) ?? [];
  const target = Math.min(index, targets.length - 1);
  return (
    <>
      <ul className="stage-list">
        {placed.map(({ key, one }) => {
          const name = nameOf(model, values, one);
          if (!enabled) return <li key={key}>{name}</li>;
          return (
            <li key={key}>
              <span>{name}</span>
              <span>
                <NumberField
                  label={words.secondsOf(name)}
                  value={one.at / 1e6}
                  min={0}
                  max={end / 1e6}
                  step="any"
                  change={(seconds) => move(one, Math.round(seconds * 1e6))}
                />{" "}
                s
              </span>
              <button type="button" className="action" aria-label={words.removeNamed(name)} onClick={() => drop(one)}>
                {words.remove}
              </button>
            </li>
          );
        })}
      </ul>
      <div className="stage-bar stage-adding">
        {enabled ? (
          <>
            <select className="stage-select" aria-label={words.intervention} value={chosen} onChange={(event) => setChosen(event.target.value)}>
              {kinds.map(([name, { label }]) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
            </select>
            <select className="stage-select" aria-label={words.target} value={target} onChange={(event) => setIndex(Number(event.target.value))}>
              {targets.map((name, i) => (
                <option key={name} value={i}>
                  {name}
                </option>
              ))}
            </select>
            <button
              ref={adding}
              type="button"
              className="action"
              disabled={placed.length >= mostInterventions}
              onClick={() => add({ kind: chosen, target, at: t })}
            >
              {words.addAt(formatTime(t))}
            </button>
          </>
        ) : (
          nothing
        )}
      </div>
      <p className="stage-note">{enabled ? kind?.help : nothing}</p>
    </>
  );
});
