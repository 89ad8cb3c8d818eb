/**
 * The one module from which everything that renders content takes its data.
 * Projects stand newest first: by last year, then first year, then as src/projects/index.ts lists them.
 */
import { projects as listed } from "../projects/index.ts";
import { inOrder } from "./derive.ts";
import type { Project } from "./types.ts";

export type { ProjectSlug } from "../projects/index.ts";
export type * from "./types.ts";
export * from "./derive.ts";
export { employers } from "./employers.ts";
export { profile } from "./profile.ts";
export { skills } from "./skills.ts";

/** All projects, contributions last. */
export const projects: readonly Project[] = inOrder(listed);

/** Each project's number in that order, from 1. */
export const numbers: ReadonlyMap<string, number> = new Map(
  projects.map((project, i) => [project.slug, i + 1]),
);
