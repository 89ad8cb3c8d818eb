import type { Profile, Strength } from "../../data/types.ts";
import { extension, type Resume } from "../resume.ts";
import { contactsOf } from "./contacts.ts";
import type { Notebook } from "./notes.ts";
import { headlineFrom, oneLine } from "../prose.ts";
import { optional } from "./optional.ts";
import { certificatesIn, educationIn, spokenIn } from "./records.ts";
import type { Skills } from "./tags.ts";

/** A profile whose slugs are those of the file's own skills. */
export interface OpenProfile extends Omit<Profile, "languages" | "strengths"> {
  readonly languages: readonly string[];
  readonly strengths: readonly (Omit<Strength, "skills"> & { readonly skills: readonly string[] })[];
}

interface Context {
  readonly skills: Skills;
  /** Skills by how many projects show them. */
  readonly weight: (slug: string) => number;
  readonly latestTitle: string;
  readonly firstYear: number;
  readonly notes: Notebook;
}

/** The person of a file; what the data must say and the file does not is guessed and told. */
export function readProfile(resume: Resume, context: Context): OpenProfile {
  const { basics = {} } = resume;
  const { nativeName, photo } = basics[extension] ?? {};
  return {
    name: oneLine(basics.name ?? ""),
    ...(nativeName?.text && nativeName.lang && { nativeName: { text: nativeName.text, lang: nativeName.lang } }),
    ...wordsOf(resume, context),
    languages: languagesOf(resume, context),
    strengths: strengthsOf(resume, context),
    ...contactsOf(basics),
    ...(photo?.src && photo.width && photo.height ? { photo: { src: photo.src, width: photo.width, height: photo.height, alt: photo.alt ?? "" } } : {}),
    ...optional("education", educationIn(resume, context.notes)),
    ...optional("certificates", certificatesIn(resume)),
    ...optional("spokenLanguages", spokenIn(resume)),
  };
}

function wordsOf({ basics = {} }: Resume, { latestTitle, firstYear, notes }: Context): Pick<Profile, "headline" | "role" | "experience"> {
  const role = oneLine(basics.label ?? "");
  const headline = oneLine(basics[extension]?.headline ?? "") || headlineFrom(basics.summary);
  const experience = oneLine(basics[extension]?.experience ?? "");
  if (role === "") notes.guess("no label: the role is the latest job’s or project’s title", "basics.label");
  if (headline === "") notes.guess("no summary: the headline repeats the role", "basics.summary");
  if (experience === "") notes.guess("the experience is counted from the first year in the file", "experience");
  return { role: role || latestTitle, headline: headline || headlineFrom(role || latestTitle), experience: experience || `since ${firstYear}` };
}

/** The languages that a project shows: those that an export names, else the four that most projects show. */
function languagesOf({ basics = {} }: Resume, { skills, weight, notes }: Context): readonly string[] {
  const known = [...skills.table].filter(([, { group }]) => group === "language").map(([slug]) => slug);
  const own = basics[extension]?.languages?.filter((slug) => known.includes(slug));
  if (own?.length) return own;
  if (known.length === 0) notes.guess("no job or project names a programming language: none are listed", "languages");
  else notes.guess("the languages named first are those that most projects show", "languages");
  return known.toSorted((a, b) => weight(b) - weight(a)).slice(0, 4);
}

/** Headings of skills are strengths, proven by those of their keywords that a project shows; each begins with another skill. */
function strengthsOf({ basics = {}, skills: headings = [] }: Resume, { skills, notes }: Context): OpenProfile["strengths"] {
  if (basics[extension])
    return (basics[extension].strengths ?? []).flatMap(({ name = "", skills: slugs = [] }) => {
      const proven = slugs.filter((slug) => skills.table.has(slug));
      return name && proven.length > 0 ? [{ name, skills: proven }] : [];
    });
  const first = new Set<string>();
  return headings.flatMap(({ name = "", keywords = [] }) => {
    const proven = [...new Set(keywords.flatMap((keyword) => skills.slugOf(keyword) ?? []))];
    const lead = proven.find((slug) => !first.has(slug));
    if (oneLine(name) === "" || lead === undefined) return [];
    first.add(lead);
    notes.guess("a heading of skills is a strength", name);
    return [{ name: oneLine(name), skills: [lead, ...proven.filter((slug) => slug !== lead)] }];
  });
}
