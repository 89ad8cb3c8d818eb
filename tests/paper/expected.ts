/** What the data wants on paper, and what the screen keeps for itself. */
import { bareUrl } from "../../src/components/External.tsx";
import { employers, profile, projects, skills, skillsOf, yearsText, type Block, type Project, type Story } from "../../src/data/index.ts";
import { highlights } from "../../src/projects/highlights.ts";
import { enPrint } from "../../src/words/en.print.ts";
import { enSearch } from "../../src/words/en.search.ts";
import { en } from "../../src/words/en.ts";

export const titles: readonly string[] = projects.map(({ title }) => title);
export const summaries: readonly string[] = projects.map(({ summary }) => summary);

/** A link's address as it is written out. */
const addresses = ({ links = [] }: Project): string[] => links.map(({ url }) => bareUrl(url));

/** What the résumé says of a project, in that order and on one page: what a project's entry is. */
export const entry = (project: Project): string[] => [
  project.title,
  project.summary,
  ...(highlights.get(project.slug) ?? []),
  ...addresses(project),
];

/** The same where a project is one line. */
export const line = ({ title, summary }: Project): string[] => [title, summary];

/** By whom, and with what. */
export const names = (project: Project): string[] => [
  employers[project.employer].name,
  ...skillsOf(project).map((slug) => skills[slug].name),
];

/** The person, as far as the profile tells. */
export function person(): string[] {
  const { name, nativeName, role, headline, experience, languages, strengths, github, email, website, location } = profile;
  const { education = [], certificates = [], spokenLanguages = [] } = profile;
  return [
    name,
    nativeName?.text,
    `${role}. ${headline}`,
    experience,
    ...languages.map((slug) => skills[slug].name),
    ...strengths.map((strength) => strength.name),
    github && bareUrl(github),
    website && bareUrl(website),
    email,
    location,
    ...education.flatMap(({ school, degree, years }) => [school, degree, years && yearsText(years)]),
    ...certificates.flatMap((each) => [each.name, each.issuer, each.year && String(each.year)]),
    ...spokenLanguages.flatMap((each) => [each.name, each.level]),
  ].filter((one) => one !== undefined && one !== "") as string[];
}

/** Every string of the data that the whole résumé must hold. */
export const resume = (): string[] => [
  ...person(),
  ...Object.values(employers).map(({ name }) => name),
  ...Object.values(skills).map(({ name }) => name),
  ...projects.flatMap((project) => [...entry(project), yearsText(project.years), ...names(project)]),
];

const plain = (text: string): string => text.replaceAll(/\*([^*]+)\*/g, "$1");

const lines = (block: Block): readonly string[] => (typeof block === "string" ? [block] : "steps" in block ? block.steps : block.points);

/** The paragraphs and items of a story; each stays on one page. */
export const paragraphs = ({ problem = [], built, works = [], outcome = [] }: Story): string[] =>
  [problem, built, works, outcome].flat().flatMap(lines).map(plain);

/** Every string of the data that a project's sheet must hold. */
export const sheet = (project: Project, story: Story): string[] => [
  profile.name,
  project.title,
  yearsText(project.years),
  ...names(project),
  ...(project.links ?? []).flatMap(({ label, url }) => [label, bareUrl(url)]),
  plain(story.lead),
  ...(story.specification ?? []).flat(),
  ...paragraphs(story),
];

const stories = import.meta.glob<Story>("../../src/projects/*/story.ts", { import: "story", eager: true });

/** A project's story. */
export function storyOf({ slug }: Project): Story {
  const story = stories[`../../src/projects/${slug}/story.ts`];
  if (!story) throw new Error(`no story: ${slug}`);
  return story;
}

/** Headings of the sections: what must not be alone at a page's foot. */
export const sectionTitles: readonly string[] = [en.skills, en.projects, en.contributions, en.specification, ...Object.values(en.story)];

/** Strings of a table of words, those that a function makes left out. */
const strings = (table: object): string[] => Object.values(table).flatMap((one) => (typeof one === "string" ? [one] : typeof one === "object" ? strings(one) : []));

/** What paper shows of the interface's words, or shares with the data: it tells what is printed. */
const onPaper: ReadonlySet<string> = new Set([
  en.timeline, en.skills, en.projects, en.contributions, en.language, en.languages, en.technologies, en.themes,
  en.strongIn, en.experience, en.onRecord, en.github, en.email, en.location, en.website, en.education, en.certificates,
  en.spokenLanguages, en.channel, en.inParallel, en.timelineTitle, en.employer, en.kind, en.and,
  en.specification, en.year, en.years, en.links, en.nothing, en.model, en.qr, en.locale,
  ...strings(en.skillColumns), ...strings(en.kinds), ...strings(en.story), ...strings(en.skillEyebrow),
]);

/** Names in the data that are also words of a control. */
const inData: ReadonlySet<string> = new Set([
  ...[...Object.values(skills), ...Object.values(employers)].map(({ name }) => name),
  ...titles,
  ...Object.values(stories).flatMap(({ specification = [] }) => specification.flat()),
]);

/** The words of controls, notes and messages, which paper must not show; the stage's own are the model's. */
export const interfaceWords: readonly string[] = [...new Set([...strings(en), ...strings(enPrint), ...strings(enSearch)])].filter(
  (word) => word.length > 1 && !onPaper.has(word) && !inData.has(word),
);
