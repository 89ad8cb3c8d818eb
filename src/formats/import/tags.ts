import type { SkillEntry, SkillGroup } from "../../data/types.ts";
import { extension, type Resume } from "../resume.ts";
import type { Draft } from "./draft.ts";
import { isSlug, namer, slugFrom } from "./names.ts";
import type { Notebook } from "./notes.ts";
import { mentions, oneLine } from "../prose.ts";

/** The skills of one project, in the three groups that the data has. */
export interface Tags {
  readonly languages: readonly string[];
  readonly technologies: readonly string[];
  readonly themes: readonly string[];
}

export interface Skills {
  /** The skills that a project proves. */
  readonly table: ReadonlyMap<string, SkillEntry>;
  /** The tags of each draft, in the drafts' order. */
  readonly tags: readonly Tags[];
  readonly slugOf: (name: string) => string | undefined;
}

interface Skill extends SkillEntry {
  readonly slug: string;
}

const key = (name: string): string => oneLine(name).toLowerCase();

/** Programming languages known by name; others are found by the heading under which they stand. */
const languages = new Set(
  ("ada assembly awk bash basic c c# c++ clojure cobol crystal d dart delphi elixir elm erlang f# fortran go golang groovy haskell " +
    "java javascript julia kotlin lisp lua matlab nim objective-c ocaml pascal perl php pl/pgsql pl/sql powershell prolog python r racket " +
    "ruby rust scala scheme shell smalltalk solidity sql swift tcl typescript vb.net verilog vhdl zig").split(" "),
);

const groupOf = (name: string, heading = ""): SkillGroup =>
  languages.has(key(name)) || /program+ing languages?|^languages?$/i.test(heading.trim()) ? "language" : "technology";

/** Every skill that the file names, by its name in small letters; the first spelling stays. */
function skillsNamed(resume: Resume): Map<string, Skill> {
  const found = new Map<string, Skill>();
  const slugs = namer();
  const add = (name: string, group: SkillGroup, own?: string): void => {
    const written = oneLine(name);
    if (written === "" || found.has(key(written))) return;
    const slug = slugs(own !== undefined && isSlug(own) ? own : slugFrom(written, "skill"));
    found.set(key(written), { slug, name: written, group });
  };
  const { skills = [], projects = [] } = resume;
  const marked = skills.filter((skill) => skill[extension]);
  for (const { keywords = [], [extension]: own } of marked)
    for (const name of keywords) add(name, own?.group ?? groupOf(name), own?.evidence?.find((one) => one.name === name)?.slug);
  for (const { name = "", keywords = [] } of skills)
    for (const one of keywords.length > 0 ? keywords : [name]) add(one, groupOf(one, name));
  for (const { keywords = [] } of projects) for (const name of keywords) add(name, groupOf(name));
  return found;
}

/**
 * The skills of a file, and which project shows which: by its keywords, and where its words name a skill. One that no
 * project shows is left out, since a skill is listed with its evidence only.
 */
export function readSkills(resume: Resume, drafts: readonly Draft[], notes: Notebook): Skills {
  const named = skillsNamed(resume);
  const tagged = drafts.map((draft) => {
    const listed = draft.keywords.flatMap((name) => named.get(key(name)) ?? []);
    const words = [draft.title, draft.text, ...draft.highlights].join("\n");
    const read = draft.own ? [] : [...named.values()].filter((skill) => !listed.includes(skill) && mentions(words, skill.name));
    for (const { name } of read) notes.guess("a skill that the words name is a skill of the project", `${draft.path}: ${name}`);
    return [...new Set([...listed, ...read])];
  });
  if (tagged.flat().length === 0) tagByTitle(drafts, tagged, notes);
  const proven = new Set(tagged.flat());
  for (const skill of named.values())
    if (!proven.has(skill)) notes.leave("no job or project names the skill: name it in one to show it", skill.name);
  const table = new Map([...proven].toSorted(byPlace(named)).map(({ slug, name, group }) => [slug, { name, group }]));
  return { table, tags: tagged.map(inGroups), slugOf: (name) => (table.has(named.get(key(name))?.slug ?? "") ? named.get(key(name))?.slug : undefined) };
}

/** The site is about skills, so one without any has a theme: what the first job or project is called. */
function tagByTitle(drafts: readonly Draft[], tagged: Skill[][], notes: Notebook): void {
  const [first] = drafts;
  if (!first) return;
  const theme: Skill = { slug: slugFrom(first.title, "skill"), name: first.title, group: "theme" };
  notes.guess("no job or project shows a skill: its title stands as a theme", first.path);
  for (const [i, { title }] of drafts.entries()) if (key(title) === key(first.title)) tagged[i] = [theme];
}

/** In the order in which the file names them. */
const byPlace = (named: ReadonlyMap<string, Skill>) => {
  const places = new Map([...named.values()].map((skill, i) => [skill, i]));
  return (a: Skill, b: Skill): number => (places.get(a) ?? 0) - (places.get(b) ?? 0);
};

function inGroups(skills: readonly Skill[]): Tags {
  const of = (group: SkillGroup): string[] => skills.filter((skill) => skill.group === group).map(({ slug }) => slug);
  return { languages: of("language"), technologies: of("technology"), themes: of("theme") };
}
