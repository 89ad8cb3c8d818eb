/** What a reader does: opens pages, browses, chooses, searches, shares. */
import { describe, expect, test } from "vitest";
import { projects } from "../../src/data/index.ts";
import { words } from "../../src/words/index.ts";
import { searchWords } from "../../src/words/search.ts";
import { pathOf, slugs } from "../e2e/stage.ts";
import { address, atRest, chooseTheme, chosenTheme, click, focused, hydrated, modelArrives, of, part, run, soon, textOf, there } from "./page.ts";
import { ofEachKind, visiting, type Reader, type Visit } from "./visit.ts";

const heading = (name: string | RegExp) => part("heading", name);
const cardOf = (title: string) => part("link", title, part("main"));
const count = part("status", undefined, part("main"));
const modelled = slugs.map((slug) => pathOf(slug));

/** Asserts that pages have their words and answer when opened by their addresses, and say nothing on the console. */
export async function opensCold(visit: Visit, paths: readonly string[]): Promise<void> {
  const found: unknown[] = [];
  for (const path of paths) {
    // oxlint-disable no-await-in-loop -- one window
    await visit.go(path);
    if (modelled.includes(path)) await modelArrives(visit.tab);
    found.push(await run(visit.tab, () => [location.pathname, document.querySelectorAll("h1").length, document.title.includes("JinHua Luo")]));
    // oxlint-enable no-await-in-loop
  }
  expect(found).toEqual(paths.map((path) => [path, 1, true]));
  await visit.quiet();
}

const copyLink = part("button", new RegExp(`^(${words.copyLink}|${words.copied})$`));

export function reading(reader: Reader): void {
  describe("a reader", () => {
    const visit = visiting(reader);

    test("opens a page of each kind cold: it has its words, answers, and says nothing on the console", () => opensCold(visit, ofEachKind));

    test("goes from a card to its project and back to the card, which has the focus again", async () => {
      const { tab } = visit;
      await visit.go("/");
      const card = cardOf("Diameter stack");
      await of(tab, card, (one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
      const from = await run(tab, () => scrollY);
      expect(from).toBeGreaterThan(0);
      await click(tab, card);
      await soon(() => focused(tab, heading("Diameter stack"))).toBe(true);
      expect([await address(tab), await run(tab, () => document.title)]).toEqual(["/projects/diameter-stack/", "Diameter stack · JinHua Luo"]);
      await tab.back();
      await soon(() => focused(tab, card)).toBe(true);
      expect(await address(tab)).toBe("/");
      expect(await run(tab, () => scrollY)).toBe(from);
      await click(tab, part("link", "Skills", part("navigation", words.sections)));
      await soon(() => address(tab)).toBe("/#skills");
      await visit.quiet();
    });

    test("chooses a skill and sees how many projects are left; back undoes it", async () => {
      const { tab } = visit;
      await visit.go("/");
      const inGo = projects.filter(({ languages }) => languages.some((one) => one === "go"));
      const titles = () => run(tab, () => [...document.querySelectorAll("article h3")].map((one) => one.textContent));
      const shown = async () => [await address(tab), await textOf(tab, count), await titles()];
      const before = await shown();
      expect(before).toEqual(["/", "16 projects, 4 contributions", projects.map(({ title }) => title)]);
      await click(tab, part("link", /^Go /, part("region", words.skills)));
      await soon(shown).toEqual(["/?skill=go", words.found(inGo.length, projects.length), inGo.map(({ title }) => title)]);
      await tab.back();
      await soon(shown).toEqual(before);
      await visit.quiet();
    });

    test("types a text to filter by, letter by letter", async () => {
      const { tab } = visit;
      await visit.go("/");
      await click(tab, part("searchbox", words.filterText));
      await tab.type("failover");
      await soon(() => address(tab)).toBe("/?q=failover");
      const shown = async () => {
        const cards = await run(tab, () => document.querySelectorAll("article").length);
        return cards < projects.length && (await textOf(tab, count)) === words.found(cards, projects.length);
      };
      await soon(shown).toBe(true);
      await visit.quiet();
    });

    test("searches by “/”, with a typo, and opens the first hit by Enter", async () => {
      const { tab } = visit;
      await visit.go("/projects/gokv/");
      await tab.press("/");
      const box = part("combobox", searchWords.label);
      await soon(() => focused(tab, box)).toBe(true);
      await tab.type("posgres");
      await soon(() => there(tab, part("option", /PostgreSQL/))).toBe(true);
      await tab.press("Enter");
      await soon(() => focused(tab, heading(/PostgreSQL/))).toBe(true);
      expect(await address(tab)).toMatch(/postgresql/);
      await tab.back();
      await soon(() => there(tab, heading("GoKv"))).toBe(true);
      await visit.quiet();
    });

    test("copies the link, and is told that it was, or is shown it to copy by hand", async () => {
      const { tab, origin } = visit;
      await visit.go("/projects/gokv/");
      await click(tab, copyLink);
      const told = part("status", undefined, part("main"));
      await soon(() => textOf(tab, told)).toMatch(new RegExp(`^(${words.copied}|${words.copyFailed} )$`));
      const byHand = part("textbox", words.copyFailed);
      if (await there(tab, byHand)) {
        expect(await of(tab, byHand, (one) => one instanceof HTMLInputElement && one.value)).toBe(origin.at("/projects/gokv/"));
      } else expect(await textOf(tab, copyLink)).toBe(words.copied);
      await visit.quiet();
    });

    test("chooses a theme, which is there in the first frame from then on", async () => {
      const { tab } = visit;
      const paper = () => run(tab, () => getComputedStyle(document.documentElement).backgroundColor);
      await visit.go("/");
      const light = await paper();
      await chooseTheme(tab, words.theme.dark);
      await soon(paper).not.toBe(light);
      const dark = await paper();
      await tab.reload();
      await hydrated(tab);
      await atRest(tab);
      expect(await run(tab, () => window.backgrounds)).toEqual([dark]);
      expect(await chosenTheme(tab)).toContain(words.theme.dark);
      await visit.go("/skills/go/");
      expect(await run(tab, () => window.backgrounds)).toEqual([dark]);
      await chooseTheme(tab, words.theme.light);
      await visit.go("/");
      expect(await run(tab, () => window.backgrounds)).toEqual([light]);
      await visit.quiet();
    });
  });
}
