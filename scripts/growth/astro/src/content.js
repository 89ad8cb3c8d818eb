/** The generated data, read once, and what pages derive from it: each in one pass over the projects. */
import { readFileSync } from "node:fs";

const { profile, employers, skills, projects, stories } = JSON.parse(readFileSync(process.env.GROWTH_DATA, "utf8"));

const isContribution = ({ kind }) => kind === "contribution";
const ordered = [...projects.filter((one) => !isContribution(one)), ...projects.filter(isContribution)];
const skillsOf = ({ languages, technologies, themes }) => [...languages, ...technologies, ...themes];

const bySkill = new Map(Object.keys(skills).map((slug) => [slug, []]));
const byEmployer = new Map(Object.keys(employers).map((slug) => [slug, []]));
for (const project of ordered) {
  byEmployer.get(project.employer).push(project);
  for (const slug of skillsOf(project)) bySkill.get(slug).push(project);
}

const places = new Map(ordered.map(({ slug }, at) => [slug, at]));

/** Four projects that share skills, the rarer a skill the closer. */
function related(self) {
  const scores = new Map();
  for (const skill of skillsOf(self)) {
    const all = bySkill.get(skill);
    for (const other of all) if (other !== self) scores.set(other, (scores.get(other) ?? 0) + 1 / all.length);
  }
  return [...scores].toSorted(([, a], [, b]) => b - a).slice(0, 4).map(([project]) => project);
}

const yearsText = ([first, last]) => (first === last ? `${first}` : `${first}–${last}`);

export { byEmployer, bySkill, employers, ordered, places, profile, related, skills, skillsOf, stories, yearsText };
