/**
 * Misspelt data does not compile. Checked by `tsc --noEmit`: a line that did compile would
 * leave its @ts-expect-error without an error, which is an error itself.
 */
import type { EmployerSlug, LanguageSlug, Project, SkillSlug, Strength } from "../../src/data/types.ts";
import type { ProjectSlug } from "../../src/projects/index.ts";
import { aProject } from "./fixtures.ts";

// @ts-expect-error A project that is not listed.
export const project: ProjectSlug = "gokvv";

// @ts-expect-error A skill that is not in the table.
export const skill: SkillSlug = "golang";

// @ts-expect-error A technology is not a language.
export const language: LanguageSlug = "postgresql";

// @ts-expect-error An employer that is not in the table.
export const employer: EmployerSlug = "erricsson";

// @ts-expect-error A theme among a project's technologies.
export const tags: Project = { ...aProject(), technologies: ["failover"] };

// @ts-expect-error A misspelt employer of a project.
export const employed: Project = { ...aProject(), employer: "erricsson" };

// @ts-expect-error A strength that no skill proves.
export const strength: Strength = { name: "Linux", skills: [] };
