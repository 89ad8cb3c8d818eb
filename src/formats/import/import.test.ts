import { describe, expect, test } from "vitest";
import { aResume, published } from "../../../tests/fixtures/resumes.ts";
import type { ResumeData } from "../data.ts";
import type { JsonObject } from "../json.ts";
import { resumeJson } from "../json-resume.ts";
import { checkResume, importResume, type Imported } from "./index.ts";

function importing(file: JsonObject, year = 2026): Imported {
  const checked = checkResume(file);
  if ("faults" in checked) throw new Error(JSON.stringify(checked.faults));
  return importResume(checked.resume, year, checked.blanks);
}

const data = (over: JsonObject): ResumeData => importing(aResume(over)).data;
const projects = (over: JsonObject) => data(over).projects;
const told = (over: JsonObject, kind: "guessed" | "left"): string[] =>
  importing(aResume(over)).notes[kind].map(({ message, paths }) => `${message}: ${paths.join(", ")}`);
const site = { url: (path: string) => `https://example.org${path}` };

describe("the standard's sample", () => {
  const { data: sample, notes } = importing(published("sample.resume.json"));

  test("becomes a person", () => {
    expect(sample.profile).toEqual({
      name: "Richard Hendriks",
      role: "Programmer",
      headline: "Richard hails from Tulsa. He has earned degrees from the University of Oklahoma and Stanford. (Go Sooners and Cardinal!)",
      experience: "since 2013",
      languages: ["javascript"],
      strengths: [{ name: "Web Development", skills: ["javascript"] }],
      email: "richard.hendriks@mail.com",
      location: "San Francisco, California, US",
      website: "http://richardhendricks.example.com",
      education: [{ school: "University of Oklahoma", degree: "Bachelor, Information Technology", years: [2011, 2014] }],
      spokenLanguages: [{ name: "English", level: "Native speaker" }],
    });
  });

  test("has a project for its job and one for its project", () => {
    expect(sample.projects.map(({ slug, title, kind, employer, years }) => [slug, title, kind, employer, ...years])).toEqual([
      ["miss-direction", "Miss Direction", "open-source", "independent", 2016, 2016],
      ["ceo-president-pied-piper", "CEO/President", "employed", "pied-piper", 2013, 2014],
    ]);
    expect(sample.highlights["miss-direction"]).toHaveLength(3);
    expect(sample.stories["ceo-president-pied-piper"]?.specification).toEqual([["About", "Awesome compression company"], ["Location", "Palo Alto, CA"]]);
  });

  test("is told of: what was taken, guessed, left out", () => {
    expect(notes.taken).toEqual(["Richard Hendriks, Programmer", "2 projects", "1 employer", "3 skills, with their evidence", "1 strength", "1 school", "1 spoken language"]);
    expect(notes.guessed.flatMap(({ paths }) => paths)).toEqual(expect.arrayContaining(["projects[0]", "work[0]"]));
    const left = notes.left.flatMap(({ paths }) => paths);
    expect(left).toEqual(expect.arrayContaining(["volunteer", "awards", "publications", "interests", "references", "basics.phone", "HTML", "meta.lastModified"]));
  });
});

