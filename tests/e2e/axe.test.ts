import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ofColours } from "./axeRules.ts";
import { openSite, type Noise, type OpenSite } from "./site.ts";
import { hydrated } from "./visit.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site?.close());

interface Findings extends Noise {
  violations: string[];
}

/** Some pages, seen in a wide and in a narrow window and in both themes; what several pages share is told once. */
async function visitAll(paths: readonly string[]): Promise<Findings> {
  const page = await site.page({ reducedMotion: "reduce" });
  const places = new Map<string, string[]>();
  const look = async (place: string, rules?: readonly string[]): Promise<void> => {
    for (const found of await site.axe(page, rules)) places.set(found, [...(places.get(found) ?? []), place]);
  };
  for (const path of paths) {
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(site.at(path));
    await hydrated(page);
    await look(`${path} at 1280`);
    await page.emulateMedia({ colorScheme: "dark" });
    await look(`${path} at 1280, dark`, ofColours);
    await page.setViewportSize({ width: 320, height: 800 });
    await look(`${path} at 320, dark`, ofColours);
    await page.emulateMedia({ colorScheme: "light" });
    await look(`${path} at 320`);
  }
  const violations = [...places].map(([found, [first, ...more]]) => `${found} (${first}, and ${more.length} more)`);
  return { violations, ...site.noise(page) };
}

describe("every page of the sitemap, and the one for what is not found", () => {
  test.concurrent.each([0, 1])(
    "has nothing for axe to find in both themes, wide or narrow, and makes no noise (half %i)",
    async (half) => {
      const paths = [...site.paths, "/no-such-page/"].filter((_, i) => i % 2 === half);
      expect(await visitAll(paths)).toEqual({ violations: [], messages: [], errors: [], foreign: [] });
    },
    600_000,
  );

  test("is more than one page", () => {
    expect(site.paths.length).toBeGreaterThan(20);
  });
});
