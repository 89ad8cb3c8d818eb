/** Turns a JSON Resume into this project's data, and tells what it took, guessed and left out. Pure: no files, no clock. */
import { evidence, hasSkill, inOrder } from "../../data/derive.ts";
import type { Project, SkillSlug } from "../../data/types.ts";
import type { ResumeData } from "../data.ts";
import type { Json } from "../json.ts";
import { resumeShape, type Resume } from "../resume.ts";
import { readShape, type Fault } from "../shape.ts";
import type { Draft } from "./draft.ts";
import { readDrafts } from "./drafts.ts";
import { readEmployers } from "./employers.ts";
import { keptOf } from "./keep.ts";
import { notebook, type Notebook, type Notes } from "./notes.ts";
import { readProfile, type OpenProfile } from "./profile.ts";
import { highlightsOf, projectOf, storyOf, type OpenProject } from "./projects.ts";
import { readSkills } from "./tags.ts";
import { tellKept, tellTaken } from "./tell.ts";
import { latestYear, readYears } from "./years.ts";

export type Checked = { readonly resume: Resume; readonly blanks: readonly string[] } | { readonly faults: readonly Fault[] };

/** The file as a résumé, or every field that keeps it from being one that this project can show. */
export function checkResume(file: Json): Checked {
  const { value, faults, blanks } = readShape(resumeShape, file);
  if (faults.length > 0) return { faults };
  // The border: the shape that was just checked is the one that the type is made of.
  const resume = value as Resume;
  const missing: Fault[] = [];
  if (!resume.basics?.name?.trim()) missing.push({ path: "basics.name", value: resume.basics?.name ?? null, expected: "the person’s name" });
  if (!resume.work?.length && !resume.projects?.length)
    missing.push({ path: "work and projects", value: [], expected: "at least one job or project, or there is nothing to show" });
  return missing.length > 0 ? { faults: missing } : { resume, blanks };
}

export interface Imported {
  readonly data: ResumeData;
  readonly notes: Notes;
}

/** The data of a résumé; `year` is the present one, in which a job without an end still runs. */
export function importResume(resume: Resume, year: number, blanks: readonly string[] = []): Imported {
  const notes = notebook();
  for (const path of blanks) notes.leave("empty: taken as absent", path);
  for (const field of ["canonical", "version", "lastModified"] as const)
    if (resume.meta?.[field] !== undefined) notes.leave("about the file itself: an export says its own", `meta.${field}`);
  const employers = readEmployers(resume, notes);
  const drafts = readDrafts(resume, employers, notes);
  const skills = readSkills(resume, drafts, notes);
  const latest = latestYear(resume, year);
  const open = drafts.map((draft, i) =>
    projectOf(draft, readYears(draft, year, latest, notes), skills.tags[i] ?? { languages: [], technologies: [], themes: [] }, notes),
  );
  const projects = inOrder(closed(open));
  const profile = readProfile(resume, {
    skills,
    weight: (slug) => projects.filter((project) => hasSkill(project, slug as SkillSlug)).length,
    latestTitle: projects[0]?.title ?? "",
    firstYear: evidence(projects)?.first ?? year,
    notes,
  });
  const busy = [...employers.table].filter(([slug]) => open.some(({ employer }) => employer === slug));
  const data: ResumeData = {
    profile: closedProfile(profile),
    employers: Object.fromEntries(busy),
    skills: Object.fromEntries(skills.table),
    projects,
    ...wordsOf(drafts, notes),
    kept: {},
  };
  const kept = keptOf({ resume, employers, drafts, data });
  tellTaken(data, notes);
  tellKept(kept, notes);
  return { data: { ...data, kept }, notes: notes.notes() };
}

/**
 * The border: the slugs are those of the tables that come with them, so in the imported data they are what the types
 * ask for. Those of this site's own tables are other ones, which is why the compiler has to be told.
 */
const closed = (projects: readonly OpenProject[]): readonly Project[] => projects as readonly Project[];
const closedProfile = (profile: OpenProfile): ResumeData["profile"] => profile as ResumeData["profile"];

function wordsOf(drafts: readonly Draft[], notes: Notebook): Pick<ResumeData, "stories" | "highlights"> {
  const highlights = drafts.map((draft): [string, readonly string[]] => [draft.slug, highlightsOf(draft, notes)]);
  return {
    stories: Object.fromEntries(drafts.map((draft) => [draft.slug, storyOf(draft, notes)])),
    highlights: Object.fromEntries(highlights.filter(([, all]) => all.length > 0)),
  };
}