describe("a job", () => {
  test("that still runs ends this year, and stays open in the export", () => {
    const over = { work: [{ name: "Acme", position: "Cook", startDate: "2020-05" }] };
    expect(projects(over)[0]?.years).toEqual([2020, 2026]);
    expect(resumeJson(data(over), site)["work"]).toMatchObject([{ startDate: "2020-05" }]);
    expect(JSON.stringify(resumeJson(data(over), site)["work"])).not.toContain("endDate");
    expect(told(over, "guessed")).toContain("without an end: still running in 2026: work[0]");
  });

  test.each([
    [{ endDate: "2014-06" }, [2014, 2014]],
    [{ startDate: "2016", endDate: "2014" }, [2014, 2016]],
    [{ startDate: "1066", endDate: "2014" }, [2014, 2014]],
    [{}, [2026, 2026]],
  ])("dated %j has the years %j, and that is told", (dates, years) => {
    const over = { work: [{ name: "Acme", position: "Cook", ...dates }] };
    expect(projects(over)[0]?.years).toEqual(years);
    expect(told(over, "guessed").filter((line) => line.endsWith(": work[0]") && /dates|start|exchanged/.test(line))).toHaveLength(1);
  });

  test("beside another at the same employer keeps its own entry", () => {
    const work = [
      { name: "Acme", position: "Chef", startDate: "2015", endDate: "2018" },
      { name: "Other", position: "Guest", startDate: "2014", endDate: "2014" },
      { name: "ACME ", position: "Cook", startDate: "2012", endDate: "2014" },
    ];
    const own = data({ work, projects: [{ name: "Menu", entity: "Acme", startDate: "2013", endDate: "2013" }] });
    expect(Object.keys(own.employers)).toEqual(["acme", "other"]);
    expect(resumeJson(own, site)["work"]).toMatchObject([work[0], work[2], work[1]]);
    expect(own.kept.work?.find(({ projects: slugs }) => slugs?.includes("menu"))?.projects).toContain("cook-acme");
  });

  test("without an employer stands in the independent lane, and its entry stays as it was", () => {
    const own = data({ work: [{ position: "Cook", summary: "Cooked." }] });
    expect(own.projects.map(({ title, kind, employer }) => [title, kind, employer])).toEqual([["Cook", "employed", "independent"]]);
    expect(own.employers).toEqual({ independent: { name: "Independent", independent: true } });
    expect(resumeJson(own, site)["work"]).toEqual([{ position: "Cook", summary: "Cooked.", "x-portfolio": { projects: ["cook"] } }]);
  });

  test("of before version 1 has its company as the name", () => {
    expect(data({ work: [{ company: "Acme", position: "Cook" }] }).employers).toEqual({ acme: { name: "Acme" } });
  });
});

describe("a project", () => {
  test("of an employer stands with it", () => {
    expect(projects({ projects: [{ name: "Table", entity: "analytical engines" }] }).map(({ employer }) => employer)).toEqual(["analytical-engines", "analytical-engines"]);
  });

  test("has its address among its links, and its page's in the export", () => {
    const own = data({ projects: [{ name: "Table", url: "https://table.example" }] });
    expect(own.projects.find(({ slug }) => slug === "table")?.links).toEqual([{ label: "Table", url: "https://table.example" }]);
    expect(resumeJson(own, site)["projects"]).toMatchObject([{ url: "https://example.org/projects/table/" }, {}]);
  });

  test("is cut to its sentences, and told in full in its story", () => {
    const description = `${"A sentence of some words. ".repeat(10).trim()}\nAnd a line of its own.`;
    const own = data({ projects: [{ name: "Table", description, highlights: ["Short.", "x ".repeat(80)] }] });
    expect(own.projects.find(({ slug }) => slug === "table")?.summary).toBe("A sentence of some words. ".repeat(6).trim());
    expect(own.highlights["table"]).toEqual(["Short."]);
    expect(own.stories["table"]?.built).toEqual([...description.split("\n"), { points: ["Short.", "x ".repeat(80).trim()] }]);
  });
});

test("asterisks that the pages would read as italics are told", () => {
  const [bold = [], times = []] = ["A **bold** one.", "2 * 3"].map((summary) => told({ work: [{ name: "Acme", position: "Cook", summary }] }, "guessed"));
  expect(bold).toContain("words between asterisks are italics in the story: work[0]");
  expect(times.join()).not.toContain("asterisks");
});

