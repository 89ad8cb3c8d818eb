// @vitest-environment jsdom
import { renderToString } from "react-dom/server";
import { StaticRouter } from "react-router";
import { describe, expect, test } from "vitest";
import { documentMarkup, startScript } from "../../scripts/document.ts";
import { ProjectCard } from "../../src/components/ProjectCard.tsx";
import { dataMarkup, headMarkup } from "../../src/head.tsx";
import { aProject } from "./fixtures.ts";

const hostile = `<script>alert(1)</script>"'&</title></style><!--<script>`;
const project = aProject({
  title: hostile,
  summary: `A sentence. ${hostile}`,
  links: [{ label: hostile, url: "https://example.org/?a=1&b=%22%3E%3Cscript%3E" }],
});
const page = { kind: "project", project } as const;
const site = { origin: "https://example.org", base: "/" };

const html = documentMarkup({
  lang: "en",
  kind: page.kind,
  head: headMarkup({ page, site, policy: "default-src 'none'; script-src 'self'", image: "/og/x.png" }),
  data: dataMarkup(page, site),
  boot: "void 0",
  css: "a{}",
  print: `/assets/p.css?"><script>`,
  below: "",
  body: renderToString(
    <StaticRouter location="/">
      <ProjectCard project={project} highlights={[hostile]} />
    </StaticRouter>,
  ),
  entry: `/assets/a.js?"><script>`,
  start: startScript(`/assets/a.js?"></script><script>`),
  fonts: [`/assets/c.woff2?"><script>`],
  preload: [`/assets/b.js?"><script>`],
});
const parsed = new DOMParser().parseFromString(html, "text/html");
const meta = (name: string) =>
  parsed.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute("content");

describe("a title that would break out of the markup", () => {
  test("adds no script, and no element that was not meant", () => {
    const scripts = [...parsed.querySelectorAll("script")].map(({ type, parentElement }) => [parentElement?.localName, type]);
    expect(scripts).toEqual([
      ["head", ""],
      ["head", "application/ld+json"],
      ["body", "module"],
    ]);
    expect([parsed.querySelectorAll("title, style").length, html.includes("<!--<")]).toEqual([2, false]);
  });

  test("is text in the document's title, in previews and on the card", () => {
    expect(parsed.title).toContain(hostile);
    expect(meta("og:title")).toContain(hostile);
    expect(meta("twitter:title")).toContain(hostile);
    expect(meta("description")).toBe(project.summary);
    expect(parsed.querySelector("article h3")?.textContent).toBe(hostile);
    expect(parsed.querySelector("article p:nth-of-type(2)")?.textContent).toBe(project.summary);
    expect(parsed.querySelector("article li")?.textContent).toBe(hostile);
  });

  test("is text in the linked data", () => {
    const source = parsed.querySelector('script[type="application/ld+json"]')?.textContent ?? "";
    expect(source).not.toContain("<");
    expect(JSON.parse(source)).toMatchObject({ name: hostile, abstract: project.summary });
  });

  test("does not move the addresses of modules", () => {
    const addressOf = (link: string) => [...parsed.querySelectorAll(`link[rel=${link}]`)].map((one) => one.getAttribute("href"));
    expect(addressOf("modulepreload")).toEqual(['/assets/a.js?"><script>', '/assets/b.js?"><script>']);
    expect(addressOf("preload")).toEqual(['/assets/c.woff2?"><script>']);
    const [start] = parsed.querySelectorAll("script[type=module]");
    expect(start?.textContent).not.toContain("<");
    expect(start?.textContent).toContain(String.raw`\"`);
  });
});
