import { basicsOf, profilesOf } from "../json-basics.ts";
import { certificatesOf, educationOf, projectsOf, spokenOf } from "../json-resume.ts";
import { employment } from "../json-work.ts";
import type { ResumeData, Site } from "../data.ts";
import type { JsonObject } from "../json.ts";
import { keepFields, type Kept, type KeptItem, type KeptWork, type Made } from "../keep.ts";
import { extension, type Resume } from "../resume.ts";
import { oneLine } from "../prose.ts";
import { githubProfile } from "./contacts.ts";
import { isLink, type Draft } from "./draft.ts";
import type { Employers } from "./employers.ts";

export interface Read {
  readonly resume: Resume;
  readonly employers: Employers;
  readonly drafts: readonly Draft[];
  readonly data: ResumeData;
}

/** Addresses depend on where the site lives: what is kept never does. */
const nowhere: Site = { url: (path) => `https://example.org${path}` };

/** Sections that the data has; the root's other fields are kept as they are. */
const sections = ["$schema", "basics", "work", "education", "certificates", "skills", "languages", "projects", "meta"];

/** What the export of the data alone would lack of the file. */
export function keptOf({ resume, employers, drafts, data }: Read): Kept {
  const { basics = {}, meta = {}, education = [], certificates = [], languages = [], skills = [] } = resume;
  const website = basics[extension] !== undefined || (basics.url !== undefined && isLink(basics.url));
  const kept = {
    root: keepFields({}, resume, sections),
    meta: keepFields({}, meta, ["canonical", "version", "lastModified"]),
    basics: keepFields(basicsOf(data, nowhere), basics, ["url", "profiles", ...(basics[extension]?.photo ? ["image"] : [])]),
    profiles: [...profilesIn(basics, data), ...(website || basics.url === undefined ? [] : [{ fields: { url: { is: basics.url } } }])],
    work: workIn(resume, employers, drafts, data),
    education: inTurn(education, educationOf(data), ({ institution = "" }) => oneLine(institution)),
    certificates: inTurn(certificates, certificatesOf(data), ({ name = "" }) => oneLine(name)),
    skills: skills.filter((skill) => !skill[extension]).map((skill) => ({ fields: keepFields({}, skill) })),
    languages: inTurn(languages, spokenOf(data), ({ language = "" }) => oneLine(language)),
    projects: projectsIn(resume, drafts, data),
  };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => Object.keys(value).length > 0));
}

/**
 * The file's entries beside the data's, which are the same but for those without a name; those come last. What is kept
 * is found by name, in turn: where a name is repeated, each of its entries has an item.
 */
function inTurn<Entry extends JsonObject>(found: readonly Entry[], made: readonly Made[], name: (entry: Entry) => string): KeptItem[] {
  const named = found.filter((entry) => name(entry) !== "");
  const others = found.filter((entry) => name(entry) === "");
  const items = named.map((entry, i): KeptItem => ({ of: made[i]?.of ?? "", fields: keepFields(made[i]?.entry ?? {}, entry) }));
  const worthKeeping = new Set(items.filter(({ fields }) => Object.keys(fields).length > 0).map(({ of }) => of));
  return [...items.filter(({ of }) => worthKeeping.has(of)), ...others.flatMap((entry) => keptItem(undefined, entry))];
}

function keptItem(own: Made | undefined, found: JsonObject, elsewhere: readonly string[] = []): KeptItem[] {
  const fields = keepFields(own?.entry ?? {}, found, elsewhere);
  if (Object.keys(fields).length === 0) return [];
  return [{ ...(own && { of: own.of }), fields }];
}

function profilesIn(basics: NonNullable<Resume["basics"]>, data: ResumeData): KeptItem[] {
  const made = profilesOf(data);
  const github = githubProfile(basics);
  const items = (basics.profiles ?? []).flatMap((profile) => {
    const field = profile[extension]?.field ?? (profile === github ? "github" : undefined);
    return keptItem(made.find(({ of }) => of === field), profile);
  });
  return [...items.filter(({ of }) => of !== undefined), ...items.filter(({ of }) => of === undefined)];
}

/** Terms at an employer; an entry that names none is kept whole, with the project that stands for it. */
function workIn({ work = [] }: Resume, employers: Employers, drafts: readonly Draft[], data: ResumeData): KeptWork[] {
  const terms = work.map((entry, i) => {
    const own = drafts.find(({ path }) => path === `work[${i}]`);
    return { entry, of: employers.ofWork[i], projects: own ? [own.slug] : [...(entry[extension]?.projects ?? [])] };
  });
  for (const { slug, employer, path, own } of drafts) {
    if (path.startsWith("work") || own) continue;
    const there = terms.filter(({ of }) => of === employer);
    (there.find(({ entry }) => covers(entry, drafts.find((one) => one.slug === slug))) ?? there[0])?.projects.push(slug);
  }
  const place = [...employers.table.keys(), undefined];
  return terms.toSorted((a, b) => place.indexOf(a.of) - place.indexOf(b.of)).flatMap(({ entry, of, projects }): KeptWork[] => {
    if (of === undefined) return [{ fields: keepFields({}, entry), projects }];
    const several = terms.filter((term) => term.of === of).length > 1;
    const covered = data.projects.filter(({ slug, employer }) => (several ? projects.includes(slug) : employer === of));
    const fields = keepFields(employment(data.employers[of]?.name ?? "", covered), entry);
    return several || Object.keys(fields).length > 0 ? [{ of, ...(several && { projects: covered.map(({ slug }) => slug) }), fields }] : [];
  });
}

interface Dates {
  readonly startDate?: string | undefined;
  readonly endDate?: string | undefined;
}

/** Whether a term has begun when a project begins, and has not ended. */
const covers = (term: Dates, project: Dates | undefined): boolean =>
  project?.startDate !== undefined && (term.startDate ?? "") <= project.startDate && project.startDate <= (term.endDate ?? "9999");

/** Of what the file and the data both say; the address is the page's, and the file's own is among the links. */
function projectsIn({ projects = [] }: Resume, drafts: readonly Draft[], data: ResumeData): KeptItem[] {
  const found = new Map(drafts.map(({ path, slug }) => [slug, /^projects\[(\d+)\]$/.exec(path)?.[1]]));
  return projectsOf(data, nowhere).flatMap((own) => {
    const entry = projects[Number(found.get(own.of))];
    if (!entry) return [];
    const keywords = entry.keywords && [...entry.keywords, ...addedKeywords(own.entry, entry.keywords)];
    return keptItem(own, { ...entry, ...(keywords && { keywords }) }, ["url"]);
  });
}

/** Skills that the words of a project named stay among its keywords, after the file's own. */
function addedKeywords(made: JsonObject, found: readonly string[]): string[] {
  const listed = new Set(found.map((name) => oneLine(name).toLowerCase()));
  const own = Array.isArray(made["keywords"]) ? made["keywords"] : [];
  return own.filter((name): name is string => typeof name === "string" && !listed.has(name.toLowerCase()));
}
