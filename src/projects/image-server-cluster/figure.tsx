import { useMemo } from "react";
import { Frame } from "../../figure/parts.tsx";
import type { FigureProps } from "../../sim/model.ts";
import { Lanes, Names, Words } from "./lanes.tsx";
import { layoutOf } from "./layout.ts";
import { Mechanism, Queues, SharedQueue } from "./queues.tsx";
import { stateAt, type ImageServers } from "./recording.ts";
import { describe } from "./words.ts";

/**
 * One lane for each core: left of it who waits, in it the last seconds up to `t`, right of it what it does now. Above
 * the lanes is how the next request gets to a core.
 */
export function Figure({ recording, t, end, id }: FigureProps<ImageServers>) {
  const layout = useMemo(() => layoutOf(recording), [recording]);
  const state = stateAt(recording, t);
  const drawn = { recording, layout, state };
  return (
    <Frame id={id} label={describe(recording, t, state)} height={layout.height}>
      <Mechanism {...drawn} />
      <Names recording={recording} cores={state.cores.length} />
      <Lanes recording={recording} layout={layout} t={t} end={end} />
      {recording.design === "free-workers" ? <SharedQueue {...drawn} /> : <Queues {...drawn} />}
      <Words {...drawn} t={t} />
    </Frame>
  );
}
