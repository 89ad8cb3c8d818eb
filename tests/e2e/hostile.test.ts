import * as fc from "fast-check";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { hostile } from "../fixtures/hostile.ts";
import { anyString } from "../unit/fixtures.ts";
import { elsewhere, linkTo, plain, stateOf } from "./hostileSteps.ts";
import { openIntruder, type Intruder } from "./intruder.ts";
import { openSite, type OpenSite } from "./site.ts";
import { slugs } from "./stage.ts";
import { hydrated, leave } from "./visit.ts";

// Thousands of addresses: a machine that has much else to do takes its time.
vi.setConfig({ testTimeout: 600_000 });

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => leave(site));

afterAll(() => site?.close());

const lines = (all: readonly string[]): string => all.join("\n");

test("no string in a path, a query, a fragment or the history does more than be shown", async () => {
  const intruder = await openIntruder(site, plain);
  // In turn at one and at the other: a page takes tens of milliseconds to draw, and there are hundreds of strings.
  expect(lines(await intruder.walk(hostile.flatMap((text, i) => elsewhere(text, i)[(i >> 1) % 2] ?? [])))).toBe("");
  site.quiet(intruder.page);
});

test("no string in a link to a model does more than be noted", async () => {
  const intruder = await openIntruder(site, plain);
  const steps = slugs.flatMap((slug, n) => hostile.filter((_, i) => i % slugs.length === n).map((text, i) => linkTo(slug, text, i)));
  expect(lines(await intruder.walk(steps))).toBe("");
  site.quiet(intruder.page);
});

test("nor does any other, at any of these places", async () => {
  const intruder = await openIntruder(site, plain);
  const step = fc.tuple(anyString, fc.nat(11), fc.nat(99)).map(([text, state, place]) => {
    const all = [...elsewhere(text, state), linkTo(slugs[state % slugs.length] ?? "", text, state)];
    return all.slice(place % all.length, (place % all.length) + 1);
  });
  await fc.assert(
    fc.asyncProperty(step, async (steps) => {
      expect(lines(await intruder.walk(steps))).toBe("");
    }),
    { numRuns: 60 },
  );
  site.quiet(intruder.page);
});

/** Opens an address anew, with a text in everything that the browser keeps for the site. */
async function openWith({ page, walk }: Intruder, address: string, text: string, i: number): Promise<string[]> {
  const kept = JSON.stringify({ text, address, state: stateOf(text, i) ?? null });
  await page.evaluate((json) => {
    const given: { text: string; address: string; state: unknown } = JSON.parse(json);
    localStorage.setItem("theme", given.text);
    addEventListener("pagehide", () => sessionStorage.setItem("places", given.text));
    window.name = given.text;
    history.pushState(given.state, "", given.address);
  }, kept);
  await page.reload();
  await hydrated(page);
  return walk([{ address, stay: true }]);
}

test("opened cold, with all that is kept garbled too, a page is itself", async () => {
  const intruder = await openIntruder(site, plain);
  const wrong: string[] = [];
  // Longer ones a host may refuse.
  const some = hostile.filter((text) => encodeURIComponent(text.toWellFormed()).length < 400);
  for (let i = 0; i < some.length; i += 59) {
    const text = some[i] ?? "";
    const [inPath, inQuery] = elsewhere(text, i);
    const values = linkTo(slugs[i % slugs.length] ?? "", text, i);
    for (const step of [inPath, inQuery, values]) {
      if (!step || !intruder.possible(step)) continue;
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      wrong.push(...(await openWith(intruder, step.address.toWellFormed(), text, i)));
    }
  }
  expect(lines(wrong)).toBe("");
  site.quiet(intruder.page);
});
