/** The site where scripts are switched off. */
import { describe, expect, test } from "vitest";
import { projects } from "../../src/data/index.ts";
import { story } from "../../src/projects/gokv/story.ts";
import { address, run, soon } from "./page.ts";
import { visiting, type Reader } from "./visit.ts";

const plainly = (text: string): string => text.replaceAll("*", "").replaceAll(/\s+/g, " ");

/** The words of the page, what could be worked there with scripts, and whether any ran. */
const seen = () => ({
  text: document.querySelector("main")?.innerText ?? "",
  controls: [...document.querySelectorAll(":is(button, input, select):enabled")].filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.outerHTML),
  titles: [...document.querySelectorAll("article h3")].map((one) => one.textContent),
  scripted: document.documentElement.classList.contains("js"),
});

export function plain(reader: Reader): void {
  describe("a reader", () => {
    const visit = visiting(reader);

    test("the home page shows all projects, and leads to them", async () => {
      await visit.go("/");
      const { text, ...more } = await run(visit.tab, seen);
      expect(more).toEqual({ controls: [], titles: projects.map(({ title }) => title), scripted: false });
      const missing = projects.filter(({ summary }) => !plainly(text).includes(plainly(summary)));
      expect(missing.map(({ slug }) => slug)).toEqual([]);
      const place = await run(visit.tab, () => {
        const link = document.querySelector("article h3 a");
        link?.scrollIntoView({ block: "center", behavior: "instant" });
        const box = link?.getClientRects()[0];
        return box && ([box.x + box.width / 2, box.y + box.height / 2] as const);
      });
      await visit.tab.clickAt(...(place ?? [0, 0]));
      await soon(() => address(visit.tab)).toBe(`/projects/${projects[0]?.slug}/`);
    });

    test("a project's page is whole", async () => {
      await visit.go("/projects/gokv/");
      const { text, controls, scripted } = await run(visit.tab, seen);
      const missing = [story.lead, ...story.built, ...story.works].filter((one) => !plainly(text).includes(plainly(one)));
      expect({ missing, controls, scripted }).toEqual({ missing: [], controls: [], scripted: false });
    });

    test("a project with a model shows it at one moment of its run", async () => {
      await visit.go("/projects/image-server-cluster/");
      const shown = await run(visit.tab, () =>
        [...document.images, ...document.querySelectorAll("main svg")].filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 200).length,
      );
      expect(shown).toBeGreaterThan(0);
      expect((await run(visit.tab, seen)).controls).toEqual([]);
    });
  });
}
