import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Micros } from "../sim/kernel.ts";
import type { Entry } from "../sim/model.ts";
import { stageWords as words } from "../words/stage.ts";
import type { Shown } from "./run.ts";
import { moments as momentsOf, nextMoment, paces as pacesOf, previousMoment } from "./time.ts";
import type { Keys } from "./Transport.tsx";
import { usePlay } from "./usePlay.ts";
import type { useScenario } from "./useScenario.ts";

const textAt = (logs: readonly (readonly Entry[])[], t: Micros): string =>
  logs
    .flatMap((log, i) => log.flatMap(({ at, text }) => (at === t ? [words.event(words.letters[i] ?? "", text)] : [])))
    .join(" ");

/** How many times a second the time is told while it plays: nobody reads faster. */
const tellings = 10;

/** The clock of the stage: where it stands, where it ends, and what moves it. */
export function usePlayer({ run }: Shown, { scenario, playing, edit, advance }: ReturnType<typeof useScenario>) {
  const logs = useMemo(() => run?.results.map(({ recording }) => recording.log) ?? [], [run]);
  const end = useMemo(() => Math.max(0, ...(run?.results.map(({ recording }) => recording.end) ?? [])), [run]);
  const t = Math.min(scenario.at, end);
  const moments = useMemo(() => momentsOf(logs), [logs]);
  const paces = useMemo(() => pacesOf(end), [end]);
  const [pace, setPace] = useState(paces.length >> 1);
  const stage = useRef<HTMLDivElement>(null);
  const { still } = usePlay({ playing, t, end, pace: paces[pace] ?? 1, moments, advance, stage });

  /** Where the reader went by an event: what happens there is read out. */
  const [met, setMet] = useState<Micros>();
  const go = useCallback(
    (at: Micros): void => {
      setMet(at);
      edit({ at }, false);
    },
    [edit],
  );
  const seek = useCallback((at: Micros): void => edit({ at }, false), [edit]);
  const latest = useRef({ t, playing });
  useLayoutEffect(() => {
    latest.current = { t, playing };
  });
  const keys = useMemo((): Keys => {
    const now = (): Micros => latest.current.t;
    return {
      restart: () => go(0),
      previous: () => go(previousMoment(moments, now())),
      next: () => go(nextMoment(moments, now(), end)),
      toggle: () => (latest.current.playing ? go(now()) : edit(now() < end ? {} : { at: 0 }, true)),
    };
  }, [moments, end, edit, go]);
  const heard = met === t && !playing ? textAt(logs, t) : "";
  const told = playing && !still ? t - (t % Math.ceil((paces[pace] ?? 1) / tellings)) : t;
  return { stage, t, told, end, moments, paces, pace, setPace, still, keys, go, seek, heard };
}
