import { memo } from "react";
import { Axis, Frame, LaneName, Now, Plot } from "../../figure/parts.tsx";
import { along } from "../../figure/scale.ts";
import type { Micros } from "../../sim/kernel.ts";
import type { FigureProps } from "../../sim/model.ts";
import { describe, stateAt, type State } from "./describe.ts";
import { Faults, laneHeight, NodeLane, Status, type PartProps } from "./lanes.tsx";
import type { FailoverRecording, Pointer } from "./recording.ts";
import { Marks, Past, share, spans } from "./trace.tsx";

/** Where each part starts, from the top. */
const layout = (nodes: number) => {
  const consul = nodes * laneHeight + 2;
  const catalogue = consul + 36;
  const clients = catalogue + 18;
  const writes = clients + 20;
  return { consul, catalogue, clients, writes, axis: writes + 38, height: writes + 60 };
};

const answered = (recording: FailoverRecording, how: "acknowledged" | "refused"): Micros[] =>
  recording.writes.flatMap((write) => write[how] ?? []).toSorted((a, b) => a - b);

const Writes = memo(function Writes({ recording, end }: PartProps) {
  return (
    <>
      <Marks className="s-ink" times={answered(recording, "acknowledged")} end={end} y={1} height={8} />
      <Marks className="s-accent" times={answered(recording, "refused")} end={end} y={16} height={4} />
    </>
  );
});

const Health = memo(function Health({ recording, end }: PartProps) {
  const { checks, consul, agent, promotions, nodes } = recording;
  const ended = (passed: boolean): Micros[] => checks.filter((check) => check.passed === passed).map(({ at }) => at);
  return (
    <>
      {spans(consul, recording.end, ({ status }) => status === "critical").map(({ from, to }) => (
        <rect
          key={from}
          className="f-tint s-accent"
          x={along(from, end)}
          width={share(from, to, end)}
          y="0.5"
          height="14"
        />
      ))}
      {spans(agent, recording.end, ({ step }) => step !== "watching").map(({ from, to }) => (
        <rect key={from} className="f-ink" x={along(from, end)} width={share(from, to, end)} y="9" height="6" />
      ))}
      <Marks className="s-line" times={ended(true)} end={end} y={12} height={3} />
      <Marks className="s-accent" times={ended(false)} end={end} y={4} height={11} />
      {promotions.map(({ at, node }, i) => {
        const room = Math.min(promotions[i + 1]?.at ?? Infinity, end) - at > end * 0.3;
        return (
          <text key={at} className="t t-small" x={along(at, end)} dx="8" y="9">
            {room ? `${nodes[node]?.name} promoted` : nodes[node]?.name}
          </text>
        );
      })}
    </>
  );
});

/** Which node a name leads to, as a bus of a logic analyser. */
function Bus({ recording, end, pointers, y }: PartProps & { pointers: readonly Pointer[]; y: number }) {
  return (
    <svg y={y} width="100%" height="14" overflow="visible">
      {pointers.map(({ at, node }, i) => {
        const to = pointers[i + 1]?.at ?? recording.end;
        return (
          <g key={at}>
            <rect className="s-line" x={along(at, end)} width={share(at, to, end)} y="0.5" height="13" />
            {to - at > end / 12 && (
              <text className="t t-small" x={along(at, end)} dx="4" y="11">
                {recording.nodes[node]?.name}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

const Pointers = memo(function Pointers({ recording, end }: PartProps) {
  return (
    <>
      <Bus recording={recording} end={end} pointers={recording.catalogue} y={0} />
      <Bus recording={recording} end={end} pointers={recording.clients} y={18} />
    </>
  );
});

/** What a promotion lost: the commits' place in the lanes of WAL, and among the writes. */
const Loss = memo(function Loss({ recording, end, at, y }: PartProps & { at: Micros; y: number }) {
  const times = recording.writes.flatMap((write) => (write.lost === at ? write.at : []));
  const [first = 0] = times;
  const last = times.at(-1) ?? 0;
  const late = last > end * 0.8;
  return (
    <>
      <rect className="f-tint" x={along(first, end)} width={share(first, last, end)} y="14" height={y + 12} />
      <Marks className="s-accent" times={times} end={end} y={y + 26} height={10} />
      <text
        className="t t-small t-bold t-accent"
        x={along(late ? first : last, end)}
        dx={late ? -5 : 7}
        y={y + 35}
        textAnchor={late ? "end" : "start"}
      >
        {times.length} lost
      </text>
    </>
  );
});

const Names = memo(function Names({ nodes, catalogue }: Pick<FailoverRecording, "nodes"> & { catalogue: number }) {
  const y = layout(nodes.length);
  return (
    <>
      {nodes.map(({ name }, index) => (
        <LaneName key={name} y={index * laneHeight + 20}>
          {index === catalogue ? `• ${name}` : name}
        </LaneName>
      ))}
      <LaneName y={y.consul + 22}>Consul</LaneName>
      <LaneName y={y.catalogue + 7}>catalogue</LaneName>
      <LaneName y={y.clients + 7}>clients</LaneName>
      <LaneName y={y.writes + 5}>accepted</LaneName>
      <LaneName y={y.writes + 18}>refused</LaneName>
      <LaneName y={y.writes + 31}>lost</LaneName>
    </>
  );
});

function healthOf({ consul, step }: State, { design }: FailoverRecording): string {
  return step === "watching" ? consul : `${consul} · ${design === "operator" ? "operator" : "agent"}: ${step}`;
}

/**
 * A lane per node, with its WAL where the time axis has the moment at which it was written; below, what Consul and the
 * agent do, where the catalogue and the clients' copy of it lead, and what became of the clients' writes.
 */
export function Figure({ recording, t, end, id }: FigureProps<FailoverRecording>) {
  const state = stateAt(recording, t);
  const y = layout(state.nodes.length);
  const parts = { recording, end };
  return (
    <Frame id={id} label={describe(recording, t, state)} height={y.height}>
      <Names nodes={recording.nodes} catalogue={state.catalogue} />
      <Plot height={y.height}>
        {recording.promotions.map(
          ({ at, lost }) => at <= t && lost > 0 && <Loss key={at} {...parts} at={at} y={y.writes} />,
        )}
        <Now t={t} end={end} y1={0} y2={y.axis} />
        {state.nodes.map((node) => (
          <NodeLane key={node.name} {...parts} state={state} node={node} t={t} />
        ))}
        <Status well={state.consul === "passing"} y={y.consul + 11}>
          {healthOf(state, recording)}
        </Status>
        <Past t={t} end={end} y={0} height={y.consul}>
          <Faults {...parts} />
        </Past>
        <Past t={t} end={end} y={y.consul + 15} height={16}>
          <Health {...parts} />
        </Past>
        <Past t={t} end={end} y={y.catalogue} height={36}>
          <Pointers {...parts} />
        </Past>
        <Past t={t} end={end} y={y.writes} height={24}>
          <Writes {...parts} />
        </Past>
        <Axis end={end} y={y.axis} />
      </Plot>
    </Frame>
  );
}
