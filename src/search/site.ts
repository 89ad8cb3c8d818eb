import { employers, facts, skills, yearsText } from "../data/index.ts";
import type { EmployerSlug, Evidence, Project, SkillSlug } from "../data/index.ts";
import { paths } from "../paths.ts";
import { searchableText } from "../selection/selection.ts";
import { words } from "../words/index.ts";
import { once } from "../projects/once.ts";
import { loadProjects } from "../data/known.ts";
import { buildSearch, type Search, type SearchDocument } from "./index.ts";

export type { SearchDocument };

const evidenceText = (proof: Evidence | undefined): string =>
  proof ? words.onRecordText(proof.count, 0, yearsText([proof.first, proof.last])) : "";

const documents = (projects: readonly Project[]): SearchDocument[] => [
  ...projects.map((project): SearchDocument => ({
    id: `project-${project.slug}`,
    kind: "project",
    title: project.title,
    subtitle: `${employers[project.employer].name}, ${yearsText(project.years)}`,
    text: searchableText(project),
    href: paths.project(project.slug),
  })),
  ...(Object.keys(skills) as SkillSlug[]).map((slug): SearchDocument => ({
    id: `skill-${slug}`,
    kind: "skill",
    title: skills[slug].name,
    subtitle: evidenceText(facts.skills[slug]),
    text: "",
    href: paths.skill(slug),
  })),
  ...(Object.keys(employers) as EmployerSlug[]).map((slug): SearchDocument => ({
    id: `employer-${slug}`,
    kind: "employer",
    title: employers[slug].name,
    subtitle: evidenceText(facts.employers[slug]),
    text: "",
    href: paths.employer(slug),
  })),
];

const search = once(async () => buildSearch(documents(await loadProjects())));

/** Fetches the projects unless they are here, and makes the index. */
export const loadSearch = (): Promise<Search> => search.load("");

/** For a component: the search of this site; suspends until it is made. */
export const readSearch = (): Search => search.read("");
