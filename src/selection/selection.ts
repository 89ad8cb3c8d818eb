import { hasSkill, skillsOf, yearsIn } from "../data/derive.ts";
import { employers } from "../data/employers.ts";
import { skills } from "../data/skills.ts";
import type { EmployerSlug, Kind, Project, SkillSlug } from "../data/types.ts";

/** What the reader asks to see; a project must meet all of it. */
export interface Selection {
  readonly skills: readonly SkillSlug[];
  readonly employer?: EmployerSlug;
  readonly kind?: Kind;
  readonly text: string;
  /** Printed on one page; in full without it. It leaves out no project. */
  readonly paper?: "one";
}

/** For each choice, how many projects would be left if it were made as well. */
export interface Remaining {
  readonly skills: Readonly<Record<SkillSlug, number>>;
  readonly employers: Readonly<Record<EmployerSlug, number>>;
  readonly kinds: Readonly<Record<Kind, number>>;
}

export const everything: Selection = { skills: [], text: "" };

/** A selection holds no more skills than this. */
export const mostSkills = 12;

/** Every kind, as keys: the compiler asks for a new one here. */
export const kinds: Readonly<Record<Kind, true>> = {
  employed: true,
  "open-source": true,
  contribution: true,
};

export function isEverything(s: Selection): boolean {
  return s.skills.length === 0 && !s.employer && !s.kind && words(s.text).length === 0;
}

/**
 * All skills, the employer, the kind, and every word of the text somewhere in the
 * searchable text, whatever its case and accents.
 */
export function matches(p: Project, s: Selection): boolean {
  return (
    s.skills.every((skill) => hasSkill(p, skill)) &&
    (!s.employer || p.employer === s.employer) &&
    (!s.kind || p.kind === s.kind) &&
    holds(p, words(s.text))
  );
}

export function select(projects: readonly Project[], s: Selection): Project[] {
  return projects.filter((p) => matches(p, s));
}

/** Titles, employer, each year the project covers, summary and skills, by name. */
export function searchableText(p: Project): string {
  return [
    p.title,
    p.shortTitle ?? "",
    employers[p.employer].name,
    ...yearsIn(p.years),
    p.summary,
    ...skillsOf(p).map((skill) => skills[skill].name),
  ].join("\n");
}

/** Adds the skill, or takes it away; one beyond the most a selection holds is not added. */
export function toggleSkill(s: Selection, slug: SkillSlug): Selection {
  const others: SkillSlug[] = s.skills.filter((skill) => skill !== slug);
  if (others.length === s.skills.length && others.length < mostSkills) others.push(slug);
  return { ...s, skills: others };
}

/** In place of the one chosen; without an employer, of any. */
export function withEmployer(s: Selection, employer?: EmployerSlug): Selection {
  const { employer: _before, ...others } = s;
  return employer ? { ...others, employer } : others;
}

/** In place of the one chosen; without a kind, of any. */
export function withKind(s: Selection, kind?: Kind): Selection {
  const { kind: _before, ...others } = s;
  return kind ? { ...others, kind } : others;
}

/** On one page, or in full. */
export function withPaper(s: Selection, paper?: "one"): Selection {
  const { paper: _before, ...others } = s;
  return paper ? { ...others, paper } : others;
}

/** Every project, on the same paper. */
export const cleared = ({ paper }: Selection): Selection => withPaper(everything, paper);

/** The text is tidied on its way in. */
export function withText(s: Selection, text: string): Selection {
  return { ...s, text: tidy(text) };
}

/** A skill counts on top of those chosen; an employer or a kind, in place of the chosen one. */
export function remaining(projects: readonly Project[], s: Selection): Remaining {
  const left = select(projects, s);
  const ofAnyEmployer = s.employer ? select(projects, withEmployer(s)) : left;
  const ofAnyKind = s.kind ? select(projects, withKind(s)) : left;
  return {
    skills: countEach(skills, left, skillsOf),
    employers: countEach(employers, ofAnyEmployer, (p) => [p.employer]),
    kinds: countEach(kinds, ofAnyKind, (p) => [p.kind]),
  };
}

/**
 * On one line, single-spaced, without control or invisible characters or broken ones, and
 * cut to so many code points. Tidying what is tidy changes nothing.
 */
export function tidy(text: string, most = 100): string {
  const line = text
    .replace(/(?!\s)[\p{Cc}\p{Cf}\p{Cs}\uFFFD]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  return [...line].slice(0, most).join("").trim();
}

/** Without case and accents; what looks the same reads the same. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function words(text: string): string[] {
  return fold(text).split(/\s+/).filter(Boolean);
}

const folded = new WeakMap<Project, string>();

/** Folded once for each project: a reader types letter by letter. */
function foldedText(p: Project): string {
  const text = folded.get(p) ?? fold(searchableText(p));
  folded.set(p, text);
  return text;
}

function holds(p: Project, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const text = foldedText(p);
  return wanted.every((word) => text.includes(word));
}

function countEach<Key extends string>(
  keys: Readonly<Record<Key, unknown>>,
  projects: readonly Project[],
  keysOf: (p: Project) => readonly Key[],
): Record<Key, number> {
  // Complete when the loop ends: it runs over every key.
  const result = {} as Record<Key, number>;
  for (const key in keys) result[key] = 0;
  for (const p of projects) for (const key of keysOf(p)) result[key] += 1;
  return result;
}
