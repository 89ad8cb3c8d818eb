import { memo, useRef } from "react";
import { Axis } from "../figure/parts.tsx";
import { formatTime } from "../sim/format.ts";
import type { Micros } from "../sim/kernel.ts";
import type { Intervention, Model, Scenario } from "../sim/model.ts";
import { stageWords as words } from "../words/stage.ts";
import { movedByKey } from "./axisKeys.ts";
import { Mark } from "./Mark.tsx";
import type { Placed } from "./placed.ts";
import { nameOf } from "./notes.ts";
import { snap } from "./time.ts";

/** A tick for each event of either run. */
const Ticks = memo(function Ticks({ moments, end }: { moments: readonly Micros[]; end: Micros }) {
  const d = moments.map((at) => `M${Math.round((at / (end || 1)) * 10_000)} 0v1`).join("");
  return (
    <svg className="stage-ticks" viewBox="0 0 10000 1" preserveAspectRatio="none" aria-hidden="true">
      <path d={d} vectorEffect="non-scaling-stroke" />
    </svg>
  );
});

const Scale = memo(function Scale({ end }: { end: Micros }) {
  return (
    <svg className="figure" width="100%" height={20} aria-hidden="true">
      <Axis end={end} y={0} />
    </svg>
  );
});

interface TimelineProps {
  readonly model: Model;
  readonly values: Scenario["values"];
  readonly placed: readonly Placed[];
  readonly moments: readonly Micros[];
  readonly t: Micros;
  readonly end: Micros;
  readonly enabled: boolean;
  readonly seek: (t: Micros) => void;
  readonly move: (one: Intervention, at: Micros) => void;
  readonly remove: (one: Intervention) => void;
}

/** The axis of time: interventions above it, the moment looked at on it. */
export const Timeline = memo(function Timeline({ model, values, placed, moments, t, end, enabled, seek, move, remove }: TimelineProps) {
  const slider = useRef<HTMLInputElement>(null);
  const drop = (one: Intervention): void => {
    remove(one);
    slider.current?.focus();
  };
  return (
    <div className="stage-axis">
      <div className="stage-track">
        {enabled ? (
          <>
            <Ticks moments={moments} end={end} />
            {placed.map(({ key, one }) => (
              <Mark
                key={key}
                name={nameOf(model, values, one)}
                at={one.at}
                end={end}
                move={(at) => move(one, at)}
                remove={() => drop(one)}
              />
            ))}
            <p id="mark-help" hidden>
              {words.markHelp}
            </p>
          </>
        ) : null}
      </div>
      <input
        ref={slider}
        className="stage-slider"
        type="range"
        aria-label={words.time}
        aria-valuetext={formatTime(t)}
        min={0}
        max={end}
        step={1}
        value={t}
        disabled={!enabled}
        onChange={(event) => seek(snap(Number(event.target.value), end))}
        onKeyDown={(event) => {
          const to = movedByKey(event, t, end);
          if (to !== undefined) seek(to);
        }}
      />
      <div className="stage-scale">{enabled ? <Scale end={end} /> : null}</div>
    </div>
  );
});
