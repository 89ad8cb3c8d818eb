import { memo } from "react";
import { SceneLink } from "./SceneLink.tsx";
import type { Model, Scenario } from "../sim/model.ts";
import { presetScenario } from "../sim/scenario.ts";
import { stageWords as words } from "../words/stage.ts";
import { keyOf } from "./run.ts";

interface PresetsProps {
  readonly model: Model;
  readonly current: string;
  readonly linkTo: (scenario: Scenario) => string;
  /** Done before leaving the scenario on the stage, so that going back finds it. */
  readonly leave: () => void;
}

/** Scenarios worth trying, as links, and what to look at in the current one. */
export const Presets = memo(function Presets({ model, current, linkTo, leave }: PresetsProps) {
  const all = model.presets.map((preset) => ({ ...preset, scenario: presetScenario(model, preset) }));
  const shown = all.find(({ scenario }) => keyOf(model, scenario) === current);
  return (
    <>
      <div className="choices stage-presets" role="group" aria-label={words.presets}>
        <span className="choices-title" aria-hidden="true">
          {words.presets}
        </span>
        <div>
          {all.map((preset) => (
            <SceneLink
              key={preset.name}
              className="choice"
              search={linkTo(preset.scenario)}
              onClick={leave}
              {...(preset.name === shown?.name && { "aria-current": "true" as const })}
            >
              {preset.name}
            </SceneLink>
          ))}
        </div>
      </div>
      <p className="stage-look">{shown?.text ?? words.ownSetting}</p>
    </>
  );
});
