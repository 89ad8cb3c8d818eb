import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { along } from "../figure/scale.ts";
import { formatTime } from "../sim/format.ts";
import type { Micros } from "../sim/kernel.ts";
import { movedByKey } from "./axisKeys.ts";
import { Glyph } from "./glyphs.tsx";
import { snap } from "./time.ts";

interface MarkProps {
  readonly name: string;
  readonly at: Micros;
  readonly end: Micros;
  readonly move: (at: Micros) => void;
  readonly remove: () => void;
}

/** An intervention on the axis: dragged, or moved by keys. */
export function Mark({ name, at, end, move, remove }: MarkProps) {
  /** Where the axis ended when the finger came down: the run that the drag changes may end elsewhere. */
  const held = useRef(end);
  const take = ({ currentTarget, pointerId }: PointerEvent<HTMLElement>): void => {
    held.current = end;
    currentTarget.setPointerCapture(pointerId);
  };
  const drag = ({ currentTarget, pointerId, clientX }: PointerEvent<HTMLElement>): void => {
    const track = currentTarget.parentElement?.getBoundingClientRect();
    if (!track || !currentTarget.hasPointerCapture(pointerId)) return;
    move(snap(((clientX - track.left) / track.width) * held.current, held.current));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = movedByKey(event, at, end);
    if (to !== undefined) move(to);
    else if (event.key === "Delete" || event.key === "Backspace") remove();
  };
  return (
    <div
      className={at > end / 2 ? "stage-mark stage-mark-late" : "stage-mark"}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-describedby="mark-help"
      aria-valuemin={0}
      aria-valuemax={end}
      aria-valuenow={at}
      aria-valuetext={formatTime(at)}
      style={{ left: along(Math.min(at, end), end) }}
      onPointerDown={take}
      onPointerMove={drag}
      onKeyDown={onKeyDown}
    >
      <Glyph name="mark" />
      <span>
        {name}, {formatTime(at)}
      </span>
    </div>
  );
}
