import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { projects } from "../../src/data/index.ts";
import { words } from "../../src/words/index.ts";
import { openSite, type OpenSite } from "./site.ts";
import { cards, cardTitles, leave, timeline, visit } from "./visit.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => leave(site));

afterAll(() => site?.close());

const all = projects.map(({ title }) => title);
const goAndPostgres = ["PostgreSQL failover agent", "PostgreSQL cross-DC replication", "GSM SMSC"];
const inGo = all.filter((title) => projects.some((p) => p.title === title && p.languages.some((one) => one === "go")));

const skills = (page: Page) => page.getByRole("region", { name: "Skills" });
const skill = (page: Page, name: string) => skills(page).getByRole("link", { name: new RegExp(`^${name} `) });
const filters = (page: Page) => page.getByRole("search");
const chips = (page: Page) => page.getByRole("list", { name: "Selected" });

const announced = (n: number) => (n === all.length ? "16 projects, 4 contributions" : `${n} of 20 projects`);

/** The cards on show, how many are announced, and the address. */
const shown = async (page: Page) => ({
  titles: await cardTitles(page),
  status: await page.getByRole("status").filter({ hasText: /\d projects/ }).textContent(),
  at: page.url().slice(site.url.length - 1),
});

const these = (titles: readonly string[], at: string) => ({ titles, status: announced(titles.length), at });

describe("choosing skills", () => {
  test("narrows the cards, and back undoes one choice at a time", async () => {
    const page = await visit(site, "/");
    await skill(page, "Go").click();
    await expect.poll(() => shown(page)).toEqual(these(inGo, "/?skill=go"));
    expect(inGo).toHaveLength(7);
    await skill(page, "PostgreSQL").click();
    await expect.poll(() => shown(page)).toEqual(these(goAndPostgres, "/?skill=go&skill=postgresql"));
    await page.goBack();
    await expect.poll(() => shown(page)).toEqual(these(inGo, "/?skill=go"));
    await page.goBack();
    await expect.poll(() => shown(page)).toEqual(these(all, "/"));
    await page.goForward();
    await expect.poll(() => shown(page)).toEqual(these(inGo, "/?skill=go"));
    await skill(page, "Go").click();
    await expect.poll(() => shown(page)).toEqual(these(all, "/"));
    site.quiet(page);
  });

  test("leaves only choices that lead somewhere, each with its count", async () => {
    const page = await visit(site, "/?skill=go&skill=postgresql");
    for (const more of await skills(page).getByText(/^\d+ more$/).all()) {
      // oxlint-disable-next-line no-await-in-loop -- one fold after the other
      await more.click();
    }
    const links = await skills(page).getByRole("link").allInnerTexts();
    const left = links.map((text) => text.split("\n").filter(Boolean).slice(0, 2).join(" "));
    expect(left.toSorted()).toEqual(
      ["Go 3", "PL/pgSQL 1", "PostgreSQL 3", "HTTP 1", "Kafka 1", "SMPP 1", "Consul 1"]
        .concat(["failover 2", "replication 2", "networking 1", "telecom 1"])
        .toSorted(),
    );
    expect(await skill(page, "Redis").count()).toBe(0);
    expect(await skills(page).getByText("Redis", { exact: true }).isVisible()).toBe(true);
    const employers = filters(page).getByRole("group", { name: "Employer" });
    expect(await employers.getByRole("link").allTextContents()).toEqual(["Ericsson 2", "Elephant Talk 1"]);
    expect(await employers.textContent()).toContain("UCWeb 0");
  });

  test("marks the same projects in the timeline", async () => {
    const page = await visit(site, "/");
    const colour = (name: RegExp) => timeline(page).getByText(name).evaluate((one) => getComputedStyle(one).color);
    const [chosen, other] = [/GSM SMSC$/, /luajit\.io$/];
    expect(await colour(chosen)).toBe(await colour(other));
    await skill(page, "PostgreSQL").click();
    await expect.poll(async () => (await colour(chosen)) === (await colour(other))).toBe(false);
    const caption = page.getByRole("figure").getByText("Selected: work in PostgreSQL. 3 of 20 projects.");
    await caption.waitFor();
    const tinted = await caption.evaluate((one) => getComputedStyle(one).color);
    expect([await colour(chosen), await colour(/failover agent$/i)]).toEqual([tinted, tinted]);
  });

  test("works from the tags of a card", async () => {
    const page = await visit(site, "/?skill=go");
    await cards(page).filter({ hasText: "GSM SMSC" }).getByRole("link", { name: "PostgreSQL" }).click();
    await expect.poll(() => shown(page)).toEqual(these(goAndPostgres, "/?skill=go&skill=postgresql"));
  });
});

