import { memo, type ReactNode } from "react";
import { formatTime } from "../sim/format.ts";
import type { Micros } from "../sim/kernel.ts";
import { along, ticks } from "./scale.ts";

/** A figure as wide as its place and `height` pixels high; text keeps its size at every width. */
export function Frame({ id, label, height, children }: { id: string; label: string; height: number; children: ReactNode }) {
  return (
    <svg className="figure" width="100%" height={height} role="img" aria-labelledby={`${id}-label`}>
      <title id={`${id}-label`}>{label}</title>
      {children}
    </svg>
  );
}

/** The part of a frame that has time across it: right of the names of its lanes. Within it, 100 % is the end of the axis. */
export function Plot({ y = 0, height, children }: { y?: number; height: number; children: ReactNode }) {
  return (
    <svg x="18%" y={y} width="80%" height={height} overflow="visible">
      {children}
    </svg>
  );
}

/** The name of a lane, left of the plot; `y` is its middle. */
export function LaneName({ y, children }: { y: number; children: ReactNode }) {
  return (
    <text className="t" x="16.5%" y={y + 4} textAnchor="end">
      {children}
    </text>
  );
}

/** Ticks of time along the foot of a plot. */
export const Axis = memo(function Axis({ end, y }: { end: Micros; y: number }) {
  return (
    <g>
      <line className="s-line" x1="0" x2="100%" y1={y} y2={y} />
      {ticks(end).map((t) => (
        <g key={t}>
          <line className="s-line" x1={along(t, end)} x2={along(t, end)} y1={y} y2={y + 4} />
          <text className="t t-small t-quiet" x={along(t, end)} y={y + 16} textAnchor={t > 0.94 * end ? "end" : "middle"}>
            {formatTime(t)}
          </text>
        </g>
      ))}
    </g>
  );
});

/** The moment looked at. */
export function Now({ t, end, y1, y2 }: { t: Micros; end: Micros; y1: number; y2: number }) {
  return <line className="s-accent" x1={along(t, end)} x2={along(t, end)} y1={y1} y2={y2} />;
}
