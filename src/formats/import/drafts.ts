import type { Story } from "../../data/types.ts";
import { extension, type Resume, type ResumeProject, type ResumeWork } from "../resume.ts";
import { isLink, type Draft } from "./draft.ts";
import type { Employers } from "./employers.ts";
import { isSlug, namer, slugFrom } from "./names.ts";
import type { Notebook } from "./notes.ts";
import { oneLine } from "../prose.ts";

/** A draft for each job and each project of the file; a job for which an export lists projects has them instead. */
export function readDrafts(resume: Resume, employers: Employers, notes: Notebook): Draft[] {
  const { work = [], projects = [] } = resume;
  const slugs = slugsFor(projects);
  const listed = new Set(projects.flatMap((project) => project[extension]?.slug ?? []));
  const busy = new Set(projects.flatMap((project) => (project[extension] ? (employers.find(project[extension].employer, project.entity) ?? []) : [])));
  const stands = (entry: ResumeWork, employer: string | undefined): boolean => {
    const own = entry[extension];
    if (!own) return true;
    return own.projects ? !own.projects.some((slug) => listed.has(slug)) : employer === undefined || !busy.has(employer);
  };
  return [
    ...work.flatMap((entry, i) => {
      const employer = employers.ofWork[i];
      return stands(entry, employer) ? [ofWork(entry, `work[${i}]`, employer, { employers, slugs, notes })] : [];
    }),
    ...projects.map((project, i) => ofProject(project, `projects[${i}]`, { employers, slugs, notes })),
  ];
}

interface Context {
  readonly employers: Employers;
  readonly slugs: (title: string, own?: string) => string;
  readonly notes: Notebook;
}

/** Slugs of an export stay; others follow from titles. */
function slugsFor(projects: readonly ResumeProject[]): Context["slugs"] {
  const unique = namer();
  const own = new Map<string, string>();
  for (const { [extension]: mark } of projects)
    for (const slug of [mark?.slug, ...(mark?.formerSlugs ?? [])])
      if (slug !== undefined && isSlug(slug) && !own.has(slug)) own.set(slug, unique(slug));
  return (title, slug) => {
    const kept = slug === undefined ? undefined : own.get(slug);
    if (kept === undefined || slug === undefined) return unique(slugFrom(title, "project"));
    own.delete(slug);
    return kept;
  };
}

function ofWork(entry: ResumeWork, path: string, employer: string | undefined, { employers, slugs, notes }: Context): Draft {
  const name = employer === undefined ? undefined : employers.table.get(employer)?.name;
  const title = oneLine(entry.position ?? "") || name || "Work";
  if (!entry.position?.trim()) notes.guess("a job without a position is called as its employer", path);
  if (employer === undefined) notes.guess("a job without an employer stands in the lane for independent work", path);
  const { location, description, url } = entry;
  return {
    path,
    slug: slugs(entry.position?.trim() && name ? `${title} ${name}` : title),
    title,
    kind: "employed",
    employer: employer ?? employers.independent,
    text: entry.summary ?? "",
    highlights: entry.highlights ?? [],
    keywords: [],
    startDate: entry.startDate,
    endDate: entry.endDate,
    links: url !== undefined && isLink(url) ? [{ label: name ?? title, url }] : [],
    rows: rowsOf([["About", description], ["Location", location]]),
  };
}

function ofProject(entry: ResumeProject, path: string, { employers, slugs, notes }: Context): Draft {
  const own = entry[extension];
  const employer = employers.find(own?.employer, entry.entity);
  const title = oneLine(entry.name ?? "") || oneLine(entry.entity ?? "") || "Project";
  if (!entry.name?.trim()) notes.guess("a project without a name is called as its entity, or “Project”", path);
  if (!own && employer === undefined)
    notes.guess("a project whose entity is no employer in work stands in the lane for independent work, as open source", path);
  const { roles = [], type, entity, url } = entry;
  const story = storyOf(own?.story);
  return {
    path,
    slug: slugs(title, own?.slug),
    title,
    kind: own?.kind ?? (employer === undefined ? "open-source" : "employed"),
    employer: employer ?? employers.independent,
    text: entry.description ?? "",
    highlights: entry.highlights ?? [],
    keywords: entry.keywords ?? [],
    startDate: entry.startDate,
    endDate: entry.endDate,
    links: own ? linksOf(own) : url !== undefined && isLink(url) ? [{ label: title, url }] : [],
    rows: rowsOf([["Roles", roles.join(", ")], ["For", employer === undefined ? entity : undefined], ["Type", type], ["Address", url === undefined || isLink(url) ? undefined : url]]),
    ...(own && { own }),
    ...(story && { story }),
  };
}

const rowsOf = (rows: readonly (readonly [string, string | undefined])[]): (readonly [string, string])[] =>
  rows.map(([label, value = ""]) => [label, oneLine(value)] as const).filter(([, value]) => value !== "");

const linksOf = ({ links = [] }: NonNullable<Draft["own"]>): Draft["links"] =>
  links.flatMap(({ label = "", url = "" }) => (isLink(url) ? [{ label: oneLine(label) || url, url }] : []));

type OwnStory = NonNullable<Draft["own"]>["story"];

/** The story of an export; none where its lead is missing. */
const storyOf = (story: OwnStory): Story | undefined => {
  const { lead, built = [], ...rest } = story ?? {};
  return lead === undefined ? undefined : { lead, built, ...rest };
};
