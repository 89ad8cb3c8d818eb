// @vitest-environment jsdom
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyString } from "../../tests/unit/fixtures.ts";
import { projects } from "../data/index.ts";
import { select } from "../selection/selection.ts";
import { formatSelection, parseSelection } from "../selection/url.ts";
import { preselectionRules } from "./preselect.ts";
import { termsOf } from "./terms.ts";

/** Which projects' cards the rules hide, asked of the browser's own selector engine. */
function shownBy(rules: string): string[] {
  document.body.innerHTML = "";
  for (const project of projects) {
    const card = document.createElement("article");
    card.className = "card";
    card.dataset["p"] = termsOf(project);
    card.id = project.slug;
    document.body.append(card);
  }
  const hidden = [...rules.matchAll(/([^{}]+)\{display:none\}/g)].flatMap(([, selector = ""]) => [
    ...document.querySelectorAll(selector),
  ]);
  return projects.map(({ slug }) => slug).filter((slug) => !hidden.some(({ id }) => id === slug));
}

const agrees = (search: string): void => {
  const { selection } = parseSelection(search);
  const expected = select(projects, { ...selection, text: "" }).map(({ slug }) => slug);
  expect(shownBy(preselectionRules(search)), search).toEqual(expected);
};

/** How many rules hide cards. */
const hiding = (search: string): number => preselectionRules(search).match(/\{display:none\}/g)?.length ?? 0;

describe("the rules written before the first frame", () => {
  test.each([
    "",
    "?skill=go",
    "?skill=go&skill=postgresql",
    "?skill=GO",
    "?employer=elephant-talk",
    "?kind=contribution",
    "?kind=employed&skill=lua&employer=elephant-talk",
    "?employer=ucweb&employer=ericsson",
    "?skill=cobol",
    "?skill=go&skill=cobol",
    "?utm_source=mail",
  ])("hide what %j leaves out, as the selection does", agrees);

  test("hold back the list while a text is looked for", () => {
    expect(preselectionRules("?q=failover")).toContain("visibility:hidden");
    expect(preselectionRules("?q=+")).toBe("");
  });

  test("agree with the selection whatever is chosen", () => {
    fc.assert(
      fc.property(
        fc.subarray(["go", "lua", "postgresql", "telecom", "failover"] as const, { maxLength: 3 }),
        fc.option(fc.constantFrom("ericsson", "open-source", "elephant-talk"), { nil: undefined }),
        (skills, employer) => agrees(formatSelection({ skills, text: "", ...(employer && { employer }) })),
      ),
      { numRuns: 40 },
    );
  });

  test("are few, however many values an address has", () => {
    expect(hiding(`?${"skill=go&".repeat(500)}`)).toBe(1);
    expect(hiding(`?${Array.from({ length: 5000 }, (_, i) => `skill=x${i}`).join("&")}`)).toBeLessThan(50);
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("are none for %s, which every table seems to have", (param) => {
    expect(preselectionRules(`?${param}=go`)).toBe("");
  });

  test("take nothing from a garbled address into the stylesheet", () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const rules = preselectionRules(`?skill=${encodeURIComponent(text.toWellFormed())}&employer=${text}`);
        for (const [, term = ""] of rules.matchAll(/\[data-p~="([^"]*)"\]/g)) expect(term).toMatch(/^[a-z0-9-]+$/);
        expect(rules.replace(/\[data-p~="[a-z0-9-]+"\]/g, "").includes('"')).toBe(false);
      }),
    );
  });
});
