import { employers } from "../data/employers.ts";
import { newestFirst, parallel, spanOf } from "../data/derive.ts";
import type { EmployerSlug, Project, Years } from "../data/types.ts";

/**
 * Where the timeline puts each project. The same entries are laid out twice: lying, with a
 * column per year and a lane per project that needs one, and upright for narrow screens,
 * with as many rows to a year as entries end in it, so that every name stands level with its bar.
 */
export interface Placed {
  /** One project, or several contributions of the same years that share a bar. */
  readonly projects: readonly [Project, ...Project[]];
  /** First year, counted from the start of the span. */
  readonly at: number;
  /** How many years. */
  readonly for: number;
  /** Lying: the lane, from 1. */
  readonly lane: number;
  /** The title, or the short title where the title finds no room. */
  readonly name: string;
  /** Lying: where the name stands, so that it is whole at the narrowest width. */
  readonly label: "inside" | "left" | "right";
  /** From which width on the name fits inside, though not at the narrowest. */
  readonly roomy?: "wide" | "widest" | undefined;
  /** Upright: the track, from 1. */
  readonly track: number;
  /** Upright: the row of the first name, from 1; further names follow on the next rows. */
  readonly row: number;
  /** Upright: the first row of the bar and how many rows it covers. */
  readonly top: number;
  readonly rows: number;
}

export interface Channel {
  readonly employer: EmployerSlug;
  readonly lane: number;
  readonly lanes: number;
  readonly track: number;
  readonly tracks: number;
}

export interface Layout {
  readonly span: Years;
  readonly entries: readonly Placed[];
  readonly channels: readonly Channel[];
  readonly lanes: number;
  readonly tracks: number;
  /** Upright: first row and number of rows of each year, oldest year first. */
  readonly years: readonly { readonly year: number; readonly top: number; readonly rows: number }[];
  /** How many bars each year has. */
  readonly parallel: readonly number[];
}

/** The width of a year, in em of the label face: where the trace first lies down, where it is wide, where it is widest. */
const YEAR = 2.95;
const WIDE_YEAR = 4;
const WIDEST_YEAR = 5.6;

/** What a bar's ends take of it, in em. */
const ENDS = 1.3;

/** A title takes the place of a short title only where it fits with its letters spaced (WCAG 2.2, 1.4.12). */
const ROOMY = 1.35;

/** About the width of a name in em; the face's own widths, in four classes. */
const widthOf = (name: string): number =>
  [...name].reduce((sum, c) => sum + (/[A-Z]/.test(c) ? 0.53 : /[mw]/.test(c) ? 0.62 : /[-fijlrt .]/.test(c) ? 0.26 : 0.43), 0);

/** The names a bar may bear, the fullest first; what shares a bar is named in short. */
function namesOf(group: readonly [Project, ...Project[]]): string[] {
  const [{ title, shortTitle = title }] = group;
  return group.length === 1
    ? [...new Set([title, shortTitle])]
    : [group.map((each) => each.shortTitle ?? each.title).join("  ")];
}

/** How many years' widths a name needs. */
export const breadth = (name: string, year = YEAR): number => (widthOf(name) + ENDS) / year;

/** Contributions of one employer and the same years share a bar; all else stands alone. */
function grouped(projects: readonly Project[]): [Project, ...Project[]][] {
  const groups = new Map<string, [Project, ...Project[]]>();
  for (const project of projects) {
    const shared = project.kind === "contribution";
    const key = shared ? `${project.employer} ${project.years.join()}` : project.slug;
    const group = groups.get(key);
    if (group) group.push(project);
    else groups.set(key, [project]);
  }
  return [...groups.values()];
}

function roomFor(name: string, length: number): Placed["roomy"] {
  if (breadth(name, WIDE_YEAR) <= length) return "wide";
  return breadth(name, WIDEST_YEAR) <= length ? "widest" : undefined;
}

type Stretch = readonly [from: number, to: number];

