import type { Micros } from "../../sim/kernel.ts";
import type { Measure } from "../../sim/model.ts";
import type { Replication } from "./records.ts";
import { differences, overwritten, rowsAt } from "./state.ts";

/** Rows that are not the same everywhere in the end. */
export const differing = (recording: Replication): number => differences(recording.rows, recording.end).length;

/** Changes that a data centre never gets: each counts once for each that misses it. */
export const missing = ({ gaps }: Replication): number => gaps.reduce((sum, { changes }) => sum + changes.length, 0);

/**
 * From when the last link was healed until every change committed before had been applied everywhere. Undefined when
 * no link was cut, or when one of them never arrives.
 */
export function catchUp({ cuts, changes, deliveries, gaps }: Replication): Micros | undefined {
  const healed = Math.max(...cuts.map(({ to }) => to ?? Infinity));
  if (cuts.length === 0 || healed === Infinity) return undefined;
  const due = new Set(changes.filter(({ at }) => at <= healed).map(({ id }) => id));
  if (gaps.some((gap) => gap.changes.some((id) => due.has(id)))) return undefined;
  const ends = deliveries
    .filter(({ change, fate }) => due.has(change) && (fate === "applied" || fate === "discarded"))
    .map(({ ended }) => ended ?? healed);
  return Math.max(healed, ...ends) - healed;
}

/** By how much the rows fall short of what was added to them, where that is most. */
export function shortfall(recording: Replication): number {
  const added = recording.changes.reduce((sum, { value, old }) => sum + value - old, 0);
  const sums = recording.rows.map((_, centre) =>
    rowsAt(recording, centre, recording.end).reduce((sum, { value }) => sum + value, 0),
  );
  return added - Math.min(...sums);
}

export const measures = {
  differing: { label: "Rows that differ in the end", unit: "count", better: "less", value: differing },
  missing: { label: "Changes that never arrive", unit: "count", better: "less", value: missing },
  catchUp: { label: "Time to converge after the last healing", unit: "duration", better: "less", value: catchUp },
  conflicts: { label: "Conflicts", unit: "count", value: ({ conflicts }: Replication) => conflicts.length },
  overwritten: {
    label: "Updates overwritten in a conflict",
    unit: "count",
    better: "less",
    value: ({ conflicts }: Replication) => overwritten(conflicts),
  },
  shortfall: { label: "Missing from the sum of all rows", unit: "count", better: "less", value: shortfall },
  resent: {
    label: "Changes sent again and skipped",
    unit: "count",
    value: ({ deliveries }: Replication) => deliveries.filter(({ fate }) => fate === "skipped").length,
  },
} as const satisfies Readonly<Record<string, Measure<Replication>>>;
