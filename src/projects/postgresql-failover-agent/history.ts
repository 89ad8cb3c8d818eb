import type { Lsn, Timeline, Wal, Write } from "./recording.ts";

/** How far timeline `of` belongs to the history of `timeline`; undefined when not at all. */
export function reach(timelines: readonly Timeline[], timeline: number, of: number): Lsn | undefined {
  let limit = Infinity;
  for (let id = timeline; id > 0; ) {
    if (id === of) return limit;
    const own = timelines[id - 1];
    limit = own?.fork ?? 0;
    id = own?.parent ?? 0;
  }
  return undefined;
}

/** Whether a node with this WAL has a commit. */
export function holds(timelines: readonly Timeline[], wal: Wal, write: Write): boolean {
  const limit = write.timeline === wal.timeline ? wal.received : reach(timelines, wal.timeline, write.timeline);
  return write.lsn > 0 && limit !== undefined && write.lsn <= limit;
}

/** The last point that a node's WAL has in common with a primary's timeline. */
export function common(timelines: readonly Timeline[], wal: Wal, primary: number): { timeline: number; lsn: Lsn } {
  let end = wal.received;
  for (let id = wal.timeline; id > 0; ) {
    const limit = reach(timelines, primary, id);
    if (limit !== undefined) return { timeline: id, lsn: Math.min(end, limit) };
    const own = timelines[id - 1];
    end = own?.fork ?? 0;
    id = own?.parent ?? 0;
  }
  return { timeline: 1, lsn: 0 };
}

/** Whether a node has WAL that is not in the primary's history, so that it cannot follow. */
export function diverged(timelines: readonly Timeline[], wal: Wal, primary: number): boolean {
  const point = common(timelines, wal, primary);
  return point.timeline !== wal.timeline || point.lsn < wal.received;
}
