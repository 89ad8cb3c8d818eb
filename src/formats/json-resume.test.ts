import { beforeAll, describe, expect, test } from "vitest";
import { aProject } from "../../tests/unit/fixtures.ts";
import type { ResumeData } from "./data.ts";
import { resumeJson } from "./json-resume.ts";
import type { Resume } from "./resume.ts";
import { siteData } from "./site.ts";

const site = { url: (path: string) => `https://example.org/portfolio${path}` };
const exported = (data: ResumeData): Resume => JSON.parse(JSON.stringify(resumeJson(data, site)));

let data: ResumeData;
let resume: Resume;

beforeAll(async () => {
  data = await siteData();
  resume = exported(data);
});

describe("the person", () => {
  test("has a name, a role, a headline, the site's address and the GitHub account", () => {
    const { name, label, summary, url, profiles } = resume.basics ?? {};
    expect([name, label, summary, url]).toEqual([data.profile.name, data.profile.role, data.profile.headline, "https://example.org/portfolio/"]);
    expect(profiles).toMatchObject([{ network: "GitHub", username: "kingluo", url: "https://github.com/kingluo" }]);
  });

  test("has no field that the profile does not fill", () => {
    expect(Object.keys(resume.basics ?? {}).toSorted()).toEqual(["label", "name", "profiles", "summary", "url", "x-portfolio"]);
    expect(Object.keys(resume)).toEqual(["$schema", "basics", "work", "skills", "projects", "meta", "x-portfolio"]);
  });

  test("has every optional field that the profile fills", () => {
    const full = exported({
      ...data,
      profile: {
        ...data.profile,
        email: "someone@example.org",
        location: "Guangzhou",
        website: "https://example.org",
        photo: { src: "photo.jpg", width: 1, height: 1, alt: "" },
        education: [{ school: "A school", degree: "MSc", years: [1999, 2003] }],
        certificates: [{ name: "A certificate", issuer: "An office", year: 2008 }],
        spokenLanguages: [{ name: "Chinese", level: "native" }],
      },
    });
    expect(full.basics).toMatchObject({ email: "someone@example.org", location: { city: "Guangzhou" }, image: "https://example.org/portfolio/photo.jpg" });
    expect(full.basics?.profiles?.map(({ network }) => network)).toEqual(["GitHub", "Website"]);
    expect(full.education).toEqual([{ institution: "A school", studyType: "MSc", startDate: "1999", endDate: "2003" }]);
    expect(full.certificates).toEqual([{ name: "A certificate", issuer: "An office", date: "2008" }]);
    expect(full.languages).toEqual([{ language: "Chinese", fluency: "native" }]);
  });
});

describe("the work", () => {
  test("has an entry per employer, with the years of its projects and a line for each", () => {
    expect(resume.work?.map(({ name, startDate, endDate, highlights }) => [name, startDate, endDate, highlights?.length])).toEqual([
      ["Ericsson", "2018", "2018", 2],
      ["KuGou Music", "2017", "2018", 3],
      ["UCWeb", "2015", "2015", 1],
      ["Elephant Talk", "2008", "2016", 6],
      ["Guangdong Linux Center", "2005", "2008", 5],
    ]);
  });

  test("does not name open source as an employer", () => {
    expect(JSON.stringify(resume.work)).not.toContain("Open source");
    expect(resume["x-portfolio"]?.lanes?.at(-1)).toEqual({ slug: "open-source", name: "Open source", independent: true });
  });
});

describe("the projects", () => {
  test("are all twenty, in the site's order, at their pages' addresses", () => {
    expect(resume.projects?.map(({ url }) => url)).toEqual(data.projects.map(({ slug }) => `https://example.org/portfolio/projects/${slug}/`));
    expect(resume.projects).toHaveLength(20);
  });

  test("have their words, years, skills by name, employer and kind", () => {
    expect(resume.projects?.find(({ name }) => name === "GoKv")).toMatchObject({
      description: data.projects.find(({ slug }) => slug === "gokv")?.summary,
      highlights: data.highlights["gokv"],
      keywords: ["Go", "RocksDB", "ZooKeeper", "gRPC", "HTTP", "sharding", "replication", "storage", "RPC", "large-scale clusters"],
      startDate: "2017",
      endDate: "2018",
      entity: "KuGou Music",
      type: "employed",
    });
    expect(resume.projects?.find(({ name }) => name === "luajit.io")).not.toHaveProperty("entity");
  });

  test("say in the extension what the standard has no field for", () => {
    const own = resume.projects?.find(({ name }) => name === "luajit.io")?.["x-portfolio"];
    expect(own).toMatchObject({ slug: "luajit-io", kind: "open-source", employer: "open-source", links: [{ label: "luajit.io", url: "http://luajit.io" }] });
    expect(own?.story).toEqual(data.stories["luajit-io"]);
  });
});

describe("the skills", () => {
  test("stand in three groups, without levels, each proven by its projects", () => {
    expect(resume.skills?.map(({ name, level, keywords }) => [name, level, keywords?.length])).toEqual([
      ["Languages", undefined, 9],
      ["Technologies", undefined, 25],
      ["Themes", undefined, 12],
    ]);
    expect(resume.skills?.[0]?.["x-portfolio"]?.evidence?.[2]).toEqual({ name: "Go", slug: "go", projects: 7, first: 2014, last: 2018 });
  });

  test("leave out a group that has none", () => {
    const few = exported({ ...data, skills: { go: { name: "Go", group: "language" } }, projects: [aProject({ technologies: [], themes: [] })] });
    expect(few.skills?.map(({ name }) => name)).toEqual(["Languages"]);
  });
});

test("the file says where it lives and which version of the standard it follows, and no date", () => {
  expect(resume.meta).toEqual({ canonical: "https://example.org/portfolio/resume.json", version: "v1.0.0" });
});
