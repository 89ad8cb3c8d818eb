import { isContribution, skillsOf, yearsText } from "../data/derive.ts";
import type { Project, SkillGroup } from "../data/types.ts";
import { paths } from "../paths.ts";
import { words } from "../words/index.ts";
import { atEmployer, withSkill, yearsOf, type ResumeData, type Site } from "./data.ts";
import { formatWords } from "./words.ts";

/** A label with words, or with an address that is to stay whole. */
export type Fact = { readonly label: string } & ({ readonly text: string } | { readonly url: string });

/** What the plain formats are made of, each in its own way. */
export type Block =
  | { readonly kind: "title" | "section" | "entry" | "paragraph"; readonly text: string }
  | { readonly kind: "points"; readonly items: readonly string[] }
  | { readonly kind: "facts"; readonly items: readonly Fact[] };

const facts = (...items: readonly (Fact | undefined)[]): Block[] => {
  const known = items.filter((item) => item !== undefined);
  return known.length > 0 ? [{ kind: "facts", items: known }] : [];
};
const fact = (label: string, text: string | undefined): Fact | undefined => (text ? { label, text } : undefined);
const link = (label: string, url: string | undefined): Fact | undefined => (url ? { label, url } : undefined);
const points = (items: readonly string[] = []): Block[] => (items.length > 0 ? [{ kind: "points", items }] : []);
const section = (text: string, blocks: readonly Block[]): Block[] => (blocks.length > 0 ? [{ kind: "section", text }, ...blocks] : []);

/** The résumé in order: who, skills with their evidence, work by employer, and the projects, newest first. */
export function outline(data: ResumeData, site: Site): Block[] {
  const work = data.projects.filter((project) => !isContribution(project));
  const others = data.projects.filter(isContribution);
  return [
    ...person(data, site),
    ...section(words.skills, skills(data)),
    ...section(formatWords.work, employment(data)),
    ...section(words.education, points(data.profile.education?.map(({ school, degree, years }) => [degree, school, years && yearsText(years)].filter(Boolean).join(", ")))),
    ...section(words.certificates, certificates(data)),
    ...section(words.projects, work.flatMap((project) => entry(data, site, project))),
    ...section(words.contributions, others.flatMap((project) => entry(data, site, project))),
  ];
}

function person({ profile, projects }: ResumeData, site: Site): Block[] {
  const { name, nativeName, role, headline, experience, github, email, location, website, spokenLanguages = [] } = profile;
  const work = projects.filter((project) => !isContribution(project)).length;
  const spoken = spokenLanguages.map(({ name: language, level }) => (level ? `${language} (${level})` : language));
  return [
    { kind: "title", text: nativeName ? `${name} (${nativeName.text})` : name },
    { kind: "paragraph", text: `${role}. ${headline}` },
    ...facts(
      fact(words.experience, experience),
      fact(words.onRecord, words.onRecordText(work, projects.length - work, yearsOf(projects))),
      fact(words.spokenLanguages, spoken.join(", ")),
      fact(words.location, location),
      fact(words.email, email),
      link(formatWords.site, site.url(paths.home)),
      link(words.website, website),
      link(words.github, github),
    ),
  ];
}

/** "Go (7 projects, 2014–2018)" */
const proven = (name: string, projects: readonly Project[]): string => `${name} (${words.total(projects.length, 0)}, ${yearsOf(projects)})`;

function skills(data: ResumeData): Block[] {
  const ofGroup = (group: SkillGroup): string =>
    Object.entries(data.skills)
      .filter(([, skill]) => skill.group === group)
      .map(([slug, { name }]) => proven(name, withSkill(data, [slug])))
      .join(", ");
  return facts(
    fact(words.strongIn, data.profile.strengths.map(({ name, skills: slugs }) => proven(name, withSkill(data, slugs))).join(", ")),
    fact(words.languages, ofGroup("language")),
    fact(words.technologies, ofGroup("technology")),
    fact(words.themes, ofGroup("theme")),
  );
}

const employment = (data: ResumeData): Block[] =>
  Object.entries(data.employers).flatMap(([slug, { name }]): Block[] => {
    const own = atEmployer(data, slug);
    if (own.length === 0) return [];
    return [{ kind: "entry", text: `${name}, ${yearsOf(own)}` }, ...points(own.map(({ title, years }) => `${title}, ${yearsText(years)}`))];
  });

const certificates = ({ profile: { certificates: all = [] } }: ResumeData): Block[] =>
  all.flatMap(({ name, issuer, year, url }) => [...points([[name, issuer, year].filter(Boolean).join(", ")]), ...facts(link(words.links, url))]);

function entry(data: ResumeData, site: Site, project: Project): Block[] {
  const { slug, title, employer, years, summary, links = [] } = project;
  const tags = skillsOf(project).flatMap((skill) => data.skills[skill]?.name ?? []);
  return [
    { kind: "entry", text: title },
    { kind: "paragraph", text: `${data.employers[employer]?.name ?? employer}, ${yearsText(years)}` },
    { kind: "paragraph", text: summary },
    ...points(data.highlights[slug]),
    ...facts(fact(words.skills, tags.join(", ")), link(formatWords.page, site.url(paths.project(slug))), ...links.map(({ label, url }) => link(label, url))),
  ];
}
