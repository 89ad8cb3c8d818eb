import { evidence, skillsOf } from "../data/derive.ts";
import type { Project, SkillGroup } from "../data/types.ts";
import { paths } from "../paths.ts";
import { words } from "../words/index.ts";
import { withSkill, type ResumeData, type Site } from "./data.ts";
import { fieldOf, isObject, objectOf, type Json, type JsonObject } from "./json.ts";
import { basicsOf, profilesOf, withHeadline } from "./json-basics.ts";
import { datesOf, workOf } from "./json-work.ts";
import { withKept, withKeptItems, type Made } from "./keep.ts";
import { extension, extensionVersion, resumeShape, schemaUrl } from "./resume.ts";

/** The résumé as JSON Resume, version 1.0.0, with this project's extension (see resume.ts) and what an import kept. */
export function resumeJson(data: ResumeData, site: Site): JsonObject {
  const { kept } = data;
  const made = objectOf({
    $schema: schemaUrl,
    basics: { ...withHeadline(withKept(basicsOf(data, site), kept.basics), data), ...objectOf({ profiles: withKeptItems(profilesOf(data), kept.profiles) }) },
    work: workOf(data),
    education: withKeptItems(educationOf(data), kept.education),
    certificates: withKeptItems(certificatesOf(data), kept.certificates),
    skills: withKeptItems(skillGroupsOf(data), kept.skills),
    languages: withKeptItems(spokenOf(data), kept.languages),
    projects: withKeptItems(projectsOf(data, site), kept.projects).map((entry, i) => withYears(entry, data.projects[i])),
    meta: withKept({ canonical: site.url(paths.json), version: "v1.0.0" }, kept.meta),
    [extension]: { version: extensionVersion, lanes: lanesOf(data) },
  });
  return inStandardOrder(withKept(made, kept.root));
}

/** As the standard lists its sections; what it does not name comes last. */
function inStandardOrder(resume: JsonObject): JsonObject {
  const order = Object.keys(resumeShape).filter((field) => field !== "meta" && field !== extension);
  const fields = [...order, ...Object.keys(resume).filter((field) => !order.includes(field))];
  return Object.fromEntries(
    fields.flatMap((field): [string, Json][] => {
      const value = fieldOf(resume, field);
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

/** The employers in the table's order; only what stands for no company needs its name here, the others' are in `work`. */
const lanesOf = ({ employers }: ResumeData): JsonObject[] =>
  Object.entries(employers).map(([slug, { name, independent }]) => (independent ? { slug, name, independent } : { slug }));

export const educationOf = ({ profile }: ResumeData): Made[] =>
  (profile.education ?? []).map(({ school, degree, years }) => ({
    of: school,
    entry: objectOf({ institution: school, studyType: degree, startDate: years && `${years[0]}`, endDate: years && `${years[1]}` }),
  }));

export const certificatesOf = ({ profile }: ResumeData): Made[] =>
  (profile.certificates ?? []).map(({ name, issuer, year, url }) => ({
    of: name,
    entry: objectOf({ name, date: year === undefined ? undefined : `${year}`, issuer, url }),
  }));

export const spokenOf = ({ profile }: ResumeData): Made[] =>
  (profile.spokenLanguages ?? []).map(({ name, level }) => ({ of: name, entry: objectOf({ language: name, fluency: level }) }));

const groups: readonly (readonly [group: SkillGroup, name: string])[] = [
  ["language", words.languages],
  ["technology", words.technologies],
  ["theme", words.themes],
];

/** The three groups; levels are left out, since the evidence speaks. */
function skillGroupsOf(data: ResumeData): Made[] {
  return groups.flatMap(([group, name]) => {
    const skills = Object.entries(data.skills).filter(([, skill]) => skill.group === group);
    const proven = skills.map(([slug, skill]) => {
      const found = evidence(withSkill(data, [slug]));
      return { name: skill.name, slug, projects: found?.count ?? 0, first: found?.first ?? 0, last: found?.last ?? 0 };
    });
    if (proven.length === 0) return [];
    return [{ of: group, entry: { name, keywords: proven.map((skill) => skill.name), [extension]: { group, evidence: proven } } }];
  });
}

export const projectsOf = (data: ResumeData, site: Site): Made[] =>
  data.projects.map((project) => {
    const { slug, shortTitle, title, kind, employer, summary, links, formerSlugs } = project;
    const own = data.employers[employer];
    const entry = objectOf({
      name: title,
      description: summary,
      highlights: data.highlights[slug],
      keywords: skillsOf(project).flatMap((skill) => data.skills[skill]?.name ?? []),
      ...datesOf([project]),
      url: site.url(paths.project(slug)),
      entity: own?.independent ? undefined : own?.name,
      type: kind,
      [extension]: objectOf({ slug, shortTitle, kind, employer, formerSlugs, links: links?.map(({ label, url }) => ({ label, url })), story: storyOf(data, slug) }),
    });
    return { of: slug, entry };
  });

/** The years that the site shows, where the dates that were kept do not tell them. */
function withYears(entry: JsonObject, project: Project | undefined): JsonObject {
  const told = [entry["startDate"], entry["endDate"]].map((date) => Number(`${date}`.slice(0, 4)));
  const mark = entry[extension];
  if (!project || !isObject(mark) || project.years.every((year, i) => year === told[i])) return entry;
  return { ...entry, [extension]: { ...mark, years: [...project.years] } };
}

function storyOf({ stories }: ResumeData, slug: string): JsonObject | undefined {
  const story = stories[slug];
  if (!story) return undefined;
  const { lead, specification, problem, built, works, outcome } = story;
  return objectOf({ lead, specification, problem, built, works, outcome });
}
