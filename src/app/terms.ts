import { skillsOf } from "../data/derive.ts";
import type { Project } from "../data/types.ts";
import { projectTerms } from "./termPrefixes.ts";

/** What a selection can ask of a project, as words of its `data-p` attribute. */
export const termsOf = (project: Project): string =>
  [...skillsOf(project), projectTerms["employer"] + project.employer, projectTerms["kind"] + project.kind].join(" ");
