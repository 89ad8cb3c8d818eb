import type { Block, Project, Story } from "../../data/types.ts";
import type { Draft } from "./draft.ts";
import type { Notebook } from "./notes.ts";
import { oneLine, paragraphs, shortened } from "../prose.ts";
import type { Tags } from "./tags.ts";

/** A project whose slugs are those of the file's own skills and employers. */
export interface OpenProject extends Omit<Project, "employer" | "languages" | "technologies" | "themes">, Tags {
  readonly employer: string;
}

const summaryRoom = 160;
const highlightRoom = 120;

/** The project of a draft. Its sentence is its description, or the first highlight, or its title. */
export function projectOf(draft: Draft, years: Project["years"], tags: Tags, notes: Notebook): OpenProject {
  const { slug, title, kind, employer, links, own } = draft;
  const { shortTitle, formerSlugs } = own ?? {};
  return {
    slug,
    title,
    ...(shortTitle && { shortTitle: oneLine(shortTitle) }),
    kind,
    employer,
    years,
    ...tags,
    summary: summaryOf(draft, notes),
    ...(links.length > 0 && { links }),
    ...(formerSlugs && formerSlugs.length > 0 && { formerSlugs }),
  };
}

function summaryOf({ path, title, text, highlights }: Draft, notes: Notebook): string {
  const whole = oneLine(text) || (highlights.map(oneLine).find(Boolean) ?? "");
  if (whole === "") notes.guess("no description: the title stands for it", path);
  const summary = shortened(whole || title, summaryRoom);
  if (whole.length > summaryRoom) notes.guess(`the description is cut to ${summaryRoom} characters; the story has all of it`, path);
  return summary;
}

/** The facts that are short enough for print; the story has them all. */
export function highlightsOf({ path, highlights }: Draft, notes: Notebook): readonly string[] {
  const lines = highlights.map(oneLine).filter(Boolean);
  if (lines.some((line) => line.length > highlightRoom))
    notes.guess(`highlights over ${highlightRoom} characters stand in the story, not in print`, path);
  return lines.filter((line) => line.length <= highlightRoom);
}

/** The story that an export has, else one made of the description and the highlights. */
export function storyOf({ path, title, text, highlights, rows, story }: Draft, notes: Notebook): Story {
  if (story) return story;
  if ([text, ...highlights].some((words) => /\*[^*]+\*/.test(words))) notes.guess("words between asterisks are italics in the story", path);
  const points = highlights.map(oneLine).filter(Boolean);
  const lead = shortened(text, 200) || points[0] || title;
  const told: Block[] = lead === oneLine(text) ? [] : paragraphs(text);
  const built: Block[] = points.length > 0 ? [...told, { points }] : told;
  return { lead, ...(rows.length > 0 && { specification: rows }), built: built.length > 0 ? built : [lead] };
}
