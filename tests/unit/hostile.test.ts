// @vitest-environment jsdom
import { afterEach, expect, test } from "vitest";
import { storedTheme, themes } from "../../src/app/theme.ts";
import { families, hostile } from "../fixtures/hostile.ts";

afterEach(() => localStorage.clear());

test("the corpus holds at least 500 strings, no two alike, of families that each bring some of their own", () => {
  expect(new Set(hostile).size).toBe(hostile.length);
  expect(hostile.length).toBeGreaterThanOrEqual(500);
  for (const [name, own] of Object.entries(families)) {
    const others = new Set(Object.entries(families).flatMap(([other, all]) => (other === name ? [] : all)));
    expect(own.filter((text) => !others.has(text)).length, name).toBeGreaterThan(5);
  }
});

test("any string stored as the theme is one of the themes, or the system's", () => {
  for (const text of hostile) {
    localStorage.setItem("theme", text);
    expect(storedTheme()).toBe(themes.find((theme) => theme === text) ?? "system");
  }
});
