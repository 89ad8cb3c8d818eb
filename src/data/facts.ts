import { evidence, isContribution, placesIn, skillsOf, spanOf, type Evidence } from "./derive.ts";
import { profile } from "./profile.ts";
import type { EmployerSlug, Kind, Project, SkillSlug, Years } from "./types.ts";

/** What is told of all projects together, however many they are. */
export interface Facts {
  readonly count: number;
  readonly span: Years;
  readonly kinds: Readonly<Record<Kind, number>>;
  readonly skills: Readonly<Partial<Record<SkillSlug, Evidence>>>;
  readonly employers: Readonly<Partial<Record<EmployerSlug, Evidence>>>;
  /** For each strength of the profile, by its skills: the projects that show any of them. */
  readonly strengths: Readonly<Record<string, Evidence>>;
  /** When the contributions were made, and at the employer of the newest; nothing where there is none. */
  readonly contributed?: { readonly span: Years; readonly employer: EmployerSlug };
}

const strengthKey = (skills: readonly SkillSlug[]): string => skills.join(" ");

/** Of the projects that show any of the skills: one skill, or those of one of the profile's strengths. */
export const proofOf = ({ skills, strengths }: Facts, slugs: readonly [SkillSlug, ...SkillSlug[]]): Evidence | undefined =>
  slugs.length === 1 ? skills[slugs[0]] : strengths[strengthKey(slugs)];

const proofs = <Key extends string>(groups: ReadonlyMap<Key, readonly Project[]>) =>
  Object.fromEntries([...groups].map(([key, group]) => [key, evidence(group)])) as Partial<Record<Key, Evidence>>;

/** Gathers them from all projects, which stand as the site shows them. */
export function factsOf(projects: readonly Project[]): Facts {
  const { bySkill, byEmployer } = placesIn(projects);
  const contributions = projects.filter(isContribution);
  const [newest] = contributions;
  const kinds: Record<Kind, number> = { employed: 0, "open-source": 0, contribution: 0 };
  for (const { kind } of projects) kinds[kind] += 1;
  const strengths = profile.strengths.flatMap(({ skills }) => {
    const found = skills.length > 1 && evidence(projects.filter((project) => skillsOf(project).some((slug) => skills.includes(slug))));
    return found ? [[strengthKey(skills), found] as const] : [];
  });
  return {
    count: projects.length,
    span: spanOf(projects),
    kinds,
    skills: proofs(bySkill),
    employers: proofs(byEmployer),
    strengths: Object.fromEntries(strengths),
    ...(newest && { contributed: { span: spanOf(contributions), employer: newest.employer } }),
  };
}
