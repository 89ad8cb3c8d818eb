import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aResume, hardTexts, lost, published, publishedNames, resumes } from "../../../tests/fixtures/resumes.ts";
import { check, describe as line } from "../../data/check.ts";
import type { ResumeData } from "../data.ts";
import { resumeJson } from "../json-resume.ts";
import type { Json, JsonObject } from "../json.ts";
import { siteData } from "../site.ts";
import { checkResume, importResume } from "./index.ts";

const site = { url: (path: string) => `https://example.net${path}` };

/** As a program would get it: written and read. */
const exported = (data: ResumeData): JsonObject => JSON.parse(JSON.stringify(resumeJson(data, site)));

function imported(file: Json): ResumeData {
  const checked = checkResume(file);
  if ("faults" in checked) throw new Error(JSON.stringify(checked.faults));
  return importResume(checked.resume, 2026).data;
}

const problems = (data: ResumeData): string[] => check({ ...data, folders: data.projects.map(({ slug }) => slug) }).map(line);

/** Addresses in a file, but for those that tell where the file itself is. */
const addresses = ({ basics, projects = [] }: JsonObject): Json[] =>
  [basics, ...(Array.isArray(projects) ? projects : [])].flatMap((entry: JsonObject) => entry["url"] ?? []);

const many = <T>(make: (i: number) => T): T[] => Array.from({ length: 500 }, (_, i) => make(i));

function expectNothingLost(file: JsonObject): void {
  const data = imported(file);
  const once = exported(data);
  expect(lost(file, once)).toEqual([]);
  for (const url of addresses(file)) expect(JSON.stringify(once)).toContain(JSON.stringify(url));
  expect(problems(data)).toEqual([]);
  const again = imported(once);
  expect(again).toEqual(data);
  expect(exported(again)).toEqual(once);
}

describe("the site's own data", () => {
  test("comes back from its export, all of it", async () => {
    const data = await siteData();
    const once = exported(data);
    expect(imported(once)).toEqual(data);
    expect(exported(imported(once))).toEqual(once);
  });

  test("comes back with every optional field", async () => {
    const own = await siteData();
    const data: ResumeData = {
      ...own,
      profile: {
        ...own.profile,
        email: "someone@example.org",
        location: "Guangzhou, China",
        website: "https://example.org/",
        photo: { src: "photo.jpg", width: 300, height: 400, alt: "A portrait" },
        education: [{ school: "A school" }, { school: "A school", degree: "MSc, Physics", years: [1999, 2003] }],
        certificates: [{ name: "A certificate", issuer: "An office", year: 2008, url: "https://example.org/c" }, { name: "Another" }],
        spokenLanguages: [{ name: "Chinese" }, { name: "English", level: "fluent" }],
      },
      projects: own.projects.map((project, i) => (i === 0 ? { ...project, formerSlugs: ["old-name"], shortTitle: "PFA" } : project)),
    };
    expect(imported(exported(data))).toEqual(data);
  });
});

describe("an import that is exported", () => {
  test.each(publishedNames)("has everything of %s", (name) => {
    expectNothingLost(published(name));
  });

  test.each(hardTexts)("has %j wherever text can stand", (text) => {
    expectNothingLost(
      aResume({
        basics: { name: `Ada ${text}`, label: text, summary: text, phone: text, location: { city: text, address: text } },
        work: [{ name: text, position: text, summary: text, highlights: [text, text], startDate: "2010" }],
        projects: [{ name: text, description: text, highlights: [text], keywords: [text], roles: [text], entity: text, type: text }],
        skills: [{ name: text, level: text, keywords: [text] }],
        education: [{ institution: text, area: text, studyType: text }],
        [text || "x"]: text,
      }),
    );
  });

  test("has everything of any résumé", { timeout: 60_000 }, () => {
    fc.assert(fc.property(resumes, expectNothingLost), { numRuns: 200 });
  });

  test("has entries that say less than their like", () => {
    expectNothingLost(aResume({ awards: [{ title: "", date: "2014-06-29" }, { date: "2014-06-29", "x-other": {} }] }));
  });

  test("has every one of 500 jobs and 500 projects", { timeout: 60_000 }, () => {
    expectNothingLost(
      aResume({
        work: many((i) => ({ name: `Employer ${i % 90}`, position: "Programmer", startDate: `${1970 + (i % 50)}-0${1 + (i % 9)}`, highlights: [`Fact ${i}`] })),
        projects: many((i) => ({ name: "罗", description: `Project ${i}`, keywords: [`Skill ${i % 70}`, "Go"], entity: `Employer ${i % 100}` })),
        skills: many((i) => ({ name: `Skill ${i}`, level: "Master" })),
      }),
    );
  });
});
