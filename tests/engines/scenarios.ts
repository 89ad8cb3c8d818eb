/** All that is tried in every engine; where one is missing, how to get it is said instead. */
import { describe } from "vitest";
import { accessibility } from "./axe.ts";
import type { Engine, Found } from "./driver.ts";
import { models } from "./models.ts";
import { offline } from "./offline.ts";
import { plain } from "./plain.ts";
import { reading } from "./reading.ts";
import { readerIn } from "./visit.ts";

/** What stands for an engine whose tests are skipped. */
const absent: Engine = { name: "none", start: () => Promise.reject(new Error("no such engine here")) };

export function scenarios(found: Found): void {
  const missing = "missing" in found ? found.missing : undefined;
  if (missing !== undefined) console.info(`skipped in ${found.name}: ${missing}`);
  describe.skipIf(missing !== undefined)(`in ${found.name}`, () => {
    const engine = "start" in found ? found : absent;
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
  });
}
