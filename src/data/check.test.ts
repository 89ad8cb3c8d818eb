import { describe as group, expect, test } from "vitest";
import { aProject } from "../../tests/unit/fixtures.ts";
import { check, describe, type Data } from "./check.ts";
import type { Profile, Project, Story } from "./types.ts";

const profile: Profile = {
  name: "JinHua Luo",
  headline: "Software for networks.",
  role: "Programmer",
  experience: "more than 12 years",
  languages: ["go"],
  strengths: [{ name: "Go", skills: ["go"] }],
  github: "https://github.com/kingluo",
};
const story: Story = { lead: "A store.", built: ["A store in Go.", { steps: ["First.", "Then."] }] };
const skills = {
  go: { name: "Go", group: "language" },
  rocksdb: { name: "RocksDB", group: "technology" },
  replication: { name: "replication", group: "theme" },
} as const;
const employers = { "kugou-music": { name: "KuGou Music" } };

function good(over: Partial<Data> = {}): Data {
  return { profile, skills, employers, projects: [aProject()], stories: { gokv: story }, highlights: { gokv: ["It replicates."] }, folders: ["gokv"], ...over };
}

const problems = (over: Partial<Data>) => check(good(over)).map(({ file, field, value }) => [file, field, value]);
const ofProject = (over: Partial<Project>) => problems({ projects: [aProject(over)] });
const ofProfile = (over: Partial<Profile>) => problems({ profile: { ...profile, ...over } });
const ofHighlights = (...values: string[]) => problems({ highlights: { gokv: values } });
const ofStory = (over: Partial<Story>) => problems({ stories: { gokv: { ...story, ...over } } });

const projectFile = "src/projects/gokv/project.ts";
const highlightsFile = "src/projects/gokv/highlights.ts";
const storyFile = "src/projects/gokv/story.ts";
const profileFile = "src/data/profile.ts";
const skillsFile = "src/data/skills.ts";
const employersFile = "src/data/employers.ts";
const listFile = "src/projects/index.ts";

test("good data has no problem", () => {
  expect(check(good())).toEqual([]);
});

test("every optional field may be there", () => {
  const full: Profile = {
    ...profile,
    nativeName: { text: "罗锦华", lang: "zh-Hans" },
    email: "someone@mail.example.org",
    website: "http://example.org/a?b#c",
    education: [{ school: "A school", years: [1999, 2003] }],
    certificates: [{ name: "A certificate", year: 2008, url: "https://example.org" }],
  };
  const project = aProject({ links: [{ label: "Source", url: "https://example.org" }], formerSlugs: ["go-kv"] });
  expect(check(good({ profile: full, projects: [project] }))).toEqual([]);
});

group("slugs", () => {
  test("are not shared by two projects", () => {
    expect(problems({ projects: [aProject(), aProject()] })).toEqual([[projectFile, "slug", "gokv"]]);
  });

  test("are not what another project has or was once called", () => {
    const other = aProject({ slug: "other", formerSlugs: ["gokv", "old"] });
    const third = aProject({ slug: "third", formerSlugs: ["old"] });
    const names = ["gokv", "other", "third"];
    const stories = { gokv: story, other: story, third: story };
    expect(problems({ projects: [other, third, aProject()], folders: names, stories })).toEqual([
      ["src/projects/other/project.ts", "formerSlugs[0]", "gokv"],
      ["src/projects/third/project.ts", "formerSlugs[0]", "old"],
    ]);
  });

  test.each(["", "Gokv", "go_kv", "-gokv", "gokv-", "go--kv", "gökv", "go/kv", "gokv\n"])("of projects are not like %j", (slug) => {
    const projects = [aProject({ slug })];
    expect(problems({ projects, folders: [slug], stories: { [slug]: story } })).toEqual([
      [`src/projects/${slug}/project.ts`, "slug", slug],
    ]);
  });

  test("of former times are written like slugs", () => {
    expect(ofProject({ formerSlugs: ["ok", "Not OK"] })).toEqual([[projectFile, "formerSlugs[1]", "Not OK"]]);
  });

  test("of skills and employers are written like slugs", () => {
    const odd = { name: "Odd", group: "theme" } as const;
    expect(problems({ skills: { ...skills, Odd_One: odd } })).toContainEqual([skillsFile, "Odd_One", "Odd_One"]);
    expect(problems({ employers: { ...employers, "Odd One": { name: "Odd" } } })).toContainEqual(
      [employersFile, "Odd One", "Odd One"],
    );
  });
});

