import { memo, type ReactNode } from "react";
import { formatTime } from "../sim/format.ts";
import type { Micros } from "../sim/kernel.ts";
import { stageWords as words } from "../words/stage.ts";
import { Glyph, type GlyphName } from "./glyphs.tsx";

/** What the keys of the stage do. */
export interface Keys {
  restart(): void;
  previous(): void;
  toggle(): void;
  next(): void;
}

interface TransportProps {
  readonly keys: Keys;
  readonly playing: boolean;
  readonly enabled: boolean;
  readonly t: Micros;
  readonly end: Micros;
  readonly paces: readonly Micros[];
  readonly pace: number;
  readonly setPace: (index: number) => void;
  /** Without even motion there is no pace. */
  readonly still: boolean;
  readonly children: ReactNode;
}

/** The keys, the pace and the clock. */
export const Transport = memo(function Transport({ keys, playing, enabled, t, end, paces, pace, setPace, still, children }: TransportProps) {
  const key = (name: GlyphName, label: string, act: () => void, shortcut?: string): ReactNode => (
    <button
      type="button"
      className="stage-key"
      aria-label={label}
      disabled={!enabled}
      onClick={act}
      {...(shortcut && { "aria-keyshortcuts": shortcut })}
    >
      <Glyph name={name} />
    </button>
  );
  return (
    <div className="stage-bar">
      <div className="stage-keys" role="group" aria-label={words.transport}>
        {key("restart", words.restart, keys.restart)}
        {key("previous", words.previous, keys.previous, ",")}
        {playing ? key("pause", words.pause, keys.toggle, "Space") : key("play", words.play, keys.toggle, "Space")}
        {key("next", words.next, keys.next, ".")}
      </div>
      <label>
        <span className="sr-only">{words.speed}</span>
        <select className="stage-select" value={pace} disabled={!enabled || still} onChange={(event) => setPace(Number(event.target.value))}>
          {paces.map((each, i) =>
            enabled || i === pace ? (
              <option key={i} value={i}>
                {words.pace(formatTime(each))}
              </option>
            ) : null,
          )}
        </select>
      </label>
      <span className="stage-clock">
        <b>{formatTime(t)}</b> {words.ofEnd(formatTime(end))}
      </span>
      {children}
    </div>
  );
});
