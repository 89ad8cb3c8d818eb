import { employers, evidence, hasSkill, projects, skills, yearsText } from "../data/index.ts";
import type { EmployerSlug, Project, SkillSlug } from "../data/index.ts";
import { paths } from "../paths.ts";
import { searchableText } from "../selection/selection.ts";
import { words } from "../words/index.ts";
import { buildSearch, type SearchDocument } from "./index.ts";

export type { SearchDocument };

const evidenceText = (shown: readonly Project[]): string => {
  const proof = evidence(shown);
  return proof ? words.onRecordText(proof.count, 0, yearsText([proof.first, proof.last])) : "";
};

const documents = (): SearchDocument[] => [
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
    subtitle: evidenceText(projects.filter((project) => hasSkill(project, slug))),
    text: "",
    href: paths.skill(slug),
  })),
  ...(Object.keys(employers) as EmployerSlug[]).map((slug): SearchDocument => ({
    id: `employer-${slug}`,
    kind: "employer",
    title: employers[slug].name,
    subtitle: evidenceText(projects.filter((project) => project.employer === slug)),
    text: "",
    href: paths.employer(slug),
  })),
];

/** Searches this site. The index is made when the search is first opened. */
export const searchSite = buildSearch(documents());