/** The first lane whose occupied stretches leave this one free; opens a new lane if none does. */
function firstFit(lanes: Stretch[][], [from, to]: Stretch): number | undefined {
  const free = lanes.findIndex((lane) => lane.every((taken) => to <= taken[0] || from >= taken[1]));
  return free < 0 ? undefined : free;
}

interface Lying {
  readonly lane: number;
  readonly label: Placed["label"];
  readonly name: string;
}

type Choice = Omit<Lying, "lane"> & { readonly stretch: Stretch };

/** Where a name can stand, the best first: within its bar in full or in short, or beside it. */
function choices(names: readonly string[], at: number, end: number, total: number): Choice[] {
  const inside = names.filter((name, i) => breadth(name) * (i < names.length - 1 ? ROOMY : 1) <= end - at);
  if (inside.length > 0) return inside.map((name) => ({ name, label: "inside", stretch: [at, end] }));
  return names.flatMap((name): Choice[] => {
    const need = breadth(name);
    return [
      ...(end + need <= total ? [{ name, label: "right", stretch: [at, end + need] } as const] : []),
      ...(at - need >= 0 ? [{ name, label: "left", stretch: [at - need, end] } as const] : []),
    ];
  });
}

/** The first choice for which a lane has room; without one, the first of all in a lane of its own. */
function placeLying(lanes: Stretch[][], possible: readonly Choice[], otherwise: Choice): Lying {
  for (const { stretch, ...rest } of possible) {
    const lane = firstFit(lanes, stretch);
    if (lane === undefined) continue;
    lanes[lane]?.push(stretch);
    return { lane, ...rest };
  }
  const { stretch, ...rest } = possible[0] ?? otherwise;
  lanes.push([stretch]);
  return { lane: lanes.length - 1, ...rest };
}

function placeUpright(tracks: Stretch[][], stretch: Stretch): number {
  const track = firstFit(tracks, stretch);
  if (track !== undefined) {
    tracks[track]?.push(stretch);
    return track;
  }
  tracks.push([stretch]);
  return tracks.length - 1;
}

/** Rows of the upright trace: newest year on top, a row per name that ends in the year, one where none does. */
function uprightYears(groups: readonly (readonly Project[])[], [first, last]: Years): Layout["years"] {
  const years: { year: number; top: number; rows: number }[] = [];
  let top = 1;
  for (let year = last; year >= first; year--) {
    const names = groups.flat().filter((project) => project.years[1] === year).length;
    const rows = Math.max(1, names);
    years.unshift({ year, top, rows });
    top += rows;
  }
  return years;
}

/** Lays out projects, given newest first, for both forms of the timeline; over other years than their own where told. */
export function layout(projects: readonly Project[], span: Years = spanOf(projects)): Layout {
  const total = span[1] - span[0] + 1;
  const groups = grouped(newestFirst(projects));
  const years = uprightYears(groups, span);
  const named = new Map<number, number>();
  const rowOf = new Map(
    groups.map((group) => {
      const year = group[0].years[1];
      const before = named.get(year) ?? 0;
      named.set(year, before + group.length);
      return [group, (years[year - span[0]]?.top ?? 1) + before];
    }),
  );
  const placed = new Map<readonly Project[], Placed>();
  const channels: Channel[] = [];
  let lane = 1;
  let track = 1;
  for (const employer of Object.keys(employers) as EmployerSlug[]) {
    const own = groups.filter(([project]) => project.employer === employer);
    if (own.length === 0) continue;
    const lanes: Stretch[][] = [];
    const tracks: Stretch[][] = [];
    const longestFirst = own.toSorted((a, b) => a[0].years[0] - b[0].years[0] || b[0].years[1] - a[0].years[1]);
    for (const group of longestFirst) {
      const [from, to] = group[0].years;
      const at = from - span[0];
      const length = to - from + 1;
      const names = namesOf(group);
      const otherwise = { name: names.at(-1) ?? "", label: "inside", stretch: [at, at + length] } as const;
      const lying = placeLying(lanes, group.length > 1 ? [otherwise] : choices(names, at, at + length, total), otherwise);
      const newest = years[to - span[0]]?.top ?? 1;
      const oldest = years[at];
      placed.set(group, {
        projects: group,
        at,
        for: length,
        lane: lane + lying.lane,
        name: lying.name,
        label: lying.label,
        roomy: lying.label === "inside" ? undefined : roomFor(lying.name, length),
        track: track + placeUpright(tracks, [from, to + 1]),
        row: rowOf.get(group) ?? 1,
        top: newest,
        rows: (oldest ? oldest.top + oldest.rows : newest + 1) - newest,
      });
    }
    channels.push({ employer, lane, lanes: lanes.length, track, tracks: tracks.length });
    lane += lanes.length;
    track += tracks.length;
  }
  const entries = groups.flatMap((group) => placed.get(group) ?? []);
  return { span, entries, channels, lanes: lane - 1, tracks: track - 1, years, parallel: parallel(groups.map(([project]) => project), span) };
}

