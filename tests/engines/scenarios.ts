/** All that is tried in every engine; where one is missing, how to get it is said instead. */
import { describe } from "vitest";
import type { Found } from "./driver.ts";
import { reading } from "./reading.ts";

export function scenarios(found: Found): void {
  if ("missing" in found) {
    console.info(`skipped in ${found.name}: ${found.missing}`);
    describe.skip(`in ${found.name}`, () => undefined);
    return;
  }
  describe(`in ${found.name}`, () => {
    reading(found);
  });
}
