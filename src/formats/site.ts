import { employers, profile, projects, skills } from "../data/index.ts";
import { highlights } from "../projects/highlights.ts";
import { stories } from "../projects/stories.ts";
import type { ResumeData } from "./data.ts";
import { kept } from "./kept.ts";

/** The site's own data, the stories with it. */
export async function siteData(): Promise<ResumeData> {
  const words = await Promise.all(projects.map(async ({ slug }) => [slug, await stories.load(slug)] as const));
  return { profile, employers, skills, projects, stories: Object.fromEntries(words), highlights: Object.fromEntries(highlights), kept };
}
