import type { Micros } from "../../sim/kernel.ts";
import type { ImageServers, Span } from "./recording.ts";

type Records = Pick<ImageServers, "servers" | "cores" | "queues">;

/** What changes at a time; `at` times four plus one of these is one number, which sorts fast. */
const change = { waits: 0, waitsNoMore: 1, idles: 2, idlesNoMore: 3 };

/** All changes up to `end`, in time order. */
function changes({ servers, cores, queues }: Records, end: Micros): Float64Array {
  const found: number[] = [];
  const during = (spans: readonly Span[], first: number, last: number): void => {
    for (const { from, to } of spans) found.push(from * 4 + first, Math.min(to, end) * 4 + last);
  };
  for (const core of cores) {
    during(servers[core.server]?.up ?? [], change.idles, change.idlesNoMore);
    during(core.works, change.idlesNoMore, change.idles);
    during(core.holds, change.idlesNoMore, change.idles);
  }
  for (const stays of queues) during(stays, change.waits, change.waitsNoMore);
  return Float64Array.from(found).toSorted();
}

/**
 * While a request waited in a queue although a core was idle: one that was up, converted nothing, and had not been
 * popped by a client on its way.
 */
export function flawOf(records: Records, end: Micros): Span[] {
  const spans: { from: Micros; to: Micros }[] = [];
  let waiting = 0;
  let idle = 0;
  let from: Micros = 0;
  for (const coded of changes(records, end)) {
    const at = Math.floor(coded / 4);
    if (at > from && waiting > 0 && idle > 0) {
      const last = spans.at(-1);
      if (last?.to === from) last.to = at;
      else spans.push({ from, to: at });
    }
    from = at;
    const kind = coded % 4;
    if (kind === change.waits) waiting += 1;
    else if (kind === change.waitsNoMore) waiting -= 1;
    else idle += kind === change.idles ? 1 : -1;
  }
  return spans;
}