group("folders", () => {
  test("have the names of their projects' slugs", () => {
    expect(ofProject({ slug: "gokvv" })).toEqual([
      ["src/projects/gokvv/project.ts", "slug", "gokvv"],
      [listFile, "projects", "gokv"],
    ]);
  });

  test("are listed", () => {
    const over = { folders: ["gokv", "lvs"], stories: { gokv: story, lvs: story } };
    expect(problems(over)).toEqual([[listFile, "projects", "lvs"]]);
  });

  test("hold a story", () => {
    expect(problems({ stories: {} })).toEqual([[storyFile, "story", undefined]]);
    expect(problems({ stories: { gokv: undefined } })).toEqual([[storyFile, "story", undefined]]);
  });
});

group("years", () => {
  test("are in order", () => {
    expect(ofProject({ years: [2018, 2017] })).toEqual([[projectFile, "years", [2018, 2017]]]);
  });

  test.each([2017.5, 1949, 2101, NaN, Infinity])("are not %d", (year) => {
    expect(ofProject({ years: [year, 2018] })).toContainEqual([projectFile, "years[0]", year]);
    expect(ofProject({ years: [2017, year] })).toContainEqual([projectFile, "years[1]", year]);
  });

  test("may be one, and the first and last that there are", () => {
    for (const year of [1950, 2018, 2100]) expect(ofProject({ years: [year, year] })).toEqual([]);
  });

  test("of schools and certificates are years too", () => {
    expect(ofProfile({ education: [{ school: "A school", years: [2003, 1999] }] })).toEqual([
      [profileFile, "education[0].years", [2003, 1999]],
    ]);
    expect(ofProfile({ certificates: [{ name: "A certificate", year: 208 }] })).toEqual([
      [profileFile, "certificates[0].year", 208],
    ]);
  });

  test("span sixty at most over all projects", () => {
    expect(ofProject({ years: [1958, 2018] })).toEqual([]);
    expect(ofProject({ years: [1957, 2018] })).toEqual([[listFile, "years", [1957, 2018]]]);
  });
});

group("addresses", () => {
  test.each(["", "example.org", "/a", "//example.org", "ftp://example.org", "javascript:alert(1)", "https:example.org", "view-source:https://example.org", "https://", "https://a b", "https://example.org/a b", "https://["])(
    "are not like %j",
    (url) => {
      expect(ofProject({ links: [{ label: "Source", url }] })).toEqual([[projectFile, "links[0].url", url]]);
      expect(ofProfile({ github: url })).toEqual([[profileFile, "github", url]]);
      expect(ofProfile({ website: url })).toEqual([[profileFile, "website", url]]);
      expect(ofProfile({ certificates: [{ name: "A certificate", url }] })).toEqual([
        [profileFile, "certificates[0].url", url],
      ]);
    },
  );

  test.each(["", "someone", "someone@", "@example.org", "a@b@c.org", "a b@c.org", "a@example", "a@example.", "a@example.org."])(
    "of mail are not like %j",
    (email) => {
      expect(ofProfile({ email })).toEqual([[profileFile, "email", email]]);
    },
  );
});

