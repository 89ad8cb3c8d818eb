/** All that is tried in every engine; where one is missing, how to get it is said instead. */
import { describe, test } from "vitest";
import { accessibility } from "./axe.ts";
import type { Engine, Found } from "./driver.ts";
import { models } from "./models.ts";
import { allOpenStored, offline } from "./offline.ts";
import { plain } from "./plain.ts";
import { opensCold, reading } from "./reading.ts";
import { readerIn, visiting } from "./visit.ts";

/** What stands for an engine whose tests are skipped. */
const absent: Engine = { name: "none", start: () => Promise.reject(new Error("no such engine here")) };

/** Tries something in an engine, or says how to get it. */
export function within(found: Found, scenarios: (engine: Engine) => void): void {
  const missing = "missing" in found ? found.missing : undefined;
  if (missing !== undefined) console.info(`skipped in ${found.name}: ${missing}`);
  describe.skipIf(missing !== undefined)(`in ${found.name}`, () => {
    scenarios("start" in found ? found : absent);
  });
}

/** The main paths. */
export function mainPaths(engine: Engine): void {
  describe("with scripts", () => {
    const reader = readerIn(engine);
    reading(reader);
    models(reader);
    accessibility(reader);
    offline(reader);
  });

  describe("without scripts", () => {
    plain(readerIn(engine, false));
  });
}

/** What takes minutes: all pages, one by one. */
export function everyPage(engine: Engine): void {
  const reader = readerIn(engine);
  describe("a reader", () => {
    const visit = visiting(reader);
    test("opens every page of the site map cold: it has its words, answers, and says nothing on the console", () => opensCold(visit, visit.paths));
  });
  describe("with the server gone, once a page was seen", () => {
    const visit = visiting(reader);
    test("every page opens and answers, each at another form of its address", () => allOpenStored(visit));
  });
}
