/** Data for a site of any size, the same on every machine: what the growth of the site is measured and tested with. */
import type { EmployerEntry, EmployerSlug, Kind, LanguageSlug, Profile, Project, SkillEntry, SkillGroup, SkillSlug, Story, TechnologySlug, ThemeSlug } from "../../src/data/types.ts";
import type { ResumeData } from "../../src/formats/data.ts";
import { stream } from "../../src/sim/random.ts";
import * as words from "./vocabulary.ts";

/** The next number of chance. */
type Draw = () => number;

const drawsOf = (seed: number, name: string): Draw => stream(seed, name).next;

const slugOf = (text: string): string => text.toLowerCase().replaceAll("+", "p").replace(/[^a-z0-9]+/g, "-");

const pick = <T>(draw: Draw, from: readonly [T, ...T[]]): T => from[Math.floor(draw() * from.length)] ?? from[0];

/** From `least` to `most`, both included. */
const between = (draw: Draw, least: number, most: number): number => least + Math.floor(draw() * (most - least + 1));

/** Some of a list, each once; the first of it far more often than the last, as skills are. */
function some<T>(draw: Draw, from: readonly T[], count: number): T[] {
  const found = new Set<T>();
  for (let tried = 0; found.size < count && tried < 20 * count; tried++) {
    const at = draw();
    const one = from[Math.floor(at * at * from.length)];
    if (one !== undefined) found.add(one);
  }
  return [...found];
}

/** So many skills of a group: the names, and then versions of them. */
function group(name: SkillGroup, names: readonly string[], count: number): [string, SkillEntry][] {
  return Array.from({ length: count }, (_, i) => {
    const [own = "", round] = [names[i % names.length], Math.floor(i / names.length)];
    const full = round ? `${own} ${round + 1}` : own;
    return [slugOf(full), { name: full, group: name }];
  });
}

const sentence = (draw: Draw): string => {
  const text = `${pick(draw, words.deeds)} ${pick(draw, words.goods)} for ${pick(draw, words.places)}, ${pick(draw, words.manners)}.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const paragraph = (draw: Draw): string => Array.from({ length: between(draw, 2, 7) }, () => sentence(draw)).join(" ");

const paragraphs = (draw: Draw, most: number): string[] => Array.from({ length: between(draw, 1, most) }, () => paragraph(draw));

function aStory(draw: Draw): Story {
  return {
    lead: sentence(draw),
    specification: [["Carries", pick(draw, words.goods)], ["Runs in", pick(draw, words.places)]],
    ...(draw() < 0.6 && { problem: paragraphs(draw, 2) }),
    built: [...paragraphs(draw, 4), { points: [sentence(draw), sentence(draw)] }],
    ...(draw() < 0.5 && { works: [{ steps: [sentence(draw), sentence(draw), sentence(draw)] }, ...paragraphs(draw, 2)] }),
    ...(draw() < 0.4 && { outcome: paragraphs(draw, 1) }),
  };
}

/** How many skills a site of so many projects has, at most 200. */
const skillsFor = (count: number): number => Math.min(200, 20 + Math.floor(count / 5));

interface Tables {
  readonly employers: Readonly<Record<string, EmployerEntry>>;
  readonly skills: Readonly<Record<string, SkillEntry>>;
}

function tables(count: number): Tables {
  const skills = skillsFor(count);
  const lanes = Math.min(24, 4 + Math.floor(count / 50));
  const names = Array.from({ length: lanes }, (_, i) => `${words.employers[i % words.employers.length] ?? ""}${i < words.employers.length ? "" : ` ${Math.floor(i / words.employers.length) + 1}`}`);
  return {
    employers: { ...Object.fromEntries(names.map((name) => [slugOf(name), { name }])), "open-source": { name: "Open source", independent: true } },
    skills: Object.fromEntries([
      ...group("language", words.languages, Math.ceil(skills * 0.15)),
      ...group("technology", words.technologies, Math.ceil(skills * 0.5)),
      ...group("theme", words.themes, Math.floor(skills * 0.35)),
    ]),
  };
}

const first = 1994;
const last = 2025;

function aProject(draw: Draw, i: number, { employers, skills }: Tables, taken: Set<string>): Project {
  const of = (wanted: SkillGroup): string[] => Object.keys(skills).filter((slug) => skills[slug]?.group === wanted);
  // Each skill and employer is named at least once: those whose turn it is come first.
  const turn = (list: readonly string[]): string => list[i % list.length] ?? "";
  const tags = (wanted: SkillGroup, least: number, most: number): string[] => [...new Set([turn(of(wanted)), ...some(draw, of(wanted), between(draw, least, most))])];
  const lanes = Object.keys(employers);
  const employer = i < lanes.length ? turn(lanes) : (some(draw, lanes, 1)[0] ?? turn(lanes));
  const independent = employers[employer]?.independent === true;
  const kind: Kind = independent ? "open-source" : draw() < 0.08 ? "contribution" : "employed";
  const title = titled(draw, taken);
  const end = last - Math.floor(draw() * draw() * (last - first + 1));
  const years = [Math.max(first, end - Math.floor(draw() * draw() * 5)), end] as const;
  return {
    slug: slugOf(title), title, kind, years, summary: summary(draw),
    ...(title.length > 22 && draw() < 0.5 && { shortTitle: title.slice(0, 18).trim() }),
    employer: employer as EmployerSlug,
    languages: tags("language", 0, 1) as LanguageSlug[],
    technologies: tags("technology", 0, 4) as TechnologySlug[],
    themes: tags("theme", 0, 3) as ThemeSlug[],
    ...(draw() < 0.2 && { links: [{ label: "Code", url: `https://example.org/code/${slugOf(title)}` }] }),
    ...(i % 40 === 7 && { formerSlugs: [`former-${slugOf(title)}`] }),
  };
}

function summary(draw: Draw): string {
  const text = `${sentence(draw)}${draw() < 0.4 ? ` ${sentence(draw)}` : ""}`;
  return text.length > 160 ? sentence(draw) : text;
}

/** A title no other project has. */
function titled(draw: Draw, taken: Set<string>): string {
  const name = `${pick(draw, words.technologies)} ${pick(draw, words.systems)}${draw() < 0.45 ? ` for ${pick(draw, words.places)}` : ""}`;
  let title = name;
  for (let release = 2; taken.has(slugOf(title)); release++) title = `${name}, release ${release}`;
  taken.add(slugOf(title));
  return title;
}

/** The data of a site of so many projects. Each has its own draws: a larger site begins with the same projects. */
export function generated(count: number): ResumeData {
  const both = tables(count);
  const taken = new Set<string>();
  const made = Array.from({ length: count }, (_, i) => aProject(drawsOf(i, "project"), i, both, taken));
  const projects = made.toSorted((a, b) => b.years[1] - a.years[1] || b.years[0] - a.years[0]);
  const profile: Profile = {
    name: "Ada Example", role: "Senior programmer", headline: "Network and database software, generated to see how the site grows.",
    experience: "as long as it takes", languages: ["c", "go"] as LanguageSlug[],
    strengths: [{ name: "databases", skills: ["postgresql", "mysql"] as [SkillSlug, SkillSlug] }, { name: "failover", skills: ["failover" as SkillSlug] }],
    github: "https://github.com/example",
  };
  const stories = Object.fromEntries(projects.map(({ slug }, i) => [slug, aStory(drawsOf(i, "story"))]));
  const highlights = Object.fromEntries(projects.filter((_, i) => i % 2).map(({ slug }, i) => [slug, [sentence(drawsOf(i, "highlight"))] as const]));
  return { profile, projects, stories, highlights, kept: {}, ...both };
}
