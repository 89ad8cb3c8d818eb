/** What pages show that follows from all projects. */
import { listed, many, neighbours, placesIn, related, skillsOf, type Project, type SkillSlug, type Years } from "../data/index.ts";
import type { Numbered } from "../data/known.ts";

/** Another project, as far as a link to it tells. */
export interface Near {
  readonly slug: string;
  readonly title: string;
  readonly years: Years;
}

/** Where to go on from a project. */
export interface Around {
  /** The next in time, the later first, with their numbers. */
  readonly near: readonly (Near & { readonly number: number })[];
  /** The closest by the skills they share. */
  readonly close: readonly (Near & { readonly shared: readonly SkillSlug[] })[];
}

/** The projects of a page: some as cards, the further ones in short. */
export interface Listing {
  readonly cards: readonly Project[];
  /** Nothing where they are not here. */
  readonly further: readonly Project[] | undefined;
}

const nothing: readonly Project[] = [];

/** Of some projects, which stand in their order, as many as a page shows. */
export const listing = (shown: readonly Project[]): Listing =>
  many ? { cards: shown.slice(0, listed), further: shown.slice(listed) } : { cards: shown, further: nothing };

const nearBy = ({ slug, title, years }: Project): Near => ({ slug, title, years });

export function around(all: readonly Project[], slug: string): Around {
  const { earlier, later } = neighbours(all, slug);
  const { at } = placesIn(all);
  return {
    near: [later, earlier].flatMap((project) => (project ? [{ ...nearBy(project), number: (at.get(project.slug) ?? 0) + 1 }] : [])),
    close: related(all, slug).map(({ project, shared }) => ({ ...nearBy(project), shared })),
  };
}

/** How many of some projects show each skill, the most frequent first. */
export function together(shown: readonly Project[], except?: SkillSlug): (readonly [slug: SkillSlug, count: number])[] {
  const counts = new Map<SkillSlug, number>();
  for (const project of shown) for (const slug of skillsOf(project)) if (slug !== except) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a);
}

/** Projects with their numbers among all. */
export const numbered = (all: readonly Project[], some: readonly Project[]): Numbered[] =>
  some.map((project) => [(placesIn(all).at.get(project.slug) ?? 0) + 1, project]);
