/** All that is tried in every engine; where one is missing, how to get it is said instead. */
import { describe } from "vitest";
import { accessibility } from "./axe.ts";
import type { Found } from "./driver.ts";
import { models } from "./models.ts";
import { offline } from "./offline.ts";
import { plain } from "./plain.ts";
import { reading } from "./reading.ts";
import { readerIn } from "./visit.ts";

export function scenarios(found: Found): void {
  if ("missing" in found) {
    console.info(`skipped in ${found.name}: ${found.missing}`);
    describe.skip(`in ${found.name}`, () => undefined);
    return;
  }
  describe(`in ${found.name}`, () => {
    describe("with scripts", () => {
      const reader = readerIn(found);
      reading(reader);
      models(reader);
      accessibility(reader);
      offline(reader);
    });
    describe("without scripts", () => plain(readerIn(found, false)));
  });
}
