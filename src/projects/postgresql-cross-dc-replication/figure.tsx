import { memo, type ReactNode } from "react";
import { Axis, Frame, LaneName, Now, Plot } from "../../figure/parts.tsx";
import { along } from "../../figure/scale.ts";
import { formatTime } from "../../sim/format.ts";
import type { Micros } from "../../sim/kernel.ts";
import type { FigureProps } from "../../sim/model.ts";
import { countUntil, latest } from "../../sim/snapshots.ts";
import { describe } from "./describe.ts";
import { layout, tableRow } from "./layout.ts";
import { inward, losses, marks, shades } from "./marks.ts";
import { nth, type Replication } from "./records.ts";
import { conflictsUntil, differences, gapsUntil, overwritten, rowsAt } from "./state.ts";
import { centreName, conflictLines, counted, missingLabel, rowName, rowsDiffer } from "./words.ts";

/** Rows at a time, in a table; below it a lane for each data centre, and the changes between them as they were sent. */
export function Figure({ recording, t, end, id }: FigureProps<Replication>) {
  const places = layout(recording.centres);
  const changed = lastChange(recording, t);
  const lanes = places.lanes.map((y, centre) => ({ recording, centre, t, end, y }));
  return (
    <Frame id={id} label={describe(recording, t)} height={places.height}>
      <Names recording={recording} />
      <Plot height={places.height}>
        <Heading recording={recording} t={changed} />
        <Table recording={recording} t={changed} y={places.table} />
        <clipPath id={`${id}-past`}>
          <rect width={along(t, end)} height={places.height} />
        </clipPath>
        {lanes.map((lane) => (
          <Lane key={lane.centre} {...lane} />
        ))}
        <g clipPath={`url(#${id}-past)`}>
          <Past recording={recording} end={end} />
        </g>
        {lanes.map((lane) => (
          <Missing key={lane.centre} {...lane} />
        ))}
        <Axis end={end} y={places.axis} />
        <Now t={t} end={end} y1={places.table + recording.centres * tableRow + 6} y2={places.axis} />
      </Plot>
      <Words recording={recording} t={changed} y={places.words} />
    </Frame>
  );
}

interface Moment {
  readonly recording: Replication;
  readonly t: Micros;
}

/** When a row or the number of conflicts changed last. */
function lastChange({ rows, conflicts }: Replication, t: Micros): Micros {
  const met = conflicts[countUntil(conflicts, t) - 1]?.at ?? 0;
  return Math.max(met, ...rows.map((snapshots) => latest(snapshots, t).at));
}

const Names = memo(function Names({ recording }: { recording: Replication }) {
  const { table, lanes } = layout(recording.centres);
  return lanes.map((y, centre) => (
    <g key={centre}>
      <LaneName y={table + (centre + 0.5) * tableRow}>{centreName(centre)}</LaneName>
      <LaneName y={y}>{centreName(centre)}</LaneName>
      <Clock ahead={nth(recording.clocks, centre)} y={y} />
    </g>
  ));
});

const Heading = memo(function Heading({ recording, t }: Moment) {
  const differ = differences(recording.rows, t).length;
  const conflicts = conflictsUntil(recording, t);
  return (
    <>
      <text className={differ === 0 ? "t t-bold" : "t t-bold t-accent"} y="12">
        {differ === 0 ? "all rows agree" : rowsDiffer(differ, recording.rowCount)}
      </text>
      <text className="t t-small t-quiet" x="100%" y="12" textAnchor="end">
        {counted(conflicts.length, "conflict")}, {overwritten(conflicts)} overwritten
      </text>
    </>
  );
});

/** The rows of each data centre, in columns; those that differ are framed. */
const Table = memo(function Table({ recording, t, y }: Moment & { y: number }) {
  const differ = new Set(differences(recording.rows, t).map(({ key }) => key));
  const tables = recording.rows.map((_, centre) => rowsAt(recording, centre, t));
  return Array.from({ length: recording.rowCount }, (_, key) => (
    <svg key={key} x={`${Number((((key + 0.5) / recording.rowCount) * 100).toFixed(2))}%`} overflow="visible">
      {differ.has(key) && <rect className="s-accent" x="-15.5" y={y + 0.5} width="31" height={tables.length * tableRow - 1} />}
      <text className="t t-small t-quiet" y={y - 5} textAnchor="middle">
        {rowName(key)}
      </text>
      {tables.map((rows, centre) => (
        <text key={centre} className={differ.has(key) ? "t t-accent" : "t"} y={y + centre * tableRow + 12} textAnchor="middle">
          {nth(rows, key).value}
        </text>
      ))}
    </svg>
  ));
});

/** How far a clock is ahead, where it is not right. */
function Clock({ ahead, y }: { ahead: Micros; y: number }) {
  if (ahead === 0) return null;
  return (
    <text className="t t-small t-quiet" x="16.5%" y={y + 18} textAnchor="end">
      clock {ahead > 0 ? "+" : ""}
      {formatTime(ahead)}
    </text>
  );
}

