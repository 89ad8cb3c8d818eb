import { evidence } from "../data/derive.ts";
import type { Project } from "../data/types.ts";
import { atEmployer, companies, type ResumeData } from "./data.ts";
import { objectOf, type Json, type JsonObject } from "./json.ts";
import { withKept, type KeptWork } from "./keep.ts";
import { extension } from "./resume.ts";

/** First and last year of projects, as the standard writes a date of which only the year is known. */
export const datesOf = (projects: readonly Project[]): Record<string, Json | undefined> => {
  const found = evidence(projects);
  return { startDate: found && `${found.first}`, endDate: found && `${found.last}` };
};

/** An entry per employer, or per term there when an imported file had several; the years are those of its projects. */
export function workOf(data: ResumeData): JsonObject[] {
  const listed = new Set<string>(data.projects.map(({ slug }) => slug));
  const nameless = (data.kept.work ?? []).filter(({ of, projects = [] }) => of === undefined && projects.some((slug) => listed.has(slug)));
  const named = companies(data).flatMap(([slug, { name }]) => {
    const own = atEmployer(data, slug);
    const kept = (data.kept.work ?? []).filter(({ of }) => of === slug);
    return termsOf(own, kept).flatMap(({ projects, term }) => {
      if (projects.length === 0) return [];
      const several = kept.length > 1 ? projects.map((project) => project.slug) : undefined;
      return [{ ...withKept(employment(name, projects), term?.fields), [extension]: objectOf({ slug, projects: several }) }];
    });
  });
  return [...named, ...nameless.map(({ fields, projects = [] }) => ({ ...withKept({}, fields), [extension]: { projects } }))];
}

interface Term {
  readonly projects: readonly Project[];
  readonly term?: KeptWork | undefined;
}

/** The projects of each term; one that no term names belongs to the first. */
function termsOf(own: readonly Project[], [first, ...later]: readonly KeptWork[]): Term[] {
  const named = (term: KeptWork): Term => ({ projects: own.filter(({ slug }) => term.projects?.includes(slug)), term });
  const rest = own.filter(({ slug }) => !later.some(({ projects }) => projects?.includes(slug)));
  return [{ projects: rest, term: first }, ...later.map(named)];
}

/** What the data knows of the work at an employer: its years, and a line per project. */
export const employment = (name: string, projects: readonly Project[]): JsonObject =>
  objectOf({ name, ...datesOf(projects), highlights: projects.map(({ title, summary }) => `${title}: ${summary}`) });
