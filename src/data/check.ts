import { skillsOf, spanOf } from "./derive.ts";
import type { EmployerEntry, Profile, Project, SkillEntry, Story, Years } from "./types.ts";

/** Something in the data that the compiler cannot see, and where to mend it. */
export interface Problem {
  readonly file: string;
  readonly field: string;
  readonly value: unknown;
  readonly message: string;
}

export interface Data {
  readonly profile: Profile;
  readonly skills: Readonly<Record<string, SkillEntry>>;
  readonly employers: Readonly<Record<string, EmployerEntry>>;
  readonly projects: readonly Project[];
  /** By the name of the folder. */
  readonly stories: Readonly<Record<string, Story | undefined>>;
  /** By the name of the folder; a project may have none. */
  readonly highlights: Readonly<Record<string, readonly string[] | undefined>>;
  /** The names of the folders in src/projects. */
  readonly folders: readonly string[];
}

type Check = (data: Data) => Iterable<Problem>;

const profileFile = "src/data/profile.ts";
const skillsFile = "src/data/skills.ts";
const employersFile = "src/data/employers.ts";
const listFile = "src/projects/index.ts";
const projectFile = (slug: string) => `src/projects/${slug}/project.ts`;
const highlightsFile = (slug: string) => `src/projects/${slug}/highlights.ts`;
const storyFile = (slug: string) => `src/projects/${slug}/story.ts`;

/** Everything wrong with the data; nothing when it is good. */
export function check(data: Data): Problem[] {
  return checks.flatMap((one) => [...one(data)]);
}

/** One line: file, field, the value (cut when long), and what to do. */
export function describe({ file, field, value, message }: Problem): string {
  const json = typeof value === "number" ? `${value}` : (JSON.stringify(value) ?? "nothing");
  const short = json.length > 80 ? `${json.slice(0, 79)}…` : json;
  return `${file}: ${field} is ${short}: ${message}`;
}

const checks: readonly Check[] = [
  slugFormats, repeatedSlugs, folders, years, span, lengths, tags, links, email, strengths,
  evidence, repeatedNames, words,
];

const malformed = (slug: string) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug);

function* slugFormats({ projects, skills, employers }: Data): Generator<Problem> {
  const message = "write a slug in a–z and 0–9, its words joined by single hyphens";
  for (const { slug, formerSlugs = [] } of projects) {
    const file = projectFile(slug);
    if (malformed(slug)) yield { file, field: "slug", value: slug, message };
    for (const [i, value] of formerSlugs.entries())
      if (malformed(value)) yield { file, field: `formerSlugs[${i}]`, value, message };
  }
  for (const slug of Object.keys(skills).filter(malformed))
    yield { file: skillsFile, field: slug, value: slug, message };
  for (const slug of Object.keys(employers).filter(malformed))
    yield { file: employersFile, field: slug, value: slug, message };
}

function* repeatedSlugs({ projects }: Data): Generator<Problem> {
  const message = "another project has or had this slug: choose one that is its own";
  const all = [
    ...projects.map(({ slug }) => ({ slug, field: "slug", value: slug })),
    ...projects.flatMap(({ slug, formerSlugs = [] }) =>
      formerSlugs.map((value, i) => ({ slug, field: `formerSlugs[${i}]`, value })),
    ),
  ];
  for (const { slug, field, value } of repeated(all, (one) => one.value))
    yield { file: projectFile(slug), field, value, message };
}

function* folders({ projects, stories, folders: names }: Data): Generator<Problem> {
  const [present, listed] = [new Set(names), new Set(projects.map(({ slug }) => slug))];
  for (const { slug } of projects) {
    if (!present.has(slug)) {
      const message = "name the slug as its folder in src/projects is named";
      yield { file: projectFile(slug), field: "slug", value: slug, message };
    } else if (!stories[slug]) {
      const message = "write the project's story";
      yield { file: storyFile(slug), field: "story", value: undefined, message };
    }
  }
  const message = "no listed project has the name of this folder: list it, or remove the folder";
  for (const name of names)
    if (!listed.has(name))
      yield { file: listFile, field: "projects", value: name, message };
}

function* years({ projects, profile }: Data): Generator<Problem> {
  for (const p of projects) yield* yearsIn(projectFile(p.slug), "years", p.years);
  for (const [i, { years: at }] of (profile.education ?? []).entries())
    if (at) yield* yearsIn(profileFile, `education[${i}].years`, at);
  for (const [i, { year }] of (profile.certificates ?? []).entries())
    if (year !== undefined) yield* yearIn(profileFile, `certificates[${i}].year`, year);
}

function* yearsIn(file: string, field: string, value: Years): Generator<Problem> {
  const [first, last] = value;
  yield* yearIn(file, `${field}[0]`, first);
  yield* yearIn(file, `${field}[1]`, last);
  if (first > last) yield { file, field, value, message: "put the first year first" };
}

function* yearIn(file: string, field: string, value: number): Generator<Problem> {
  if (!Number.isInteger(value) || value < 1950 || value > 2100)
    yield { file, field, value, message: "write a whole year from 1950 to 2100" };
}

