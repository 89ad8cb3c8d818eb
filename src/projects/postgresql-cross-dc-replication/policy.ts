import type { Change, Policy, Row } from "./records.ts";

/** Whether a version beats another when the last writer wins: by timestamp, then by origin; one origin's by LSN. */
export function newer(a: Change, b: Change): boolean {
  if (a.stamp !== b.stamp) return a.stamp > b.stamp;
  return a.origin === b.origin ? a.lsn > b.lsn : a.origin > b.origin;
}

/** Whether neither writer had seen the other's change. */
export const concurrent = (a: Change, b: Change): boolean =>
  a.lsn > (b.seen[a.origin] ?? 0) && b.lsn > (a.seen[b.origin] ?? 0);

/** The row after a change from elsewhere; `standing` is the change by which the row stands as it does. */
export function resolve(policy: Policy, row: Row, standing: Change | undefined, incoming: Change): Row {
  if (policy === "counter") return { value: row.value + incoming.value - incoming.old, by: incoming.id };
  const wins = policy === "lww" ? standing === undefined || newer(incoming, standing) : incoming.value > row.value;
  return wins ? { value: incoming.value, by: incoming.id } : row;
}

/** Which of two concurrent changes is overwritten, if either. */
export function loser(policy: Policy, standing: Change, incoming: Change, before: Row, after: Row): Change | undefined {
  if (policy === "counter" || (policy === "larger" && incoming.value === before.value)) return undefined;
  return after.by === incoming.id ? standing : incoming;
}
