import { statSync } from "node:fs";
import type { Plugin } from "vite";
import { countClaim, type Count } from "../src/sim/compare.ts";
import type { Model } from "../src/sim/model.ts";
import { presetScenario } from "../src/sim/scenario.ts";

const query = "?counted";
const known = new Map<string, Promise<Count>>();

async function count(file: string): Promise<Count> {
  const { model }: { model: Model } = await import(file);
  return countClaim(model, presetScenario(model, model.presets[0]));
}

/**
 * Makes `model.ts?counted`: in how many of 200 seeds the model's claim holds with the values of its first preset,
 * counted when the site is built, so that a page says it before any script has run.
 */
export function countedPlugin(): Plugin {
  return {
    name: "counted",
    async load(id) {
      if (!id.endsWith(`/model.ts${query}`)) return null;
      const file = id.slice(0, -query.length);
      const version = `${file}?${statSync(file).mtimeMs}`;
      const counting = known.get(version) ?? count(version);
      known.set(version, counting);
      return { code: `export const counted = ${JSON.stringify(await counting)};`, map: null, moduleType: "js" };
    },
  };
}
