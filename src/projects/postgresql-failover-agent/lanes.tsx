import { memo } from "react";
import { along } from "../../figure/scale.ts";
import { formatQuantity } from "../../sim/format.ts";
import type { Micros } from "../../sim/kernel.ts";
import { bars, type Bar } from "./bars.ts";
import { lag, role, type NodeState, type State } from "./describe.ts";
import type { FailoverRecording, NodeMoment } from "./recording.ts";
import { share } from "./trace.tsx";
import { formatLsn } from "./words.ts";

export const laneHeight = 32;
const barHeight = 10;

/** What every part of the figure needs. */
export interface PartProps {
  readonly recording: FailoverRecording;
  readonly end: Micros;
}

const fills = { received: "f-fill s-line", diverged: "f-tint s-accent", discarded: "s-accent" } as const;
const fillOf = ({ kind, timeline }: Bar): string =>
  kind === "replayed" ? (timeline % 2 === 1 ? "f-line" : "f-ink") : fills[kind];

function WalBar({ bar, end }: { bar: Bar; end: Micros }) {
  const { kind, from, to } = bar;
  const solid = kind === "replayed";
  return (
    <rect
      className={fillOf(bar)}
      x={along(from, end)}
      width={share(from, to, end)}
      y={solid ? 0 : 0.5}
      height={solid ? barHeight : barHeight - 1}
      strokeDasharray={kind === "discarded" ? "2 2" : undefined}
    />
  );
}

function statusOf(state: State, node: NodeState): string {
  const parts = [role(node), formatLsn(node.wal.received), `timeline ${node.wal.timeline}`];
  const missing = lag(state, node);
  const behind = missing > 0 ? `${formatQuantity(missing, "bytes")} behind` : "up to date";
  if (node.role === "standby" && node.up) parts.push(behind);
  return parts.join(" · ");
}

/** Words over whatever lies behind them. */
export function Status({ well, y, children }: { well: boolean; y: number; children: string }) {
  return (
    <text className={`t t-small s-paper ${well ? "t-quiet" : "t-accent"}`} y={y} strokeWidth="3" paintOrder="stroke">
      {children}
    </text>
  );
}

const isWell = ({ up, cut, slow }: NodeMoment): boolean => up && !cut && !slow;

export function NodeLane({ recording, state, node, t, end }: PartProps & { state: State; node: NodeState; t: Micros }) {
  return (
    <svg y={node.index * laneHeight} height={laneHeight} overflow="visible">
      <Status well={isWell(node)} y={11}>
        {statusOf(state, node)}
      </Status>
      <svg y="15" height={barHeight} overflow="visible">
        {bars(recording, state, node, t).map((bar) => (
          <WalBar key={`${bar.kind}${bar.from}`} bar={bar} end={end} />
        ))}
      </svg>
    </svg>
  );
}

/** Where faults began and ended, on the node's bar. */
export const Faults = memo(function Faults({ recording, end }: PartProps) {
  return recording.nodes.flatMap(({ name, moments }, lane) =>
    moments.flatMap((now, i) => {
      const before = moments[i - 1];
      const same = before?.up === now.up && before.cut === now.cut && before.slow === now.slow;
      if (before === undefined || same) return [];
      return (
        <svg key={`${name} ${now.at}`} x={along(now.at, end)} y={lane * laneHeight + 15} overflow="visible">
          {isWell(now) ? (
            <circle className="f-paper s-ink" cy="5" r="3.5" />
          ) : (
            <path className="s-accent" d="M-4 1l8 8m0-8-8 8" strokeWidth="2" />
          )}
        </svg>
      );
    }),
  );
});