function* span({ projects }: Data): Generator<Problem> {
  const value = spanOf(projects);
  const message = "the projects span more than 60 years: correct the one that is out of place";
  if (value[1] - value[0] > 60) yield { file: listFile, field: "years", value, message };
}

function* lengths({ projects, highlights }: Data): Generator<Problem> {
  for (const { slug, summary } of projects) {
    const file = projectFile(slug);
    if (summary.length > 160)
      yield { file, field: "summary", value: summary, message: "keep within 160 characters" };
  }
  for (const [slug, values = []] of Object.entries(highlights))
    for (const [i, value] of values.entries())
      if (value.length > 120)
        yield { file: highlightsFile(slug), field: `highlights[${i}]`, value, message: "keep within 120 characters" };
}

function* tags({ projects }: Data): Generator<Problem> {
  for (const { slug, languages, technologies, themes } of projects) {
    const all = Object.entries({ languages, technologies, themes }).flatMap(([group, slugs]) =>
      slugs.map((value, i) => ({ field: `${group}[${i}]`, value })),
    );
    for (const tag of repeated(all, ({ value }) => value))
      yield { file: projectFile(slug), ...tag, message: "the project has this tag already" };
  }
}

function* links({ profile, projects }: Data): Generator<Problem> {
  const { github, website, certificates = [] } = profile;
  const all = [
    { file: profileFile, field: "github", value: github },
    { file: profileFile, field: "website", value: website },
    ...certificates.map(({ url }, i) => (
      { file: profileFile, field: `certificates[${i}].url`, value: url }
    )),
    ...projects.flatMap(({ slug, links: own = [] }) => own.map(({ url }, i) => (
      { file: projectFile(slug), field: `links[${i}].url`, value: url }
    ))),
  ];
  for (const { value, ...where } of all)
    if (value !== undefined && !(/^https?:\/\/\S+$/.test(value) && URL.canParse(value)))
      yield { ...where, value, message: "write the whole address, from http:// or https:// on" };
}

function* email({ profile: { email: value } }: Data): Generator<Problem> {
  if (value !== undefined && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value))
    yield { file: profileFile, field: "email", value, message: "write it as name@example.org" };
}

function* strengths({ profile }: Data): Generator<Problem> {
  for (const [i, { skills: value }] of profile.strengths.entries())
    if (value.length < 1) {
      const message = "name the skills that prove the strength";
      yield { file: profileFile, field: `strengths[${i}].skills`, value, message };
    }
}

function* evidence({ projects, skills, employers }: Data): Generator<Problem> {
  const message = "no project names it: name it in one, or remove it";
  const named = new Set<string>(projects.flatMap((p) => skillsOf(p)));
  for (const [field, { name: value }] of Object.entries(skills))
    if (!named.has(field))
      yield { file: skillsFile, field, value, message };
  for (const [field, { name: value }] of Object.entries(employers))
    if (!projects.some((p) => p.employer === field))
      yield { file: employersFile, field, value, message };
}

function* repeatedNames({ skills }: Data): Generator<Problem> {
  const message = "another skill has this name: keep one of them";
  const names = Object.entries(skills).map(([slug, { name }]) => ({ slug, name }));
  for (const { slug, name } of repeated(names, (one) => one.name.toLowerCase()))
    yield { file: skillsFile, field: `${slug}.name`, value: name, message };
}

function* words({ profile, skills, employers, projects, stories, highlights }: Data): Generator<Problem> {
  yield* wordsIn(profileFile, profile);
  yield* wordsIn(skillsFile, skills);
  yield* wordsIn(employersFile, employers);
  for (const p of projects) yield* wordsIn(projectFile(p.slug), p);
  for (const [slug, story] of Object.entries(stories)) yield* wordsIn(storyFile(slug), story);
  for (const [slug, values] of Object.entries(highlights))
    yield* wordsIn(highlightsFile(slug), { highlights: values });
}

/** Not words, and with a check of their own. */
const notWords = /(^|\.)(slug|url|github|website|email)$|^formerSlugs/;

function* wordsIn(file: string, data: unknown): Generator<Problem> {
  for (const [field, value] of strings(data)) {
    if (notWords.test(field)) continue;
    if (value === "" || value !== value.trim() || /[\n\r\u2028\u2029]/.test(value)) {
      const message = "write words on one line, without spaces around them, or leave it out";
      yield { file, field, value, message };
    }
  }
}

/** Every string within, with its path, such as `works[0].steps[2]`. */
function* strings(data: unknown, path = ""): Generator<[path: string, value: string]> {
  if (typeof data === "string") yield [path, data];
  else if (Array.isArray(data))
    for (const [i, item] of data.entries()) yield* strings(item, `${path}[${i}]`);
  else if (data && typeof data === "object")
    for (const [key, item] of Object.entries(data))
      yield* strings(item, path ? `${path}.${key}` : key);
}

/** Those whose key an earlier one has. */
function repeated<T>(all: readonly T[], key: (one: T) => string): T[] {
  const seen = new Set<string>();
  return all.filter((one) => seen.size === seen.add(key(one)).size);
}
