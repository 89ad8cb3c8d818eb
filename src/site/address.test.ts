import { describe, expect, test } from "vitest";
import { projects } from "../data/index.ts";
import { pageAt } from "./address.ts";
import { allPages, textOf } from "./page.ts";

describe("an address", () => {
  test("of every page leads to that page, with its slash and without", () => {
    for (const page of allPages()) {
      const { path } = textOf(page);
      expect(pageAt(path)).toEqual(page);
      if (path !== "/") expect(pageAt(path.slice(0, -1))).toEqual(page);
    }
  });

  test.each(["/projects/", "/projects/nope", "/projects/gokv/more", "/skills/constructor", "/employers/__proto__", "/%E0%A4%A", "//", "/404.html"])(
    "%s leads to no page",
    (path) => {
      expect(pageAt(path)).toEqual({ kind: "not-found" });
    },
  );
});

describe("titles and descriptions", () => {
  test("are each page's own", () => {
    const texts = allPages().map(textOf);
    expect(new Set(texts.map(({ title }) => title)).size).toBe(texts.length);
    expect(new Set(texts.map(({ description }) => description)).size).toBe(texts.length);
  });

  test("name the project and the person", () => {
    const [project] = projects;
    if (!project) throw new Error("no project");
    expect(textOf({ kind: "project", project }).title).toBe("PostgreSQL failover agent · JinHua Luo");
  });
});
