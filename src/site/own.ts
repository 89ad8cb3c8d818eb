/** What a page draws that follows from all projects: told from them where they are here, else from a file of the page's own. */
import { once } from "../projects/once.ts";
import { many, type Project, type SkillSlug, type Story } from "../data/index.ts";
import { away, projectsHere, remember, type Numbered } from "../data/known.ts";
import { fetchDerived } from "../data/source.ts";
import { projectsOf, type Page } from "./page.ts";
import { around, listing, numbered, together, type Around, type Listing } from "./view.ts";

type Shown = readonly [slug: SkillSlug, count: number];

/** A page's own file. */
export interface Own {
  /** The page's cards, or the project that it is about. */
  readonly brought: readonly Numbered[];
  readonly around?: Around;
  readonly story?: Story;
  readonly together?: readonly Shown[];
}

export const owns = /* @__PURE__ */ once(async (name): Promise<Own> => {
  // The build wrote the file.
  const own = (await fetchDerived(name)) as Own;
  remember(own.brought);
  return own;
});

/** The name of a page's file. */
export function ownName(page: Page): string {
  if (page.kind === "project") return `projects/${page.project.slug}`;
  if (page.kind === "skill") return `skills/${page.skill}`;
  return page.kind === "employer" ? `employers/${page.employer}` : "home";
}

const cardsOf = ({ brought }: Own): readonly Project[] => brought.map(([, project]) => project);

/** The projects that a page shows when nothing is selected. */
export const listingOf = (page: Page): Listing =>
  many && away() ? { cards: cardsOf(owns.read(ownName(page))), further: undefined } : listing(projectsOf(page));

/** Where to go on from a project. */
export const aroundOf = (project: Project): Around =>
  many && away() ? (owns.read(ownName({ kind: "project", project })).around ?? { near: [], close: [] }) : around(projectsHere(), project.slug);

/** The skills that the projects of a page show besides its own, with how many show them. */
export function togetherOf(page: Page): readonly Shown[] {
  const except = page.kind === "skill" ? page.skill : undefined;
  return many && away() ? (owns.read(ownName(page)).together ?? []) : together(projectsOf(page), except);
}

/** Fetches what a page has a file for, on a site of many. */
export const loadOwn = async (page: Page): Promise<unknown> => (many && away() ? owns.load(ownName(page)) : undefined);

/** For the build: what a page's file brings. */
export function ownOf(page: Page, story?: Story): Own {
  const all = projectsHere();
  const shown = page.kind === "project" ? [page.project] : listingOf(page).cards;
  return {
    brought: numbered(all, shown),
    ...(page.kind === "project" && { around: aroundOf(page.project) }),
    ...(story && { story }),
    ...((page.kind === "skill" || page.kind === "employer") && { together: togetherOf(page) }),
  };
}
