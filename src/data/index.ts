/**
 * The one module from which everything that renders content takes its data.
 * Projects stand newest first: by last year, then first year, then as src/projects/index.ts lists them.
 */
import type { Project } from "./types.ts";
import { projects as here } from "./source.ts";

export type { ProjectSlug } from "../projects/index.ts";
export type * from "./types.ts";
export * from "./derive.ts";
export { proofOf } from "./facts.ts";
export { employers } from "./employers.ts";
export { listed } from "./listed.ts";
export { profile } from "./profile.ts";
export { skills } from "./skills.ts";
export { many } from "./many.ts";
export { facts } from "./source.ts";

/** All projects, contributions last, where they are here from the start: but in a browser on a site of many. */
export const projects: readonly Project[] = here ?? [];
