import { beforeAll, describe, expect, test } from "vitest";
import { skillsOf } from "../data/derive.ts";
import { companies, type ResumeData } from "./data.ts";
import { resumeJson } from "./json-resume.ts";
import type { JsonObject } from "./json.ts";
import { siteData } from "./site.ts";

interface Theme {
  readonly render: (resume: JsonObject) => string | Promise<string>;
}

const site = { url: (path: string) => `https://example.org${path}` };

/** What is read of a page: its text, with every space the same. */
function textOf(html: string): string {
  const page = html.replaceAll(/<(style|script)\b[^]*?<\/\1>/g, " ").replaceAll(/<[^>]*>/g, " ");
  const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&#x27;": "'" };
  return page.replaceAll(/&(?:amp|lt|gt|quot|#39|#x27);/g, (entity) => entities[entity] ?? entity).replaceAll(/\s+/g, " ");
}

describe.each(["jsonresume-theme-even", "jsonresume-theme-stackoverflow"])("%s", (name) => {
  let data: ResumeData;
  let text = "";

  beforeAll(async () => {
    data = await siteData();
    const { render }: Theme = await import(/* @vite-ignore */ name);
    // As the command-line tool does, from the file's text.
    text = textOf(await render(JSON.parse(JSON.stringify(resumeJson(data, site)))));
  });

  test("shows who it is", () => {
    const { name: own, role, headline } = data.profile;
    for (const words of [own, role, headline]) expect(text).toContain(words);
  });

  test("shows every employer and what was done there", () => {
    for (const [slug, { name: employer }] of companies(data)) {
      expect(text).toContain(employer);
      for (const { title, summary } of data.projects.filter((project) => project.employer === slug)) expect(text).toContain(`${title}: ${summary}`);
    }
  });

  test("shows every project with its highlights", () => {
    for (const { slug, title, summary } of data.projects)
      for (const words of [title, summary, ...(data.highlights[slug] ?? [])]) expect(text).toContain(words);
  });

  test("shows every skill", () => {
    const names = new Set(data.projects.flatMap(skillsOf).map((slug) => data.skills[slug]?.name ?? slug));
    for (const skill of names) expect(text).toContain(skill);
  });

  test("shows nothing of what is not known", () => {
    expect(text).not.toMatch(/undefined|null\b|NaN|Invalid Date|\[object/);
  });
});
