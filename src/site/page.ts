import {
  employers,
  facts,
  placesIn,
  profile,
  projects,
  skills,
  yearsText,
  type EmployerEntry,
  type EmployerSlug,
  type Evidence,
  type Project,
  type SkillSlug,
} from "../data/index.ts";
import { projectsHere } from "../data/known.ts";
import { paths } from "../paths.ts";
import { words } from "../words/index.ts";

/** A page of the site, told apart by what it shows. */
export type Page =
  | { readonly kind: "home" }
  | { readonly kind: "project"; readonly project: Project }
  | { readonly kind: "skill"; readonly skill: SkillSlug }
  | { readonly kind: "employer"; readonly employer: EmployerSlug }
  | { readonly kind: "not-found" };

export interface PageText {
  readonly path: string;
  /** Of the document: unique on the site. */
  readonly title: string;
  readonly description: string;
}

/** What the pages about a skill or an employer count, where all projects are here. */
export const projectsOf = (page: Page): readonly Project[] => {
  const all = projectsHere();
  const { bySkill, byEmployer } = placesIn(all);
  if (page.kind === "skill") return bySkill.get(page.skill) ?? [];
  if (page.kind === "employer") return byEmployer.get(page.employer) ?? [];
  return page.kind === "project" ? [page.project] : all;
};

function proofOfPage(page: Page): Evidence | undefined {
  if (page.kind === "skill") return facts.skills[page.skill];
  return page.kind === "employer" ? facts.employers[page.employer] : undefined;
}

/** How many projects the page of a skill or an employer counts, and how many there are for any other. */
export const countOf = (page: Page): number =>
  page.kind === "skill" || page.kind === "employer" ? (proofOfPage(page)?.count ?? 0) : facts.count;

const nobody: Evidence = { count: 0, first: 0, last: 0, active: [] };

/** Whether a lane stands for work without an employer. */
const isIndependent = (slug: EmployerSlug): boolean => {
  const employer: EmployerEntry = employers[slug];
  return employer.independent === true;
};

/** What an employer's page and rows are headed by. */
export const employerLabel = (slug: EmployerSlug): string => (isIndependent(slug) ? words.kind : words.employer);

/** The sentence that counts a skill's or an employer's projects. */
export function evidenceSentence(page: Page): string {
  const { count, first, last } = proofOfPage(page) ?? nobody;
  const years = yearsText([first, last]);
  if (page.kind === "skill") return words.skillPage(skills[page.skill].name, count, years);
  if (page.kind !== "employer") return "";
  if (isIndependent(page.employer)) return words.openSourcePage(count, years);
  return words.employerPage(employers[page.employer].name, count, years);
}

const titled = (title: string): string => `${title} · ${profile.name}`;

/** Address, title and description of a page. */
export function textOf(page: Page): PageText {
  switch (page.kind) {
    case "home":
      return {
        path: paths.home,
        title: `${profile.name} · ${profile.role}`,
        description: `${profile.role}. ${profile.headline}`,
      };
    case "project":
      return {
        path: paths.project(page.project.slug),
        title: titled(page.project.title),
        description: page.project.summary,
      };
    case "skill":
      return {
        path: paths.skill(page.skill),
        title: titled(`${skills[page.skill].name}, ${words.total(countOf(page), 0)}`),
        description: `${profile.name}: ${evidenceSentence(page)}`,
      };
    case "employer":
      return {
        path: paths.employer(page.employer),
        title: titled(`${employers[page.employer].name}, ${words.total(countOf(page), 0)}`),
        description: `${profile.name}: ${evidenceSentence(page)}`,
      };
    case "not-found":
      return { path: "/404.html", title: titled(words.notFound), description: words.notFoundText };
  }
}

/** Every page that has an address of its own. */
export const allPages = (): Page[] => [
  { kind: "home" },
  ...projects.map((project): Page => ({ kind: "project", project })),
  ...(Object.keys(skills) as SkillSlug[]).map((skill): Page => ({ kind: "skill", skill })),
  ...(Object.keys(employers) as EmployerSlug[]).map((employer): Page => ({ kind: "employer", employer })),
];
