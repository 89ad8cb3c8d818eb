import type { Years } from "../../data/types.ts";
import type { Resume, ResumeProject } from "../resume.ts";
import type { Notebook } from "./notes.ts";

/** The year of a date; undefined where there is none that this project can show. */
export function yearOf(date: string | undefined): number | undefined {
  const year = Number(date?.slice(0, 4));
  return year >= 1950 && year <= 2100 ? year : undefined;
}

interface Dated {
  readonly path: string;
  readonly startDate?: string | undefined;
  readonly endDate?: string | undefined;
  readonly own?: ResumeProject["x-portfolio"];
}

/** First and last year of an entry; what the file leaves open is guessed and told. `now` is the year of what still runs. */
export function readYears({ path, startDate, endDate, own }: Dated, now: number, latest: number, notes: Notebook): Years {
  const [first, last] = [yearOf(startDate) ?? own?.years?.[0], yearOf(endDate) ?? own?.years?.[1]];
  if (first === undefined && last === undefined) {
    notes.guess(`without dates: ${latest}, the latest year in the file`, path);
    return [latest, latest];
  }
  if (first === undefined || last === undefined) {
    const known = first ?? last ?? latest;
    const other = last === undefined ? Math.max(known, now) : known;
    notes.guess(last === undefined ? `without an end: still running in ${other}` : "without a start: the year of its end", path);
    return [known, other];
  }
  if (first > last) notes.guess("it ends before it starts: the years are exchanged", path);
  return [Math.min(first, last), Math.max(first, last)];
}

/** The latest year that jobs and projects name; `now` where they name none. */
export function latestYear({ work = [], projects = [] }: Resume, now: number): number {
  const years = [...work, ...projects].flatMap(({ startDate, endDate }) => [yearOf(startDate) ?? [], yearOf(endDate) ?? []].flat());
  return years.length > 0 ? Math.max(...years) : now;
}
