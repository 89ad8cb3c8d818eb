import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { aResume, hardTexts } from "../../tests/fixtures/resumes.ts";
import { anyString } from "../../tests/unit/fixtures.ts";
import { skillsOf } from "../data/derive.ts";
import type { ResumeData } from "./data.ts";
import { checkResume, importResume } from "./import/index.ts";
import { escaped, resumeMarkdown } from "./markdown.ts";
import { siteData } from "./site.ts";
import { asciiMarks, resumeText } from "./text.ts";
import { columns, wrap } from "./wrap.ts";

const site = { url: (path: string) => `https://example.org${path}` };

let data: ResumeData;
let text = "";
let markdown = "";

beforeAll(async () => {
  data = await siteData();
  text = resumeText(data, site);
  markdown = resumeMarkdown(data, site);
});

const oneLine = (words: string): string => words.replaceAll(/\s+/g, " ");
const exactly = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
const places = (words: string, inText: string): number[] => [...inText.matchAll(new RegExp(exactly(words), "g"))].map(({ index }) => index);

function imported(texts: string): ResumeData {
  const checked = checkResume(
    aResume({
      basics: { name: `A ${texts}`, label: texts, summary: texts },
      work: [{ name: texts, position: texts, summary: texts, highlights: [texts] }],
      projects: [{ name: texts, keywords: [texts], highlights: [texts], url: "https://example.org/<a>" }],
    }),
  );
  if ("faults" in checked) throw new Error(JSON.stringify(checked.faults));
  return importResume(checked.resume, 2026).data;
}

describe.each(["text", "markdown"] as const)("the résumé as %s", (format) => {
  const read = (): string => oneLine(format === "text" ? text : markdown.replaceAll(/\\(?=\W)|[<>]/g, ""));
  const shown = (words: string): string => (format === "text" ? oneLine(asciiMarks(words)) : words);

  test("says who, with every address", () => {
    const { name, nativeName, role, headline, experience, github } = data.profile;
    for (const words of [`${name} (${nativeName?.text})`, `${role}. ${headline}`, experience, `${github}`, "https://example.org/ "]) expect(read()).toContain(shown(words));
  });

  test("proves every skill", () => {
    for (const { name } of Object.values(data.skills)) expect(read()).toMatch(new RegExp(`[ ,:*]${exactly(shown(name))} \\(\\d+ projects?, \\d{4}`));
    expect(read()).toContain(shown("Go (7 projects, 2014–2018)"));
  });

  test("lists the work by employer", () => {
    expect(read()).toMatch(/KuGou Music, 2017.2018 (### )?- MySQL proxy, 2017.2018 - GoKv, 2017.2018 - Distributed object store, 2017.2018/);
  });

  test("has every project once in its place, with sentence, highlights, skills and address", () => {
    const at = data.projects.map(({ slug, title, summary, links = [], ...project }) => {
      for (const words of [title, summary, ...(data.highlights[slug] ?? []), ...links.map(({ label }) => label), ...links.map(({ url }) => url)]) expect(read()).toContain(shown(words));
      expect(read()).toContain(shown(skillsOf({ slug, title, summary, links, ...project }).map((skill) => data.skills[skill]?.name).join(", ")));
      expect(places(shown(summary), read())).toHaveLength(1);
      return places(`https://example.org/projects/${slug}/`, read());
    });
    expect(at.every((found) => found.length === 1)).toBe(true);
    expect(at.flat()).toEqual(at.flat().toSorted((a, b) => a - b));
  });
});

describe("plain text", () => {
  test("stays within 72 columns, but for an address that is longer", () => {
    const longer = text.split("\n").filter((line) => columns(line) > 72);
    expect(longer.filter((line) => !/^https?:\S+$/.test(line.trim()))).toEqual([]);
  });

  test("has no letter beyond ASCII but those of the Chinese name", () => {
    expect(text.replaceAll(data.profile.nativeName?.text ?? "", "")).toMatch(/^[\n\x20-\x7E]*$/);
    expect(text).toContain("罗锦华");
  });

  test("keeps letters of every script and loses only marks", () => {
    expect(asciiMarks("“Zoë’s” café—5\u00A0× 3… 数据库")).toBe(`"Zoë's" café - 5 x 3... 数据库`);
  });

  test.each(hardTexts.filter((words) => words.trim()))("wraps %j", (words) => {
    const lines = resumeText(imported(words), site).split("\n");
    expect(lines.filter((line) => columns(line) > 72 && line.trim().includes(" ") && !line.includes("x".repeat(72)))).toEqual([]);
    expect(lines.every((line) => line === line.trimEnd())).toBe(true);
  });
});

describe("wrapping", () => {
  test("loses no word and fills no line beyond its room", () => {
    fc.assert(
      fc.property(anyString, fc.integer({ min: 10, max: 80 }), (words, room) => {
        const lines = wrap(words, room);
        expect(lines.join("").replaceAll(" ", "")).toBe(words.replaceAll(" ", ""));
        for (const line of lines) expect(columns(line) <= room || !line.includes(" ")).toBe(true);
      }),
    );
  });

  test("breaks Chinese between characters, each two columns wide, and not before a full stop", () => {
    expect(wrap("罗锦华在广州写程序。", 8)).toEqual(["罗锦华在", "广州写程", "序。"]);
    expect(wrap("广州写程序。", 10)).toEqual(["广州写程", "序。"]);
  });
});

describe("Markdown", () => {
  test.each([
    ["*a* _b_ `c` [d](e) <f> ~~g~~ h|i $j$", String.raw`\*a\* \_b\_ \`c\` \[d\](e) \<f\> \~\~g\~\~ h\|i \$j\$`],
    ["pg_notify", "pg_notify"],
    ["# a", String.raw`\# a`],
    ["1. a", String.raw`1\. a`],
    ["- a", String.raw`\- a`],
    ["AT&T &amp; &#60;", String.raw`AT&T \&amp; &\#60;`],
    ["a\nb", "a b"],
    ["\\", String.raw`\\`],
  ])("takes %j as text", (words, markup) => {
    expect(escaped(words)).toBe(markup);
  });

  test("has one title, and sections and entries below it", () => {
    expect(markdown.match(/^# /gm)).toHaveLength(1);
    expect(markdown.match(/^## .*/gm)).toEqual(["## Skills", "## Work", "## Projects", "## Contributions"]);
    expect(markdown.match(/^### /gm)).toHaveLength(26);
  });

  test("sets highlights and facts as one list, whose items have no empty line between them", () => {
    expect(markdown).toContain(`\n- ${data.highlights["gokv"]?.at(-1)}\n- **Skills:**`);
    expect(markdown).not.toMatch(/^- .*\n\n- /m);
  });

  test("keeps the ends of an address out of it", () => {
    expect(resumeMarkdown(imported("A"), site)).toContain("<https://example.org/%3Ca%3E>");
  });
});
