import type { Micros } from "../../sim/kernel.ts";
import type { Recording } from "../../sim/model.ts";
import type { Snapshot } from "../../sim/snapshots.ts";

/** Data centres, rows and links by number; a link is the pair of centres that it joins. */
export const centres = ["A", "B", "C"] as const;
export const rowNames = ["u", "v", "w", "x", "y", "z"] as const;
const pairs = [[0, 1], [0, 2], [1, 2]] as const;

/** The links among the first so many centres. */
export const linksAmong = (count: number): readonly (readonly [number, number])[] => pairs.filter(([, b]) => b < count);

/** The item at a place that is known to be there. */
export function nth<Item>(items: readonly Item[], place: number): Item {
  const item = items[place];
  if (item === undefined) throw new RangeError(`there is no item ${place} of ${items.length}`);
  return item;
}

/** How a row that was changed on both sides gets its value: by the later timestamp, or by one of the two procedures. */
export type Policy = "lww" | "counter" | "larger";

/** A committed UPDATE of one row, as logical decoding gives it: the row before and after. */
export interface Change {
  /** Its place among the changes of the run. */
  readonly id: number;
  readonly origin: number;
  /** Its place in the WAL of its origin, from 1. */
  readonly lsn: number;
  readonly key: number;
  readonly at: Micros;
  /** The commit timestamp, by the origin's clock. */
  readonly stamp: Micros;
  readonly old: number;
  readonly value: number;
  /** For each centre, the last LSN of its changes that the origin had applied by then. */
  readonly seen: readonly number[];
}

/** A row as it stands: its value, and the change that was applied to it last, or won; -1 before there is any. */
export interface Row {
  readonly value: number;
  readonly by: number;
}

/** One sending of a change through a slot. */
export interface Delivery {
  readonly change: number;
  readonly from: number;
  readonly to: number;
  readonly sent: Micros;
  /** When it gets there, if nothing happens to it on its way. */
  readonly due: Micros;
  /** When it was applied, skipped or lost; undefined while it is under way. */
  readonly ended: Micros | undefined;
  /** "discarded": the standing version won. "skipped": it had been applied before. */
  readonly fate: "under way" | "applied" | "discarded" | "skipped" | "lost";
}

/** A change met a version that its writer had not seen, and whose writer had not seen it. */
export interface Conflict {
  readonly at: Micros;
  readonly centre: number;
  readonly incoming: number;
  readonly standing: number;
  /** The row's value before and after. */
  readonly before: number;
  readonly after: number;
  /** The change that was overwritten; undefined when both count. */
  readonly loser: number | undefined;
}

/** Changes that a new slot starts behind: they never get to the centre. */
export interface Gap {
  readonly at: Micros;
  readonly from: number;
  readonly to: number;
  readonly changes: readonly number[];
}

/** From a time to another; undefined while it lasts. */
export interface Span {
  readonly from: Micros;
  readonly to: Micros | undefined;
}

export interface Replication extends Recording {
  readonly centres: number;
  readonly rowCount: number;
  /** How far each centre's clock is ahead. */
  readonly clocks: readonly Micros[];
  readonly policy: Policy;
  readonly changes: readonly Change[];
  /** Writes that came while a centre had no primary. */
  readonly refused: readonly { readonly at: Micros; readonly centre: number }[];
  /** In the order in which they were sent. */
  readonly deliveries: readonly Delivery[];
  readonly conflicts: readonly Conflict[];
  readonly gaps: readonly Gap[];
  readonly cuts: readonly (Span & { readonly link: number })[];
  readonly failovers: readonly (Span & { readonly centre: number })[];
  /** For each centre, its rows whenever one of them changed. */
  readonly rows: readonly (readonly Snapshot<readonly Row[]>[])[];
  /** When writes stop and the links that are still cut are healed. */
  readonly stop: Micros;
  /** When nothing was left to send or to apply; undefined if it never came to that. */
  readonly rest: Micros | undefined;
}
