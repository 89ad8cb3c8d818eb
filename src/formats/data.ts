import type { Data } from "../data/check.ts";
import { evidence, hasSkill, yearsText } from "../data/derive.ts";
import type { EmployerEntry, Project, SkillSlug } from "../data/types.ts";
import type { Kept } from "./keep.ts";

/** Where the site lives: `url` gives the whole address of a path. */
export interface Site {
  readonly url: (path: string) => string;
}

/** Everything a résumé is written from; the projects stand as the site shows them. */
export interface ResumeData extends Omit<Data, "folders"> {
  readonly kept: Kept;
}

/** The projects that name one of the skills. */
export const withSkill = ({ projects }: ResumeData, skills: readonly string[]): readonly Project[] =>
  projects.filter((project) => skills.some((skill) => hasSkill(project, skill as SkillSlug)));

export const atEmployer = ({ projects }: ResumeData, employer: string): readonly Project[] =>
  projects.filter((project) => project.employer === employer);

/** The employers that are companies: slug and entry, in the table's order. */
export const companies = ({ employers }: ResumeData): (readonly [slug: string, employer: EmployerEntry])[] =>
  Object.entries(employers).filter(([, { independent }]) => !independent);

/** "2008–2015", over all the projects; nothing where there is none. */
export function yearsOf(projects: readonly Project[]): string {
  const found = evidence(projects);
  return found ? yearsText([found.first, found.last]) : "";
}
