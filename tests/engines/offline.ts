/** The site with its server gone, once any page of it was seen; and a new release in place of the old. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { storables } from "../../scripts/offline.ts";
import { keptInPage } from "../e2e/origin.ts";
import { pathOf, slugs } from "../e2e/stage.ts";
import { address, hydrated, modelArrives, run, soon } from "./page.ts";
import { origins } from "./setup.ts";
import { ofEachKind, visiting, type Reader, type Visit } from "./visit.ts";

/** The forms in which the address of a page is asked for. */
const forms: readonly ((path: string) => string)[] = [
  (path) => path,
  (path) => path.replace(/(.)\/$/, "$1"),
  (path) => `${path}index.html`,
  (path) => `${path}?utm_source=x`,
  (path) => `${path}#main`,
  (path) => `${path.replace(/(.)\/$/, "$1")}?a=b#main`,
];

/** The digests of what a page's scripts get from addresses of the site. */
const digestsIn = (addresses: readonly string[]): Promise<string[]> =>
  Promise.all(
    addresses.map(async (one) => {
      const response = await fetch(one).catch(() => undefined);
      if (!response) return "nothing";
      const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
      return `${response.status} ${[...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
    }),
  );

interface Asked {
  readonly path: string;
  /** By its place in the forms. */
  readonly form: number;
}

const inAllForms = (path: string): Asked[] => forms.map((_, form) => ({ path, form }));

/** Asserts that pages open and answer without a server, each at a form of its address. */
async function opensStored(visit: Visit, asked: readonly Asked[]): Promise<void> {
  const { first } = inject("releases");
  const titleOf = (path: string): string => (/<title>([^<]*)/.exec(readFileSync(join(first, path, "index.html"), "utf8"))?.[1] ?? "").replaceAll("&amp;", "&");
  const found: string[] = [];
  for (const { path, form } of asked) {
    // oxlint-disable no-await-in-loop -- one window
    await visit.tab.open(visit.origin.at(forms[form]?.(path) ?? path));
    await hydrated(visit.tab);
    found.push(await run(visit.tab, () => document.title));
    // oxlint-enable no-await-in-loop
  }
  expect(found).toEqual(asked.map(({ path }) => titleOf(path)));
}

/** Has the site stored by a page of it, and takes its server away. */
async function storeAndLeave(visit: Visit): Promise<void> {
  await visit.go("/skills/go/");
  await run(visit.tab, keptInPage);
  await visit.origin.close();
}

/** Asserts that all pages open without a server, each at another form of its address, once one was seen. */
export async function allOpenStored(visit: Visit): Promise<void> {
  await storeAndLeave(visit);
  await opensStored(visit, visit.paths.map((path, i) => ({ path, form: i % forms.length })));
}

export function offline(reader: Reader): void {
  describe("with the server gone, once a page was seen", () => {
    const visit = visiting(reader);
    const { first, second } = inject("releases");
    const bytes = (name: string): string => `200 ${createHash("sha256").update(readFileSync(join(first, name))).digest("hex")}`;

    test("every page and file of the site is there to the byte, at every form of its address", async () => {
      await storeAndLeave(visit);
      const [files, addresses] = [storables(first), visit.paths.flatMap((path) => forms.map((form) => form(path)))];
      const found = await run(visit.tab, digestsIn, [...files, ...addresses].map((path) => visit.origin.at(path)));
      const wanted = [...files, ...visit.paths.flatMap((path) => forms.map(() => join(path, "index.html")))].map(bytes);
      expect([...files, ...addresses].filter((_, i) => found[i] !== wanted[i])).toEqual([]);
      expect(files.length).toBeGreaterThan(100);
    });

    test("a page of each kind opens and answers at another form of its address, and two at all of them", async () => {
      await opensStored(visit, [...ofEachKind.map((path, form) => ({ path, form })), ...inAllForms("/"), ...inAllForms("/projects/gokv/")]);
    });

    test("every model runs", async () => {
      for (const slug of slugs) {
        // oxlint-disable no-await-in-loop -- one window
        await visit.go(pathOf(slug));
        await modelArrives(visit.tab);
        // oxlint-enable no-await-in-loop
      }
    });

    test("a new release takes the place of the old within one visit", async () => {
      const { tab, origin } = visit;
      await origin.show(first);
      await visit.go("/skills/go/");
      await run(tab, keptInPage);
      const shown = () => run(tab, () => new URL(document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? "").origin);
      expect(await shown()).toBe(origins.first);
      await origin.show(second);
      await visit.go("/employers/ericsson/");
      expect(await shown()).toBe(origins.second);
      const entry = /assets\/index-[\w-]+\.js/.exec(readFileSync(join(second, "index.html"), "utf8"))?.[0] ?? "";
      const stored = () => run(tab, async (url) => (await caches.match(url)) !== undefined, origin.at(entry));
      await soon(stored).toBe(true);
      // Who asks for a page while the new worker begins waits for it; WebKit now and then never tells that it has begun.
      const next = () =>
        run(tab, async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          return [registration?.installing, registration?.waiting].map((one) => one?.state ?? "none");
        });
      await soon(next).toEqual(["none", "none"]);
      await origin.close();
      for (const path of ["/projects/gokv/", "/", pathOf(slugs[0] ?? "")]) {
        // oxlint-disable no-await-in-loop -- one window
        await visit.go(path);
        expect([await address(tab), await shown()]).toEqual([path, origins.second]);
        // oxlint-enable no-await-in-loop
      }
      await modelArrives(tab);
    });
  });
}
