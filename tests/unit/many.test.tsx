import { renderToString } from "react-dom/server";
import { StaticRouter } from "react-router";
import { describe, expect, test, vi } from "vitest";
import { generated } from "../../scripts/growth/data.ts";
import { facts, listed, projects, skills, yearsText, type Project, type SkillSlug } from "../../src/data/index.ts";
import { App } from "../../src/routes.tsx";
import { preload } from "../../src/site/preload.ts";
import { ownOf } from "../../src/site/own.ts";
import { everything, remaining, select, toggleSkill } from "../../src/selection/selection.ts";
import { words } from "../../src/words/index.ts";

const count = 250;

vi.mock(import("../../src/projects/index.ts"), async () => ({ projects: (await import("../../scripts/growth/data.ts")).generated(250).projects as never }));
vi.mock(import("../../src/data/skills.ts"), async () => ({ skills: (await import("../../scripts/growth/data.ts")).generated(250).skills as never }));
vi.mock(import("../../src/data/employers.ts"), async () => ({ employers: (await import("../../scripts/growth/data.ts")).generated(250).employers as never }));
vi.mock(import("../../src/data/profile.ts"), async () => ({ profile: (await import("../../scripts/growth/data.ts")).generated(250).profile }));

async function page(path: string): Promise<string> {
  await preload(path);
  return renderToString(
    <StaticRouter location={path}>
      <App />
    </StaticRouter>,
  );
}

const found = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, one = ""]) => one);
const cardsIn = (html: string): string[] => found(html, /class="card-link" href="\/projects\/([^/"]+)\//g);
const furtherIn = (html: string): string[] => found(html, /<li><a href="\/projects\/([^/"]+)\/">/g);
const slugs = (some: readonly Project[]): string[] => some.map(({ slug }) => slug);

describe("a home page of many projects", () => {
  test("shows the newest as cards, and all others in short, each once", async () => {
    const html = await page("/");
    expect(cardsIn(html)).toEqual(slugs(projects.slice(0, listed)));
    expect(furtherIn(html)).toHaveLength(count - listed);
    expect([...cardsIn(html), ...furtherIn(html)].toSorted()).toEqual(slugs(projects).toSorted());
    const last = projects.at(-1);
    expect(last && html.includes(`>${last.title}</a> ${yearsText(last.years)}</li>`)).toBe(true);
  });

  test("tells how many there are, and how many are cards", async () => {
    const html = await page("/");
    expect(html).toContain(words.total(count - facts.kinds.contribution, facts.kinds.contribution));
    expect(html).toContain(`${listed} projects are shown as cards, the newest; ${count - listed} more in short below.`);
  });

  test("draws no more of them in its trace", async () => {
    const html = await page("/");
    expect(found(html, /class="(trace-entry)/g)).toHaveLength(listed);
  });
});

test("the page of a skill has all its projects, some as cards", async () => {
  const [slug] = Object.keys(skills) as [SkillSlug];
  const shown = select(projects, toggleSkill(everything, slug));
  const html = await page(`/skills/${slug}/`);
  expect(shown.length).toBeGreaterThan(listed);
  expect(cardsIn(html)).toHaveLength(listed);
  expect([...cardsIn(html), ...furtherIn(html)].toSorted()).toEqual(slugs(shown).toSorted());
});

test("the page for what is not found lists the newest and leads to the others", async () => {
  const html = await page("/nowhere/");
  expect(found(html, /<li><span>No\. (\d+)</g)).toHaveLength(listed);
  expect(html).toContain('href="/#projects"');
});

test("what is told of all is what counting says", () => {
  const left = remaining(projects, everything);
  for (const slug of Object.keys(skills) as SkillSlug[]) expect(facts.skills[slug]?.count ?? 0).toBe(left.skills[slug]);
  expect(facts.kinds).toEqual(left.kinds);
  expect(facts.count).toBe(count);
});

test("what a page has in a file of its own does not grow with their number", () => {
  const project = projects[200];
  if (!project) throw new Error("no project");
  const { brought, around } = ownOf({ kind: "project", project });
  expect(brought).toEqual([[201, project]]);
  expect(around?.near.map(({ number }) => number)).toEqual([200, 202]);
  expect(ownOf({ kind: "home" }).brought).toHaveLength(listed);
});

test("data of any size is the same each time, and a larger site begins with the same projects", () => {
  expect(generated(40)).toEqual(generated(40));
  expect(slugs(generated(20).projects).every((slug) => slugs(generated(40).projects).includes(slug))).toBe(true);
});
