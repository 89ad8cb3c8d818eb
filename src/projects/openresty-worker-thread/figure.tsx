import { memo, useMemo, type ReactNode } from "react";
import { Axis, Frame, LaneName, Now, Plot } from "../../figure/parts.tsx";
import { along } from "../../figure/scale.ts";
import type { Micros } from "../../sim/kernel.ts";
import type { FigureProps } from "../../sim/model.ts";
import { describe } from "./describe.ts";
import { layoutOf, type Layout } from "./layout.ts";
import type { Run } from "./recording.ts";
import { reportsOf, tracesOf, type Failure, type Report } from "./traces.ts";
import { heavyWork } from "./words.ts";

const legendHeight = 34;
const axisHeight = 24;

export function Figure({ recording, t, end, id }: FigureProps<Run>) {
  const layout = useMemo(() => layoutOf(recording), [recording]);
  const reports = useMemo(() => reportsOf(recording, layout), [recording, layout]);
  const { height } = layout;
  const past = reports.filter((report) => report.at <= t);
  const shown = Math.min(t, recording.end);
  return (
    <Frame id={id} label={describe(recording, t)} height={height + axisHeight + legendHeight}>
      <Names layout={layout} />
      <Plot height={height}>
        <Rules layout={layout} />
        {shown > 0 && (
          <svg width={along(shown, end)} height={height}>
            <svg width={`${((end / shown) * 100).toFixed(2)}%`} height={height}>
              <Drawn recording={recording} layout={layout} end={end} />
            </svg>
          </svg>
        )}
        {layout.workers.map(({ top }, worker) => (
          <Sum key={top} reports={past.filter((report) => report.worker === worker)} t={t} y={top - 5} />
        ))}
        {past.map((report) => (
          <Crosses
            key={`${report.at} ${report.worker} ${report.what}`}
            report={report}
            count={until(report, t).length}
            end={end}
          />
        ))}
        <Now t={Math.min(t, end)} end={end} y1={0} y2={height} />
      </Plot>
      <Foot run={recording} end={end} height={height} />
    </Frame>
  );
}

const Names = memo(function Names({ layout }: { layout: Layout }) {
  return layout.workers.map(({ top, foot, loop, threads }, index) => (
    <g key={top}>
      <LaneName y={(top + foot) / 2}>{layout.workers.length > 1 ? `worker ${index + 1}` : "requests"}</LaneName>
      <LaneName y={loop}>loop</LaneName>
      {threads.length > 0 && <LaneName y={((threads[0] ?? 0) + (threads.at(-1) ?? 0)) / 2}>{threads.length > 1 ? "threads" : "thread"}</LaneName>}
    </g>
  ));
});

const Rules = memo(function Rules({ layout }: { layout: Layout }) {
  return layout.workers.flatMap(({ loop, threads }) => [loop, ...threads]).map((y) => <line key={y} className="s-rule" x1="0" x2="100%" y1={y} y2={y} />);
});

const Drawn = memo(function Drawn({ recording, layout, end }: { recording: Run; layout: Layout; end: Micros }) {
  const traces = tracesOf(recording, layout, end);
  const { height, workers } = layout;
  const dense = workers.some(({ spacing }) => spacing < 3);
  const thick = (workers[0]?.threadHeight ?? 14) > 8 ? 10 : 4;
  return (
    <svg viewBox={`0 0 1000 ${height}`} preserveAspectRatio="none" width="100%" height={height}>
      <path className="s-line" d={traces.present} />
      <path className="s-accent" strokeWidth={dense ? 1 : 2} d={traces.waiting} />
      <path className="s-accent" strokeWidth="5" d={traces.replies} />
      <path className="s-quiet" strokeWidth={8} d={traces.light} />
      <path className="s-ink" strokeWidth={thick} d={traces.heavy} />
    </svg>
  );
});

const until = ({ failures }: Report, t: Micros): Report["failures"] => failures.filter(({ at }) => at <= t);

/** Crosses at the ends of requests that failed. */
const Crosses = memo(function Crosses({ report, count, end }: { report: Report; count: number; end: Micros }) {
  const crosses = report.failures.slice(0, count).map(({ y }) => `M-3 ${y - 3}l6 6m0-6l-6 6`);
  return (
    <svg x={along(report.at, end)} overflow="visible">
      <path className={report.what === "true" ? "s-ink" : "s-accent"} d={crosses.join("")} />
    </svg>
  );
});

/** What went wrong so far, above the requests of a worker. */
function Sum({ reports, t, y }: { reports: readonly Report[]; t: Micros; y: number }) {
  const count = (what: Failure): number =>
    reports.filter((report) => report.what === what).reduce((sum, report) => sum + until(report, t).length, 0);
  const kinds = (["false", "early", "true"] as const).filter((kind) => count(kind) > 0);
  const noun = kinds.length === 1 && kinds.every((kind) => count(kind) === 1) ? "time-out" : "time-outs";
  const timeouts = `${kinds.length === 0 ? "no" : kinds.map((kind) => `${count(kind)} ${kind}`).join(" · ")} ${noun}`;
  const refused = count("refused");
  const calm = refused + count("false") + count("early") === 0;
  return (
    <text className={calm ? "t t-small t-quiet" : "t t-small t-accent"} y={y}>
      {refused > 0 ? `${timeouts}, ${refused} refused` : timeouts}
    </text>
  );
}

const Foot = memo(function Foot({ run, end, height }: { run: Run; end: Micros; height: number }) {
  const first = height + axisHeight + 12;
  return (
    <>
      <Plot y={height} height={axisHeight}>
        <Axis end={end} y={0} />
      </Plot>
      <Key x="2%" y={first} text="a request">
        <path className="s-line" d="M0-4h14" />
      </Key>
      <Key x="2%" y={first + 16} text={heavyWork(run.settings)}>
        <path className="s-ink" strokeWidth="8" d="M0-4h14" />
      </Key>
      <Key x="42%" y={first} text={run.design === "pool" ? "waits for the loop or a thread" : "waits for the loop"}>
        <path className="s-accent" strokeWidth="2" d="M0-4h14" />
      </Key>
      <Key x="42%" y={first + 16} text="reply is there, yet a time-out">
        <path className="s-accent" d="M0-7v6m0-3h11m-3-3l6 6m0-6l-6 6" />
      </Key>
    </>
  );
});

function Key({ x, y, text, children }: { x: string; y: number; text: string; children: ReactNode }) {
  return (
    <svg x={x} y={y} overflow="visible">
      {children}
      <text className="t t-small t-quiet" x="20">
        {text}
      </text>
    </svg>
  );
}
