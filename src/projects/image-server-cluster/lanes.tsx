import { memo } from "react";
import { LaneName, Now } from "../../figure/parts.tsx";
import { along, ticks } from "../../figure/scale.ts";
import { formatTime } from "../../sim/format.ts";
import type { Micros } from "../../sim/kernel.ts";
import { layoutOf, windowOf, type Drawn } from "./layout.ts";
import type { ImageServers, State } from "./recording.ts";
import { traceOf } from "./trace.ts";

/** The names of lanes and servers, as far as they have joined. */
export const Names = memo(function Names({ recording, cores }: { recording: ImageServers; cores: number }) {
  const { heads, lanes, named, block } = layoutOf(recording);
  const joined = recording.cores.slice(0, cores);
  const servers = recording.servers.slice(0, (joined.at(-1)?.server ?? -1) + 1);
  return (
    <g>
      {servers.map(({ name }, i) => (
        <LaneName key={name} y={(heads[i] ?? 0) + 7}>
          {name}
        </LaneName>
      ))}
      {named &&
        joined.map(({ address }, i) => (
          <text key={address} className="t t-small t-quiet" x="16.5%" y={(lanes[i] ?? 0) + block / 2 + 4} textAnchor="end">
            {address}
          </text>
        ))}
    </g>
  );
});

const words = { idle: "idle", converting: "", held: "popped", down: "" };

/** What each server does, in words above its lanes; what each core does, behind its lane. */
export function Words({ recording, layout, state, t }: Drawn & { t: Micros }) {
  const { heads, lanes, named, block, top } = layout;
  const shared = recording.design === "free-workers";
  return (
    <g>
      <text className="t t-small t-quiet" x="38%" y={top + 7} textAnchor="end">
        {shared ? `${state.waiting.length} waiting` : "waiting"}
      </text>
      <text className="t t-small t-quiet" x="41%" y={top + 7}>
        converting
      </text>
      {heads.map((y, server) => {
        const cores = state.cores.filter((core) => core.server === server);
        if (cores.length === 0) return null;
        const down = cores.every((core) => core.doing === "down");
        const failed = recording.failures.filter((failure) => failure.server === server && failure.at <= t).length;
        return (
          <text key={y} className={`t t-small ${down ? "t-accent" : "t-quiet"}`} x="89%" y={y + 11} textAnchor="end">
            {down ? `down, ${failed} failed` : load(cores, shared)}
          </text>
        );
      })}
      {named &&
        state.cores.map(({ doing, request, address }, i) => (
          <text
            key={address}
            className={`t t-small ${doing === "idle" && state.waiting.length > 0 ? "t-accent" : "t-quiet"}`}
            x="91%"
            y={(lanes[i] ?? 0) + block / 2 + 4}
          >
            {request === undefined ? words[doing] : request + 1}
          </text>
        ))}
    </g>
  );
}

function load(cores: State["cores"], shared: boolean): string {
  const idle = cores.filter((core) => core.doing === "idle").length;
  const waiting = cores.reduce((sum, core) => sum + core.waiting.length, 0);
  return shared ? `${idle} idle` : `${idle} idle, ${waiting} waiting`;
}

/** The cores' recent past, up to `t`. */
export function Lanes({ recording, layout, t, end }: Omit<Drawn, "state"> & { t: Micros; end: Micros }) {
  const width = windowOf(recording, end);
  const start = t - width;
  const trace = traceOf(recording, layout, start, width, t);
  const { top, bottom, named } = layout;
  const step = ticks(width, 4)[1] ?? width;
  const first = Math.max(0, Math.ceil(start / step));
  const marks = Array.from({ length: Math.floor(t / step) - first + 1 }, (_, i) => (first + i) * step);
  return (
    <svg x="40%" width="50%" overflow="visible">
      <svg viewBox={`0 0 1000 ${bottom}`} preserveAspectRatio="none" width="100%" height={bottom}>
        <path className="f-tint" d={trace.flawed} />
        <path className="s-accent" d={trace.rail} vectorEffect="non-scaling-stroke" />
        <path className={named ? "s-line f-fill" : "f-line"} d={trace.done} vectorEffect="non-scaling-stroke" />
        <path className="s-line" d={trace.held} vectorEffect="non-scaling-stroke" />
        <path className="f-ink" d={trace.running} />
        <path className="s-accent" d={trace.lost} vectorEffect="non-scaling-stroke" />
      </svg>
      <line className="s-line" x1="0" x2="100%" y1={bottom} y2={bottom} />
      {marks.map((at) => (
        <g key={at}>
          <line className="s-line" x1={along(at - start, width)} x2={along(at - start, width)} y1={bottom} y2={bottom + 4} />
          <text className="t t-small t-quiet" x={along(at - start, width)} y={bottom + 16} textAnchor="middle">
            {formatTime(at)}
          </text>
        </g>
      ))}
      <Now t={width} end={width} y1={top + 11} y2={bottom} />
    </svg>
  );
}
