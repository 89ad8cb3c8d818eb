import type { ReactNode } from "react";
import { along } from "../../figure/scale.ts";
import type { Micros } from "../../sim/kernel.ts";

/** How wide a stretch of time is drawn. */
export const share = (from: Micros, to: Micros, end: Micros): string => along(to - from, end);

interface PastProps {
  readonly t: Micros;
  readonly end: Micros;
  readonly y: number;
  readonly height: number;
  readonly children: ReactNode;
}

/** What lies before `t` of a part that is drawn for the whole run. */
export function Past({ t, end, y, height, children }: PastProps) {
  if (t <= 0) return null;
  return (
    <svg y={y} width={along(Math.min(t, end), end)} height={height}>
      <svg width={`${Number(((end / Math.min(t, end)) * 100).toFixed(3))}%`} height={height} overflow="visible">
        {children}
      </svg>
    </svg>
  );
}

/** Short strokes of one path, a thousand units wide, at half the height. */
function strokes(times: readonly Micros[], end: Micros, y: number): string {
  const width = 3;
  let path = "";
  let [start, stop, pen] = [-1, -1, 0];
  const draw = (): void => {
    if (start < 0) return;
    path += `m${start - pen} 0h${stop - start}`;
    pen = stop;
  };
  for (const time of times) {
    const x = Math.round((time / end) * 1000);
    if (x > stop) {
      draw();
      start = x;
    }
    stop = Math.max(stop, x + width);
  }
  draw();
  return path.replace(/m(\d+) 0/, `M$1 ${y}`);
}

interface MarksProps {
  readonly className: string;
  readonly times: readonly Micros[];
  readonly end: Micros;
  readonly y: number;
  readonly height: number;
}

/** One mark for each of the times, in order; as wide as a few pixels, so that crowded ones become a block. */
export function Marks({ className, times, end, y, height }: MarksProps) {
  return (
    <svg y={y} width="100%" height={height} viewBox={`0 0 1000 ${height}`} preserveAspectRatio="none" overflow="visible">
      <path className={className} d={strokes(times, end, height / 2)} strokeWidth={height} />
    </svg>
  );
}

/** A stretch of time. */
export interface Span {
  readonly from: Micros;
  readonly to: Micros;
}

/** From when until when something was so. */
export function spans<T extends { readonly at: Micros }>(
  moments: readonly T[],
  end: Micros,
  is: (moment: T) => boolean,
): Span[] {
  return moments.flatMap((moment, i) => (is(moment) ? { from: moment.at, to: moments[i + 1]?.at ?? end } : []));
}
