import type { EmployerSlug, Project, SkillSlug, Years } from "./types.ts";

/** What a set of projects proves: how many, from when to when, and in which years one ran. */
export interface Evidence {
  readonly count: number;
  readonly first: number;
  readonly last: number;
  /** The years in which at least one ran, ascending. */
  readonly active: readonly number[];
}

/** A project with the skills it has in common with another. */
export interface Related {
  readonly project: Project;
  readonly shared: readonly SkillSlug[];
}

/** Languages, technologies and themes, in that order. */
export function skillsOf(p: Project): readonly SkillSlug[] {
  return [...p.languages, ...p.technologies, ...p.themes];
}

export function hasSkill(p: Project, skill: SkillSlug): boolean {
  return skillsOf(p).includes(skill);
}

/** Undefined when there is no project, so that nothing is claimed without one. */
export function evidence(projects: readonly Project[]): Evidence | undefined {
  if (projects.length === 0) return undefined;
  const span = spanOf(projects);
  const active = yearsIn(span).filter((year) => projects.some((p) => ran(p, year)));
  return { count: projects.length, first: span[0], last: span[1], active };
}

/** First to last year over all; of no project, the span that holds no year. */
export function spanOf(projects: readonly Project[]): Years {
  return [
    Math.min(...projects.map((p) => p.years[0])),
    Math.max(...projects.map((p) => p.years[1])),
  ];
}

/** By last year, then by first year, the latest first; equals keep their order. */
export function newestFirst(projects: readonly Project[]): Project[] {
  return projects.toSorted((a, b) => b.years[1] - a.years[1] || b.years[0] - a.years[0]);
}

export const isContribution = ({ kind }: Project): boolean => kind === "contribution";

/** As the site shows them: newest first, contributions last. */
export function inOrder(projects: readonly Project[]): Project[] {
  const ordered = newestFirst(projects);
  return [...ordered.filter((project) => !isContribution(project)), ...ordered.filter(isContribution)];
}

/** How many ran in each year of the span. */
export function parallel(projects: readonly Project[], span: Years): number[] {
  return yearsIn(span).map((year) => projects.filter((p) => ran(p, year)).length);
}

/** A list of projects by what is asked of it most, so that a page costs no more in a long list than in a short one. */
export interface Places {
  /** Where each stands, by slug. */
  readonly at: ReadonlyMap<string, number>;
  /** The same by the slugs they had before. */
  readonly formerly: ReadonlyMap<string, number>;
  readonly bySkill: ReadonlyMap<SkillSlug, readonly Project[]>;
  /** Where those with a skill stand. */
  readonly withSkill: ReadonlyMap<SkillSlug, readonly number[]>;
  readonly byEmployer: ReadonlyMap<EmployerSlug, readonly Project[]>;
}

const known = new WeakMap<readonly Project[], Places>();

/** Made once for each list. */
export function placesIn(projects: readonly Project[]): Places {
  const made = known.get(projects) ?? placesOf(projects);
  known.set(projects, made);
  return made;
}

function placesOf(projects: readonly Project[]): Places {
  const at = new Map(projects.map(({ slug }, i) => [slug, i]));
  const bySkill = groupBy(projects, skillsOf);
  return {
    at,
    formerly: new Map(projects.flatMap(({ formerSlugs = [] }, i) => formerSlugs.map((slug) => [slug, i] as const))),
    bySkill,
    withSkill: new Map([...bySkill].map(([skill, group]) => [skill, group.map(({ slug }) => at.get(slug) ?? 0)])),
    byEmployer: groupBy(projects, ({ employer }) => [employer]),
  };
}

function groupBy<Key>(projects: readonly Project[], keysOf: (project: Project) => readonly Key[]): ReadonlyMap<Key, readonly Project[]> {
  const groups = new Map<Key, Project[]>();
  for (const project of projects)
    for (const key of keysOf(project)) {
      const group = groups.get(key);
      if (group) group.push(project);
      else groups.set(key, [project]);
    }
  return groups;
}

/** The projects before and after one, in a list that is newest first. */
export function neighbours(
  projects: readonly Project[],
  slug: string,
): { earlier?: Project; later?: Project } {
  const at = placesIn(projects).at.get(slug) ?? -1;
  const earlier = at < 0 ? undefined : projects[at + 1];
  const later = projects[at - 1];
  return { ...(earlier && { earlier }), ...(later && { later }) };
}

/**
 * The projects that share skills with one, the closest first. A shared skill weighs
 * 1 / (number of projects with it), so the rarer binds more. Of equal weight, the nearer
 * in time comes first, then the earlier in the list.
 */
export function related(projects: readonly Project[], slug: string, limit = 4): Related[] {
  const at = placesIn(projects).at.get(slug) ?? -1;
  const self = projects[at];
  if (!self) return [];
  const scores = scoresFor(projects, self);
  scores[at] = 0;
  const least = Math.max(1, nthLargest(scores, limit));
  const close: { project: Project; score: number; gap: number }[] = [];
  for (const [place, project] of projects.entries()) {
    const score = scores[place] ?? 0;
    if (score >= least) close.push({ project, score, gap: gap(self.years, project.years) });
  }
  return close
    .toSorted((a, b) => b.score - a.score || a.gap - b.gap)
    .slice(0, limit)
    .map(({ project }) => ({ project, shared: skillsOf(self).filter((skill) => hasSkill(project, skill)) }));
}

/** The weight of what each shares with one, in billionths: rounded, so that 1/3 + 1/6 ties with 1/2. */
function scoresFor(projects: readonly Project[], self: Project): Float64Array {
  const { withSkill } = placesIn(projects);
  const sums = new Float64Array(projects.length);
  for (const skill of skillsOf(self)) {
    const places = withSkill.get(skill) ?? [];
    for (const place of places) sums[place] = (sums[place] ?? 0) + 1 / places.length;
  }
  return sums.map((sum) => Math.round(sum * 1e9));
}

/** The n-th largest of some numbers, none below 0; 0 where they are fewer. */
function nthLargest(numbers: Iterable<number>, n: number): number {
  const largest = Array.from({ length: n }, () => 0);
  for (const number of numbers) {
    if (number <= (largest[n - 1] ?? 0)) continue;
    largest[n - 1] = number;
    largest.sort((a, b) => b - a);
  }
  return largest[n - 1] ?? 0;
}

/** "2018", or "2017–2018". */
export function yearsText([first, last]: Years): string {
  return first === last ? `${first}` : `${first}–${last}`;
}

/** Each year from the first to the last. */
export function yearsIn([first, last]: Years): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function ran({ years: [first, last] }: Project, year: number): boolean {
  return first <= year && year <= last;
}

/** Years from the end of one to the start of the other; 0 when they share a year. */
function gap(a: Years, b: Years): number {
  return Math.max(0, a[0] - b[1], b[0] - a[1]);
}