/**
 * The rules that turn the numbers of a layout into custom properties (`.at-3 { --at: 3 }`),
 * just those in use: prerendered pages may carry no style attributes under the site's CSP. Of more than `most` projects
 * not all are laid out at once, but any so many: then the rules are for all numbers that their layouts can have.
 */
export function scale(projects: readonly Project[], most = Infinity): Record<string, Record<string, string>> {
  if (projects.length > most) return anyScale(spanOf(projects), most);
  const { span, entries, channels, years, lanes, tracks } = layout(projects);
  const used = new Map<string, Set<number>>();
  const use = (name: string, ...values: number[]): void => {
    const set = used.get(name) ?? new Set();
    for (const value of values) set.add(value);
    used.set(name, set);
  };
  for (const entry of entries) {
    use("at", entry.at);
    use("for", entry.for);
    use("lane", entry.lane);
    use("track", entry.track);
    use("top", entry.top);
    use("rows", entry.rows);
    use("row", ...entry.projects.map((_, i) => entry.row + i));
  }
  for (const channel of channels) {
    use("lane", channel.lane);
    use("for", channel.lanes);
    use("track", channel.track);
    use("rows", channel.tracks);
  }
  for (const [i, year] of years.entries()) {
    use("at", i);
    use("top", year.top);
    use("rows", year.rows);
  }
  const rules = [...used].flatMap(([name, values]) => [...values].toSorted((a, b) => a - b).map((value) => rule(name, value)));
  const last = years[0];
  const root = {
    "--years": `${span[1] - span[0] + 1}`,
    "--lanes": `${lanes}`,
    "--tracks": `${tracks}`,
    "--rows-all": `${last ? last.top + last.rows - 1 : 1}`,
  };
  return Object.fromEntries([[":root", root], ...rules]);
}

const rule = (name: string, value: number) => [`.${name}-${value}`, { [`--${name}`]: `${value}` }] as const;

/** The rules for any so many projects within the span, each with a lane of its own at most; each plot says its own sizes. */
function anyScale(span: Years, most: number): Record<string, Record<string, string>> {
  const years = span[1] - span[0] + 1;
  const up = (name: string, last: number) => Array.from({ length: last }, (_, i) => rule(name, i + 1));
  // Upright a year has a row for each name that ends in it, and one where none does.
  const rows = most + years;
  return Object.fromEntries([
    [":root", { "--years": `${years}` }],
    [".trace-own", { "--lanes": "var(--lane)", "--tracks": "var(--track)", "--rows-all": "var(--rows)" }],
    rule("at", 0),
    ...up("at", years - 1),
    ...up("for", Math.max(years, most)),
    ...up("lane", most),
    ...up("track", most),
    ...up("top", rows),
    ...up("row", rows),
    ...up("rows", rows),
  ]);
}
