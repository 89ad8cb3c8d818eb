import { memo, type ComponentType, type ReactNode } from "react";
import { formatTime } from "../sim/format.ts";
import type { Micros } from "../sim/kernel.ts";
import type { FigureProps, Model, Recording, Scenario } from "../sim/model.ts";
import { stageWords as words } from "../words/stage.ts";
import { Guard } from "./Guard.tsx";
import type { Shown } from "./run.ts";
import type { Edit } from "./useScenario.ts";
import { circumstances } from "./values.ts";

const Moment = memo(function Moment({ t }: { t: Micros }) {
  return (
    <div className="stage-t">
      <dt>{words.moment}</dt> <dd>{formatTime(t)}</dd>
    </div>
  );
});

const Circumstances = memo(function Circumstances({ model, scenario }: { model: Model; scenario: Scenario }) {
  return circumstances(model, scenario).map(([label, value]) => (
    <div key={label}>
      <dt>{label}</dt> <dd>{value}</dd>
    </div>
  ));
});

interface DesignProps {
  readonly model: Model;
  readonly designs: readonly [string, string];
  readonly side: 0 | 1;
  readonly enabled: boolean;
  readonly edit: Edit;
}

/** Which design a figure shows, and the way to another. */
const Design = memo(function Design({ model, designs, side, enabled, edit }: DesignProps) {
  const letter = words.letters[side] ?? "";
  const choose = (design: string): void => edit({ designs: side === 0 ? [design, designs[1]] : [designs[0], design] });
  return (
    <>
      <div className="stage-design">
        <b>{letter}</b>
        <select
          className="stage-select"
          aria-label={words.designOf(letter)}
          value={designs[side]}
          disabled={!enabled}
          onChange={(event) => choose(event.target.value)}
        >
          {Object.entries(model.designs).map(([name, { label }]) =>
            enabled || name === designs[side] ? (
              <option key={name} value={name}>
                {label}
              </option>
            ) : null,
          )}
        </select>
      </div>
      <p className="stage-note">{model.designs[designs[side]]?.text}</p>
    </>
  );
});

interface FiguresProps {
  readonly model: Model;
  readonly Figure: ComponentType<FigureProps<Recording>>;
  readonly shown: Shown;
  readonly busy: boolean;
  readonly designs: readonly [string, string];
  readonly t: Micros;
  /** The time in words, which changes less often. */
  readonly told: Micros;
  readonly end: Micros;
  readonly enabled: boolean;
  readonly edit: Edit;
  readonly failed: (error: string) => ReactNode;
  /** What follows from both. */
  readonly children: ReactNode;
}

/** Both designs on one workload at one moment; the caption tells what it takes to see the same again. */
export function Figures({ model, Figure, shown, busy, designs, t, told, end, enabled, edit, failed, children }: FiguresProps) {
  const sides = [0, 1] as const;
  return (
    <>
      <figcaption>
        <dl className="stage-readout">
          <Moment t={told} />
          <Circumstances model={model} scenario={shown.scenario} />
        </dl>
      </figcaption>
      <div className="min-w-0">
        <div className="stage-pair" aria-busy={busy}>
        {sides.map((side) => {
          const recording = shown.run?.results[side].recording;
          return (
            <div key={side} className="stage-side">
              <Design model={model} designs={designs} side={side} enabled={enabled} edit={edit} />
              {recording ? (
                <Guard of={`${shown.key} ${t}`} fallback={failed}>
                  <Figure recording={recording} t={t} end={end} id={`figure-${side}`} />
                </Guard>
              ) : null}
            </div>
          );
        })}
        </div>
        {children}
      </div>
    </>
  );
}