interface LaneProps extends Moment {
  readonly centre: number;
  readonly end: Micros;
  readonly y: number;
}

/** A data centre's primary: broken while it fails over. */
function Lane({ recording, centre, t, end, y }: LaneProps) {
  const failovers = recording.failovers.filter((span) => span.centre === centre && span.from <= t);
  const starts = [0, ...failovers.flatMap(({ to }) => (to !== undefined && to <= t ? to : []))];
  const at = (time: Micros): string => along(time, end);
  return (
    <g>
      <line className="s-rule" x2="100%" y1={y} y2={y} />
      {starts.map((start, i) => (
        <line key={start} className="s-ink" strokeWidth="2" x1={at(start)} x2={at(failovers[i]?.from ?? t)} y1={y} y2={y} />
      ))}
      {failovers.map((span) => (
        <g key={span.from}>
          <line className="s-accent" strokeDasharray="3 3" x1={at(span.from)} x2={at(Math.min(t, span.to ?? t))} y1={y} y2={y} />
          <Label x={at(span.from)} y={y + (inward(centre, recording.centres) > 0 ? -6 : 13)} anchor="start">
            failover
          </Label>
        </g>
      ))}
    </g>
  );
}

/** Everything that happened in the run: what lies beyond the moment looked at is cut off outside. */
const Past = memo(function Past({ recording, end }: { recording: Replication; end: Micros }) {
  const places = layout(recording.centres);
  const cuts = shades(recording, end, places);
  return (
    <>
      {cuts.map(({ x, x2, width, top, bottom }, i) => (
        <g key={i}>
          <rect className="f-fill" x={x} width={width} y={top} height={bottom - top} />
          <line className="s-line" x1={x} x2={x} y1={top} y2={bottom} />
          <line className="s-line" x1={x2} x2={x2} y1={top} y2={bottom} />
        </g>
      ))}
      <svg viewBox={`0 0 1000 ${places.axis}`} preserveAspectRatio="none" width="100%" height={places.axis}>
        {marks(recording, end, places).map(({ tone, d, width, dashes }, i) => (
          <path
            key={i}
            className={tone}
            d={d}
            strokeWidth={width}
            strokeDasharray={dashes}
            strokeLinecap={width === undefined ? undefined : "round"}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      {losses(recording, end, places).map((place, i) => (
        <Cross key={i} {...place} />
      ))}
      {cuts.map(({ name, x, top, bottom }, i) => (
        <svg key={i} x={x} y={(top + bottom) / 2} overflow="visible">
          <rect className="f-fill" x="6" y="-6" width="42" height="12" />
          <text className="t t-small" x="8" y="4">
            {name}
          </text>
        </svg>
      ))}
    </>
  );
});

/** The changes of a data centre that new slots start behind. */
function Missing({ recording, centre, t, end, y: lane }: LaneProps) {
  const gaps = gapsUntil(recording, t).filter(({ from }) => from === centre);
  if (gaps.length === 0) return null;
  const side = inward(centre, recording.centres);
  const y = lane + 13 * side;
  const missing = [...new Set(gaps.flatMap(({ changes }) => changes))].toSorted((a, b) => a - b);
  const times = missing.map((change) => nth(recording.changes, change).at);
  const [first = 0, last = 0] = [times.at(0), times.at(-1)];
  const late = last > end / 2;
  return (
    <g>
      <line className="s-accent" x1={along(first, end)} x2={along(last, end)} y1={y} y2={y} />
      {times.map((time, i) => (
        <Cross key={i} x={along(time, end)} y={y} />
      ))}
      <Label x={along(late ? last : first, end)} y={y + (side > 0 ? 16 : -8)} anchor={late ? "end" : "start"}>
        {missingLabel(gaps)}
      </Label>
    </g>
  );
}

/** Something that does not get through. */
const Cross = ({ x, y }: { x: string; y: number }) => (
  <svg x={x} y={y} overflow="visible">
    <path className="s-accent" d="M-3-3l6 6m0-6l-6 6" />
  </svg>
);

/** Words that lines may run behind. */
const Label = ({ x, y, anchor, children }: { x: string; y: number; anchor: "start" | "end"; children: ReactNode }) => (
  <text className="t t-small t-accent s-paper" strokeWidth="3" paintOrder="stroke" x={x} y={y} textAnchor={anchor}>
    {children}
  </text>
);

/** The newest conflict: both versions, who won, and why. */
const Words = memo(function Words({ recording, t, y }: Moment & { y: number }) {
  const conflict = conflictsUntil(recording, t).at(-1);
  if (conflict === undefined) return null;
  return (
    <g>
      <circle className="f-accent" cx="4" cy={y - 4} r="3" />
      {conflictLines(recording.policy, recording.changes, conflict).map((line, i) => (
        <text key={line} className="t t-small" x="12" y={y + 16 * i}>
          {line}
        </text>
      ))}
    </g>
  );
});
