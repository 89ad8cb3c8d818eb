import { LaneName } from "../../figure/parts.tsx";
import { box, type Drawn } from "./layout.ts";

const hows = { "round-robin": "in turn", random: "by lot", "shortest-queue": "the shortest queue" };

/** How the next request gets to a core: the row above the lanes. */
export function Mechanism({ recording, state }: Drawn) {
  const { design } = recording;
  if (design === "free-workers") return <FreeWorkers recording={recording} state={state} />;
  const core = recording.cores[recording.dealt[state.arrived - 1] ?? -1];
  return (
    <g>
      <LaneName y={9}>dealt</LaneName>
      <text className="t" x="18%" y="13">
        {state.arrived > 0 &&
          `request ${state.arrived} ${core === undefined ? "to nobody" : `to ${core.address}, ${hows[design]}`}`}
      </text>
    </g>
  );
}

const shown = 7;

function FreeWorkers({ recording, state }: Omit<Drawn, "layout">) {
  const pitch = recording.cores.length > 99 ? 36 : 30;
  const free = state.free.slice(0, shown);
  return (
    <g>
      <LaneName y={9}>free</LaneName>
      <svg x="18%" overflow="visible">
        <path className="s-line" d={free.map((_, i) => box(i * pitch, 1, pitch - 4, 17)).join("")} />
        {free.map((core, i) => (
          <text key={i} className="t t-small" x={i * pitch + (pitch - 4) / 2} y="13" textAnchor="middle">
            {recording.cores[core]?.address}
          </text>
        ))}
        <text className="t t-small t-quiet" x={free.length * pitch} y="13">
          {state.free.length > shown ? `+${state.free.length - shown}` : free.length === 0 ? "no core" : ""}
        </text>
      </svg>
    </g>
  );
}

/** Those that wait, left of the lane of their core, the first next to it. */
export function Queues({ layout, state }: Drawn) {
  const { named, lanes, block } = layout;
  const most = named ? 6 : 30;
  const square = (i: number, y: number): string => box(-7 * (i + 1), y, 5, block);
  const bar = (length: number, y: number): string => box(-2 * length, y, 2 * length, block);
  const queues = state.cores.map(({ waiting }, i) => ({ y: lanes[i] ?? 0, length: waiting.length }));
  return (
    <svg x="38.5%" overflow="visible">
      <path
        className={named ? "s-ink f-fill" : "f-ink"}
        d={queues
          .map(({ y, length }) =>
            named
              ? Array.from({ length: Math.min(most, length) }, (_, i) => square(i, y)).join("")
              : bar(Math.min(most, length), y),
          )
          .join("")}
      />
      {named &&
        queues.map(({ y, length }) =>
          length > most ? (
            <text key={y} className="t t-small" x={-7 * most - 4} y={y + block / 2 + 4} textAnchor="end">
              +{length - most}
            </text>
          ) : null,
        )}
    </svg>
  );
}

/** The one stack of those that wait, the first at its top right, and the line behind which they do. */
export function SharedQueue({ layout, state }: Drawn) {
  const { top, bottom } = layout;
  const columns = 7;
  const rows = Math.floor((bottom - top - 24) / 16);
  const waiting = Math.min(state.waiting.length, columns * rows);
  const high = Math.ceil(waiting / columns) * 16;
  const y = (top + bottom - high) / 2;
  return (
    <svg x="38.5%" overflow="visible">
      <path className="s-line" d={`M1 ${top + 14}V${bottom - 4}`} />
      <path
        className="s-ink f-fill"
        d={Array.from({ length: waiting }, (_, i) =>
          box(-7 * ((i % columns) + 1), Math.round(y + Math.floor(i / columns) * 16), 5, 12),
        ).join("")}
      />
      {state.waiting.length > waiting && (
        <text className="t t-small" x="-4" y={bottom - 2} textAnchor="end">
          +{state.waiting.length - waiting}
        </text>
      )}
    </svg>
  );
}
