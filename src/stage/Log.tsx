import { memo } from "react";
import { formatTime } from "../sim/format.ts";
import type { Micros } from "../sim/kernel.ts";
import type { Entry } from "../sim/model.ts";
import { countUntil } from "../sim/snapshots.ts";
import { stageWords as words } from "../words/stage.ts";

/** How many entries there is room for: on wide screens, and on narrow ones. */
const [most, fewest] = [7, 5] as const;

/** Where so many entries around the present one begin. */
const around = (present: number, length: number, size: number): number =>
  Math.max(0, Math.min(present - (size >> 1), length - size));

interface RowsProps {
  readonly log: readonly Entry[];
  /** Index of the last entry so far; -1 before the first. */
  readonly present: number;
  readonly go: (t: Micros) => void;
}

const Rows = memo(function Rows({ log, present, go }: RowsProps) {
  const from = around(present, log.length, most);
  const near = around(present, log.length, fewest);
  return log.slice(from, from + most).map((entry, i) => {
    const index = from + i;
    const state = index === present ? "now" : index < present ? "past" : "later";
    return (
      <li key={index} className={index < near || index >= near + fewest ? "stage-far" : undefined}>
        <button
          type="button"
          className={`stage-entry stage-${state} stage-${entry.tone}`}
          onClick={() => go(entry.at)}
          {...(index === present && { "aria-current": "step" as const })}
        >
          <span>{formatTime(entry.at)}</span>
          <span aria-hidden="true">{words.tones[entry.tone]}</span>
          <span>{entry.text}</span>
        </button>
      </li>
    );
  });
});

interface LogProps {
  readonly id: string;
  readonly letter: string;
  readonly design: string;
  readonly log: readonly Entry[];
  readonly t: Micros;
  readonly go: (t: Micros) => void;
}

/** What happens around the moment looked at; always as high. */
export function Log({ id, letter, design, log, t, go }: LogProps) {
  return (
    <div>
      <p id={id} className="stage-head">
        <b>{letter}</b> {design}
      </p>
      <ol className="stage-log" aria-labelledby={id}>
        <Rows log={log} present={countUntil(log, t) - 1} go={go} />
      </ol>
    </div>
  );
}
