import type { Micros } from "../../sim/kernel.ts";
import { box, type Layout } from "./layout.ts";
import { within, type Core, type ImageServers, type Span } from "./recording.ts";

/** What the lanes show of a stretch of time: paths 1000 units wide. */
export interface Trace {
  readonly done: string;
  readonly running: string;
  readonly held: string;
  /** Idle, while a request waits elsewhere. */
  readonly flawed: string;
  readonly rail: string;
  /** Where a dying server took its requests along. */
  readonly lost: string;
}

/** What of the spans lies within [from, to]. */
const clip = (spans: readonly Span[], from: Micros, to: Micros): Span[] =>
  within(spans, from, to).map((span) => ({ from: Math.max(from, span.from), to: Math.min(to, span.to) }));

/** What is left of a span without others that lie in it, in time order. */
function without(span: Span, others: readonly Span[]): Span[] {
  const starts = [span.from, ...others.map(({ to }) => to)];
  return starts
    .map((from, i) => ({ from, to: others[i]?.from ?? span.to }))
    .filter(({ from, to }) => to > from);
}

function idle(core: Core, up: readonly Span[], from: Micros, to: Micros): Span[] {
  const busy = [...clip(core.works, from, to), ...clip(core.holds, from, to)].toSorted((a, b) => a.from - b.from);
  return clip(up, from, to).flatMap((span) => without(span, clip(busy, span.from, span.to)));
}

/** The lanes from `start` to `t`, where a window of time `width` long is 1000 wide. */
export function traceOf(recording: ImageServers, layout: Layout, start: Micros, width: Micros, t: Micros): Trace {
  const place = (time: Micros): number => Math.round(((time - start) / width) * 1000);
  const draw = (spansOf: (core: Core) => readonly Span[], shape: (x: number, y: number, long: number) => string): string =>
    recording.cores
      .flatMap((core, i) =>
        spansOf(core).map((span) => shape(place(span.from), layout.lanes[i] ?? 0, place(span.to) - place(span.from))),
      )
      .join("");
  const block = (x: number, y: number, long: number): string => box(x, y, long, layout.block);
  const works = (core: Core): readonly Span[] => within(core.works, start, t);
  const flawed = (core: Core): Span[] =>
    idle(core, recording.servers[core.server]?.up ?? [], start, t).flatMap(({ from, to }) =>
      clip(recording.flaw, from, to),
    );
  return {
    done: draw((core) => clip(works(core).filter((work) => work.to <= t), start, t), block),
    running: draw((core) => clip(works(core).filter((work) => work.to > t), start, t), block),
    held: draw((core) => clip(core.holds, start, t).filter(({ from, to }) => place(to) > place(from)), block),
    flawed: draw(flawed, block),
    rail: draw(flawed, (x, y, long) => `M${x} ${y + layout.block / 2}h${long}`),
    lost: draw(
      (core) => within(core.works, start, t).filter((work) => work.lost && work.to <= t).map(({ to }) => ({ from: to, to })),
      (x, y) => `M${x} ${y}v${layout.block}`,
    ),
  };
}
