import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { employers, projects, skills, skillsOf } from "../../src/data/index.ts";
import { story } from "../../src/projects/gokv/story.ts";
import { openSite, type OpenSite } from "./site.ts";
import { cards, cardTitles, leave, timeline } from "./visit.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => leave(site));

afterAll(() => site?.close());

const plain = (path: string) => site.page({ path, javaScriptEnabled: false });
const plainly = (text: string) => text.replaceAll("*", "").replaceAll("\u00a0", " ");

test("the home page shows every project, in the timeline and as a card", async () => {
  const page = await plain("/");
  expect(await cardTitles(page)).toEqual(projects.map(({ title }) => title));
  expect(await timeline(page).getByRole("link").count()).toBe(projects.length);
  const text = plainly(await page.getByRole("main").innerText());
  for (const { summary } of projects) expect(text).toContain(plainly(summary));
  site.quiet(page);
});

test("the home page leads to every project, skill and employer", async () => {
  const page = await plain("/");
  for (const more of await page.getByText(/^\d+ more$/).all()) {
    // oxlint-disable-next-line no-await-in-loop -- one fold after the other
    await more.click();
  }
  const links = await page.getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  const expected = [
    ...projects.map(({ slug }) => `/projects/${slug}/`),
    ...Object.keys(skills).map((slug) => `/skills/${slug}/`),
    ...Object.keys(employers).map((slug) => `/employers/${slug}/`),
  ];
  const hrefs = new Set(links.map((link) => `/${new URL(link ?? "", site.url).href.slice(site.url.length)}`));
  expect(expected.filter((path) => !hrefs.has(path))).toEqual([]);
});

test("a skill on a card leads to the skill's page", async () => {
  const page = await plain("/");
  await cards(page).first().getByRole("link", { name: "PostgreSQL", exact: true }).click();
  expect(page.url()).toBe(site.at("/skills/postgresql/"));
  const shown = projects.filter((project) => skillsOf(project).includes("postgresql"));
  expect(await cardTitles(page)).toEqual(shown.map(({ title }) => title));
});

test("a project's page is whole", async () => {
  const page = await plain("/projects/gokv/");
  const text = plainly(await page.getByRole("main").innerText());
  for (const told of [story.lead, ...story.built, ...story.works]) expect(text).toContain(plainly(told));
  for (const [label, value] of story.specification) expect(text).toMatch(new RegExp(`${label}\\s+${value}`));
});

test.each(["/", "/projects/gokv/", "/skills/go/", "/employers/ericsson/", "/no-such-page/"])(
  "%s shows no control that needs scripts",
  async (path) => {
    const page = await plain(path);
    const controls = ["button", "searchbox", "textbox", "combobox"] as const;
    expect(await Promise.all(controls.map((role) => page.getByRole(role).count()))).toEqual([0, 0, 0, 0]);
    expect(await page.getByRole("link", { name: "Skills", exact: true }).count()).toBe(1);
  },
);

test("an address that is not there answers 404, with a way on", async () => {
  const page = await site.page({ javaScriptEnabled: false });
  const response = await page.goto(site.at("/projects/gokvv/"));
  expect(response?.status()).toBe(404);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Page not found");
  expect(await page.getByRole("main").innerText()).toContain("There is no page at this address.");
  await page.getByRole("link", { name: "GoKv" }).click();
  expect(page.url()).toBe(site.at("/projects/gokv/"));
  site.quiet(page);
});

test("the résumé's files are named, and there", async () => {
  const page = await plain("/");
  const named = await page.getByRole("link", { name: /PDF|Plain text|Markdown|JSON Resume/ }).evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  expect(named).toEqual(expect.arrayContaining(["/resume.txt", "/resume.md", "/resume.json"]));
  const answers = await Promise.all(named.map((path) => page.request.get(site.at(path))));
  expect(answers.map((answer) => answer.status())).toEqual(named.map(() => 200));
  site.quiet(page);
});
