// @vitest-environment jsdom
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve, type Served } from "../../scripts/serve.ts";
import { projects } from "../../src/projects/index.ts";
import { attribute, fileAt, readPages, redirects, site, siteAddress, text } from "./built.ts";

const home = siteAddress();
const files = ["resume.json", "resume.txt", "resume.md"] as const;

/** The site's own addresses in a text, each once. */
const ownAddresses = (content: string): string[] => [...new Set(content.match(/https?:\/\/[^\s"<>]+/g) ?? [])].filter((url) => url.startsWith(home));

describe("the résumé's files", () => {
  test.each(files)("%s names the page of every project, and no address of the site that leads nowhere", (name) => {
    const addresses = ownAddresses(text(name));
    expect(addresses).toEqual(expect.arrayContaining([home, ...projects.map(({ slug }) => `${home}projects/${slug}/`)]));
    expect(addresses.filter((url) => fileAt(new URL(url).pathname) === undefined)).toEqual([]);
  });

  test("resume.json is valid by the published schema, formats and all", () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    formats.default(ajv);
    const valid = ajv.compile(createRequire(import.meta.url)("@jsonresume/schema/schema.json"));
    valid(JSON.parse(text("resume.json")));
    expect(valid.errors).toBeNull();
    valid({ basics: { email: "nobody" } });
    expect(valid.errors).toMatchObject([{ instancePath: "/basics/email", keyword: "format" }]);
  });

  test("resume.txt has lines of 72 characters at most, without spaces at their ends", () => {
    const lines = text("resume.txt").split("\n");
    expect(lines.filter((line) => line.length > 72 && !/^https?:\S+$/.test(line))).toEqual([]);
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
    expect(lines.at(-1)).toBe("");
  });

  test("begin with the name", () => {
    expect(text("resume.txt")).toMatch(/^JinHua Luo \(罗锦华\)\n=/);
    expect(text("resume.md")).toMatch(/^# JinHua Luo \(罗锦华\)\n/);
    expect(JSON.parse(text("resume.json"))).toMatchObject({ basics: { name: "JinHua Luo" } });
  });
});

describe("the head of the home page", () => {
  const pages = readPages().filter((page) => !redirects(page));
  const alternates = ({ document }: (typeof pages)[number]): string[] =>
    [...document.querySelectorAll("link[rel=alternate]")]
      .filter((link) => files.some((name) => link.getAttribute("href")?.endsWith(`/${name}`)))
      .map((link) => ["type", "title", "href"].map((field) => link.getAttribute(field)).join(", "));

  test("names them, with type and title", () => {
    expect(pages.filter((page) => attribute(page, "link[rel=canonical]", "href") === home).map(alternates)).toEqual([
      [
        `text/plain, Plain text, ${site.base}resume.txt`,
        `text/markdown, Markdown, ${site.base}resume.md`,
        `application/json, JSON Resume, ${site.base}resume.json`,
      ],
    ]);
  });

  test("is the only one that does", () => {
    expect(pages.filter((page) => alternates(page).length > 0).map(({ path }) => path)).toEqual(["/"]);
  });
});

describe("a host without headers of ours", () => {
  let served: Served;
  beforeAll(async () => void (served = await serve({ ...site, mode: { headers: false } })));
  afterAll(() => served.close());

  test.each([
    ["resume.json", /^application\/json(; charset=utf-8)?$/],
    ["resume.txt", "text/plain; charset=utf-8"],
    ["resume.md", "text/markdown; charset=utf-8"],
  ])("sends %s as what it is", async (name, type) => {
    const reply = await fetch(served.url + name);
    expect(reply.headers.get("content-type")).toMatch(type);
    expect(await reply.text()).toBe(text(name));
  });
});

test("the hosts' own files say so of Markdown, which not every host knows", () => {
  expect(text("_headers")).toContain(`\n${site.base}resume.md\n  Content-Type: text/markdown; charset=utf-8\n`);
});
