/** The projects that are known by now: all from the start, or on a site of many those of the pages seen, until all are fetched. */
import { once } from "../projects/once.ts";
import { placesIn } from "./derive.ts";
import { many } from "./many.ts";
import { fetchDerived, projects as here } from "./source.ts";
import type { Project } from "./types.ts";

/** A project with its number in the order of all, from 1. */
export type Numbered = readonly [number: number, project: Project];

let all = here;
const seen = /* @__PURE__ */ new Map<string, Numbered>();

const fetched = /* @__PURE__ */ once(async () => {
  // The build wrote the file.
  all = (await fetchDerived("all")) as readonly Project[];
  return all;
});

/** Whether they still have to be fetched; never where they are few. */
export const away = (): boolean => many && all === undefined;

/** All projects, as far as they are here. */
export const projectsHere = (): readonly Project[] => all ?? [];

/** Fetches all projects unless they are here. */
export const loadProjects = async (): Promise<readonly Project[]> => (many && away() ? fetched.load("") : projectsHere());

/** For a component: all projects; suspends until they are here. */
export const readProjects = (): readonly Project[] => (many && away() ? fetched.read("") : projectsHere());

/** Remembers what a page brought along. */
export function remember(brought: readonly Numbered[]): void {
  for (const numbered of brought) seen.set(numbered[1].slug, numbered);
}

const places = () => placesIn(projectsHere());

/** The project of a slug, as far as it is known by now. */
export const projectOf = (slug: string): Project | undefined =>
  many && away() ? seen.get(slug)?.[1] : projectsHere()[places().at.get(slug) ?? -1];

/** The project that had a slug before, as far as it is known by now. */
export const projectOnce = (slug: string): Project | undefined => projectsHere()[places().formerly.get(slug) ?? -1];

/** Its number; 0 when it is not known. */
export const numberOf = (slug: string): number =>
  many && away() ? (seen.get(slug)?.[0] ?? 0) : (places().at.get(slug) ?? -1) + 1;