group("words", () => {
  test("are not blank in a project", () => {
    expect(ofProject({ title: "" })).toEqual([[projectFile, "title", ""]]);
    expect(ofProject({ shortTitle: " " })).toEqual([[projectFile, "shortTitle", " "]]);
    expect(ofProject({ summary: "\n" })).toEqual([[projectFile, "summary", "\n"]]);
    expect(ofHighlights("Good.", "")).toEqual([[highlightsFile, "highlights[1]", ""]]);
    expect(ofProject({ links: [{ label: "", url: "https://example.org" }] })).toEqual([
      [projectFile, "links[0].label", ""],
    ]);
  });

  test("are not blank in a story, however deep", () => {
    expect(ofStory({ lead: "" })).toEqual([[storyFile, "lead", ""]]);
    expect(ofStory({ specification: [["Scale", ""]] })).toEqual([[storyFile, "specification[0][1]", ""]]);
    expect(ofStory({ works: [{ steps: ["a", "b", ""] }] })).toEqual([[storyFile, "works[0].steps[2]", ""]]);
    expect(ofStory({ outcome: ["a", { points: [" "] }] })).toEqual([[storyFile, "outcome[1].points[0]", " "]]);
  });

  test("are not blank in the profile, the skills and the employers", () => {
    expect(ofProfile({ headline: "" })).toEqual([[profileFile, "headline", ""]]);
    expect(ofProfile({ strengths: [{ name: "", skills: ["go"] }] })).toEqual([[profileFile, "strengths[0].name", ""]]);
    expect(problems({ skills: { ...skills, go: { name: "", group: "language" } } })).toEqual([
      [skillsFile, "go.name", ""],
    ]);
    expect(problems({ employers: { "kugou-music": { name: "" } } })).toEqual([[employersFile, "kugou-music.name", ""]]);
  });

  test("have no spaces around them and no line breaks within", () => {
    expect(ofProject({ title: " gokv" })).toEqual([[projectFile, "title", " gokv"]]);
    expect(ofStory({ lead: "A store. " })).toEqual([[storyFile, "lead", "A store. "]]);
    expect(ofStory({ lead: "A\nstore." })).toEqual([[storyFile, "lead", "A\nstore."]]);
  });

  test("keep within their lengths", () => {
    expect(ofProject({ summary: "s".repeat(160) })).toEqual([]);
    expect(ofHighlights("h".repeat(120))).toEqual([]);
    expect(ofProject({ summary: "s".repeat(161) })).toEqual([[projectFile, "summary", "s".repeat(161)]]);
    expect(ofHighlights("h".repeat(121))).toEqual([[highlightsFile, "highlights[0]", "h".repeat(121)]]);
  });
});

group("skills and employers", () => {
  test("are in evidence", () => {
    const lua = { name: "Lua", group: "language" } as const;
    expect(problems({ skills: { ...skills, lua } })).toEqual([[skillsFile, "lua", "Lua"]]);
    expect(problems({ employers: { ...employers, ucweb: { name: "UCWeb" } } })).toEqual([
      [employersFile, "ucweb", "UCWeb"],
    ]);
  });

  test("are in evidence when one project of several names them", () => {
    const other = aProject({ slug: "other", languages: [], employer: "ucweb" });
    const over = { folders: ["gokv", "other"], stories: { gokv: story, other: story } };
    expect(problems({ ...over, projects: [aProject(), other], employers: { ...employers, ucweb: { name: "UCWeb" } } })).toEqual([]);
  });

  test("stand once in a project", () => {
    expect(ofProject({ technologies: ["rocksdb", "rocksdb"] })).toEqual([
      [projectFile, "technologies[1]", "rocksdb"],
    ]);
  });

  test("have names of their own", () => {
    expect(problems({ skills: { ...skills, replication: { name: "rocksDB", group: "theme" } } })).toEqual([
      [skillsFile, "replication.name", "rocksDB"],
    ]);
  });

  test("prove each strength", () => {
    // @ts-expect-error A strength without skills does not compile either.
    expect(ofProfile({ strengths: [{ name: "Go", skills: [] }] })).toEqual([[profileFile, "strengths[0].skills", []]]);
  });
});

group("a described problem", () => {
  test("is one line with file, field, value and what to do", () => {
    const [problem] = check(good({ stories: { gokv: { ...story, lead: "A\nstore." } } }));
    expect(problem && describe(problem)).toBe(
      String.raw`src/projects/gokv/story.ts: lead is "A\nstore.": write words on one line, without spaces around them, or leave it out`,
    );
  });

  test("names what is missing, numbers that JSON has not, and the start of what is long", () => {
    const problem = { file: "f", field: "x", message: "mend it" };
    expect(describe({ ...problem, value: undefined })).toBe("f: x is nothing: mend it");
    expect(describe({ ...problem, value: NaN })).toBe("f: x is NaN: mend it");
    expect(describe({ ...problem, value: [1, 2] })).toBe("f: x is [1,2]: mend it");
    expect(describe({ ...problem, value: "s".repeat(78) })).toBe(`f: x is "${"s".repeat(78)}": mend it`);
    expect(describe({ ...problem, value: "s".repeat(200) })).toBe(`f: x is "${"s".repeat(78)}…: mend it`);
  });
});
