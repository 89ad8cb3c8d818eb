import type { Micros } from "../../sim/kernel.ts";
import { countUntil, latest } from "../../sim/snapshots.ts";
import { nth, type Conflict, type Gap, type Replication, type Row, type Span } from "./records.ts";
import { centreName, counted, rowName } from "./words.ts";

/** A row that is not the same everywhere: its value at each centre. */
export interface Difference {
  readonly key: number;
  readonly values: readonly number[];
}

/** The rows of a centre at a time. */
export const rowsAt = (recording: Pick<Replication, "rows">, centre: number, t: Micros): readonly Row[] =>
  latest(nth(recording.rows, centre), t).state;

/** The rows that differ between the centres at a time. */
export function differences(rows: Replication["rows"], t: Micros): Difference[] {
  const tables = rows.map((_, centre) => rowsAt({ rows }, centre, t));
  return nth(tables, 0).flatMap((_, key) => {
    const values = tables.map((table) => nth(table, key).value);
    return values.every((value) => value === values[0]) ? [] : [{ key, values }];
  });
}

/** "2 rows differ: u (A 12, B 9), x (A 3, B 7)." */
export function differenceText(differ: readonly Difference[]): string {
  const each = differ.map(
    ({ key, values }) => `${rowName(key)} (${values.map((value, centre) => `${centreName(centre)} ${value}`).join(", ")})`,
  );
  return `${counted(differ.length, "row")} ${differ.length === 1 ? "differs" : "differ"}: ${each.join(", ")}.`;
}

/** Whether a span has begun and not ended at a time. */
export const lasts = ({ from, to }: Span, t: Micros): boolean => from <= t && (to === undefined || t < to);

export const conflictsUntil = (recording: Replication, t: Micros): readonly Conflict[] =>
  recording.conflicts.slice(0, countUntil(recording.conflicts, t));

export const gapsUntil = (recording: Replication, t: Micros): readonly Gap[] => recording.gaps.filter(({ at }) => at <= t);

/** The updates that a conflict cost, each once. */
export const overwritten = (conflicts: readonly Conflict[]): number =>
  new Set(conflicts.flatMap(({ loser }) => loser ?? [])).size;