describe("taking choices back", () => {
  test("a chip removes its own", async () => {
    const page = await visit(site, "/?skill=go&skill=postgresql");
    await chips(page).getByRole("link", { name: "Remove PostgreSQL" }).click();
    await expect.poll(() => shown(page)).toEqual(these(inGo, "/?skill=go"));
    await chips(page).getByRole("link", { name: "Remove Go" }).click();
    await expect.poll(() => shown(page)).toEqual(these(all, "/"));
    expect(await chips(page).count()).toBe(0);
  });

  test("“Clear all” removes all", async () => {
    const page = await visit(site, "/?skill=go&employer=ericsson&kind=employed&q=agent");
    await expect.poll(() => shown(page)).toEqual(these(goAndPostgres.slice(0, 1), "/?skill=go&employer=ericsson&kind=employed&q=agent"));
    await page.getByRole("link", { name: "Clear all" }).click();
    await expect.poll(() => shown(page)).toEqual(these(all, "/"));
    expect(await page.getByLabel(words.filterText, { exact: true }).inputValue()).toBe("");
  });
});

describe("text, employer and kind", () => {
  test("text narrows while it is typed, and one step back takes it away", async () => {
    const page = await visit(site, "/?skill=go");
    const field = page.getByLabel(words.filterText, { exact: true });
    await field.pressSequentially("failover");
    const titles = ["PostgreSQL failover agent", "PostgreSQL cross-DC replication", "MySQL proxy"];
    await expect.poll(() => shown(page)).toEqual(these(titles, "/?skill=go&q=failover"));
    await page.goBack();
    await expect.poll(() => shown(page)).toEqual(these(inGo, "/?skill=go"));
    expect(await field.inputValue()).toBe("");
    await page.goForward();
    await expect.poll(() => shown(page)).toEqual(these(titles, "/?skill=go&q=failover"));
    expect(await field.inputValue()).toBe("failover");
    site.quiet(page);
  });

  test("text that nothing contains says so and leads back", async () => {
    const page = await visit(site, "/?q=cobol");
    await page.getByText("No project matches all of this.").waitFor();
    expect(await page.getByRole("status").filter({ hasText: "projects" }).textContent()).toBe("0 of 20 projects");
    await page.getByRole("paragraph").getByRole("link", { name: "Clear all" }).click();
    await expect.poll(() => shown(page)).toEqual(these(all, "/"));
  });

  test("employer and kind combine with the rest", async () => {
    const page = await visit(site, "/");
    const choose = (group: string, name: RegExp) =>
      filters(page).getByRole("group", { name: group }).getByRole("link", { name }).click();
    await choose("Kind", /^Open source/);
    await expect.poll(() => shown(page)).toEqual(these(["OpenResty worker-thread patch", "luajit.io", "boost-reflection"], "/?kind=open-source"));
    await choose("Kind", /^Contributions/);
    const contributions = ["Linux Virtual Server", "DRBD", "U-Boot", "ibox live CD"];
    await expect.poll(() => shown(page)).toEqual(these(contributions, "/?kind=contribution"));
    await choose("Employer", /^Guangdong/);
    await expect.poll(() => shown(page)).toEqual(these(contributions, "/?employer=guangdong-linux-center&kind=contribution"));
    await choose("Kind", /^Contributions/);
    await expect.poll(() => shown(page)).toEqual(these(["Server bootstrap CD", ...contributions], "/?employer=guangdong-linux-center"));
  });

  test("what the site does not have is named and left out", async () => {
    const page = await visit(site, "/?skill=go&skill=cobol&kind=odd");
    await page.getByText(words.ignored("skill", "cobol")).waitFor();
    await page.getByText(words.ignored("kind", "odd")).waitFor();
    expect(await cardTitles(page)).toEqual(inGo);
    site.quiet(page);
  });
});
