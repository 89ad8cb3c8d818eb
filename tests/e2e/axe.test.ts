import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, type Noise, type OpenSite } from "./site.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site?.close());

interface Findings extends Noise {
  violations: string[];
}

/** Every page, seen by one visitor in a wide and in a narrow window; what several pages share is told once. */
async function visitAll(colorScheme: "light" | "dark"): Promise<Findings> {
  const page = await site.page({ colorScheme, reducedMotion: "reduce" });
  const places = new Map<string, string[]>();
  for (const path of [...site.paths, "/no-such-page/"]) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(site.at(path), { waitUntil: "networkidle" });
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      for (const found of await site.axe(page)) places.set(found, [...(places.get(found) ?? []), `${path} at ${width}`]);
    }
  }
  const violations = [...places].map(([found, [first, ...more]]) => `${found} (${first}, and ${more.length} more)`);
  return { violations, ...site.noise(page) };
}

describe("every page of the sitemap, and the one for what is not found", () => {
  test.concurrent.each(["light", "dark"] as const)(
    "has nothing for axe to find in %s colours, wide or narrow, and makes no noise",
    async (colorScheme) => {
      expect(await visitAll(colorScheme)).toEqual({ violations: [], messages: [], errors: [], foreign: [] });
    },
    300_000,
  );

  test("is more than one page", () => {
    expect(site.paths.length).toBeGreaterThan(20);
  });
});
