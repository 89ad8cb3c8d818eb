import type { Micros } from "./kernel.ts";

/** What was true from a time on. */
export interface Snapshot<State> {
  readonly at: Micros;
  readonly state: State;
}

/** How many of the items, in time order, are at or before `t`: in a log, what has been said so far. */
export function countUntil(items: readonly { readonly at: Micros }[], t: Micros): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && item.at <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last of the items, in time order, that is at or before `t`; the first when none is. Throws when there are none. */
export function latest<Item extends { readonly at: Micros }>(items: readonly Item[], t: Micros): Item {
  const found = items[Math.max(0, countUntil(items, t) - 1)];
  if (found === undefined) throw new RangeError("there are no snapshots");
  return found;
}
