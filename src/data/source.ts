/**
 * Where the projects are: here. A site of more than `listed` has another file in this one's place in what the browser
 * gets, with the facts alone, which fetches what a page needs: scripts/many-plugin.ts writes it.
 */
import { projects as all } from "../projects/index.ts";
import { inOrder } from "./derive.ts";
import { factsOf, type Facts } from "./facts.ts";
import type { Project } from "./types.ts";

const ordered: readonly Project[] = inOrder(all);

/** All projects, contributions last; nothing where they have to be fetched. */
export const projects: readonly Project[] | undefined = ordered;

export const facts: Facts = factsOf(ordered);

/** Fetches a file of what was derived from all projects, by its name. */
export const fetchDerived = (name: string): Promise<unknown> => Promise.reject(new Error(`not a file: ${name}`));