describe("contact", () => {
  test.each([
    [{ profiles: [{ network: "GitHub ", username: "ada" }] }, { github: "https://github.com/ada" }],
    [{ profiles: [{ network: "Code", url: "https://www.github.com/ada" }] }, { github: "https://www.github.com/ada" }],
    [{ profiles: [{ network: "GitLab", username: "ada" }], url: "https://ada.example" }, { website: "https://ada.example" }],
    [{ url: "mailto:ada@example.org", location: { city: " London", countryCode: "GB" } }, { location: "London, GB" }],
  ])("%j becomes %j", (basics, expected) => {
    const { github, email, location, website } = data({ basics: { name: "Ada", ...basics } }).profile;
    expect(JSON.parse(JSON.stringify({ github, email, location, website }))).toEqual(expected);
  });
});

describe("skills", () => {
  test("are those of keywords, and those that the words of a job or project name", () => {
    const own = data({
      work: [{ name: "Acme", position: "Cook", highlights: ["Wrote it in Rust."] }],
      projects: [{ name: "Table", keywords: ["PostgreSQL", "Go"] }],
      skills: [{ name: "Programming Languages", keywords: ["Rust", "Zebra", "Java"] }, { name: "Storage", keywords: ["postgresql"] }],
    });
    expect(own.skills).toEqual({
      rust: { name: "Rust", group: "language" },
      postgresql: { name: "postgresql", group: "technology" },
      go: { name: "Go", group: "language" },
    });
    expect(own.profile.strengths).toEqual([{ name: "Programming Languages", skills: ["rust"] }, { name: "Storage", skills: ["postgresql"] }]);
  });

  test("whose heading begins as another's has its second in front, since each strength leads to another page", () => {
    const skills = [{ name: "Programming", keywords: ["Go", "Rust"] }, { name: "Servers", keywords: ["Go", "Rust"] }, { name: "More", keywords: ["Go", "Rust"] }];
    expect(data({ skills, projects: [{ name: "Table", keywords: ["Go", "Rust"] }] }).profile.strengths).toEqual([
      { name: "Programming", skills: ["go", "rust"] },
      { name: "Servers", skills: ["rust", "go"] },
    ]);
  });

  test("that nothing proves are left out and told, and stay in the export", () => {
    const over = { skills: [{ name: "Juggling", level: "Master" }], projects: [{ name: "Table", keywords: ["Go"] }] };
    expect(Object.keys(data(over).skills)).toEqual(["go"]);
    expect(told(over, "left")).toContain("no job or project names the skill: name it in one to show it: Juggling");
    expect(resumeJson(data(over), site)["skills"]).toContainEqual({ name: "Juggling", level: "Master" });
  });

  test("are the title of the first job where the file proves none", () => {
    const own = data({ work: [{ name: "Acme", position: "Cook" }, { name: "Other", position: "cook" }, { name: "Third", position: "Waiter" }] });
    expect(own.skills).toEqual({ cook: { name: "Cook", group: "theme" } });
    expect(own.projects.map(({ themes }) => themes)).toEqual([["cook"], ["cook"], []]);
    expect(own.profile.languages).toEqual([]);
  });
});

test("Chinese names get numbered slugs and stay as they are", () => {
  const own = data({ basics: { name: "罗锦华" }, work: [{ name: "广州公司", position: "程序员" }, { name: "北京公司", position: "程序员" }] });
  expect(own.profile.name).toBe("罗锦华");
  expect(own.employers).toEqual({ employer: { name: "广州公司" }, "employer-2": { name: "北京公司" } });
  expect(own.projects.map(({ slug, title }) => [slug, title])).toEqual([["project", "程序员"], ["project-2", "程序员"]]);
});

test("an export that was edited is taken as it now stands", () => {
  const first = resumeJson(data({ projects: [{ name: "Table", description: "A table.", keywords: ["Go"], startDate: "2010", endDate: "2011" }] }), site);
  const [table = {}, ...rest] = Array.isArray(first["projects"]) ? (first["projects"] as JsonObject[]) : [];
  const edited = { ...first, projects: [{ ...table, name: "Chair", keywords: ["Go", "Rust"], endDate: "2012" }, ...rest] };
  const [chair] = importing(edited).data.projects;
  expect(chair).toMatchObject({ slug: "table", title: "Chair", years: [2010, 2012], languages: ["go", "rust"] });
});
