/**
 * What must come out the same in every engine, as digests by name: runs of the models, and the numbers they are made of.
 * Node imports this file, and browsers get it built; so it uses neither.
 */
import { claimOf, runScenario } from "../../src/sim/compare.ts";
import { digest } from "../../src/sim/digest.ts";
import { exponential, logUniform, poissonArrivals, uniform, weighted, whole } from "../../src/sim/draws.ts";
import { exp, ln } from "../../src/sim/elementary.ts";
import type { Model } from "../../src/sim/model.ts";
import { stream, type Stream } from "../../src/sim/random.ts";
import { presetScenario } from "../../src/sim/scenario.ts";
import { confidenceInterval } from "../../src/sim/statistics.ts";

export type Digests = Record<string, string>;

const bits = new DataView(new ArrayBuffer(8));

/** A number above zero, of any size, by its bits. */
function anyPositive(chance: Stream): number {
  bits.setUint32(0, whole(chance, 0, 0x7fefffff));
  bits.setUint32(4, whole(chance, 1, 0xffffffff));
  return bits.getFloat64(0);
}

const draws: Record<string, (chance: Stream) => number> = {
  next: (chance) => chance.next(),
  uniform: (chance) => uniform(chance, 5, 500),
  whole: (chance) => whole(chance, 1, 1_000_000),
  exponential: (chance) => exponential(chance, 200),
  logUniform: (chance) => logUniform(chance, 5_000, 5_000_000),
  weighted: (chance) => weighted(chance, [0.1, 2, 0, 7.7]),
  ln: (chance) => ln(chance.next()),
  "ln of large and small": (chance) => ln(anyPositive(chance)),
  exp: (chance) => exp(chance.next()),
  "exp of large and small": (chance) => exp(uniform(chance, -745, 710)),
};

function digestsOfDraws(): Digests {
  const found = Object.entries(draws).map(([name, draw]) => {
    const chance = stream(1, name);
    return [`10,000 × ${name}`, digest(Array.from({ length: 10_000 }, () => draw(chance)))];
  });
  const arrivals = poissonArrivals(stream(1, "arrivals"), 100, { count: 10_000 });
  const interval = confidenceInterval(arrivals, 0.95);
  return { ...Object.fromEntries(found), "10,000 arrivals": digest(arrivals), "their interval": digest(interval) };
}

/** Every preset under its own seed and three others, in every design; a digest is of all that a run gives and says. */
function digestsOfRuns(slug: string, model: Model): Digests {
  const runs = model.presets.flatMap((preset) => {
    const scenario = presetScenario(model, preset);
    return [...new Set([1, 2, 3, scenario.seed])].flatMap((seed) => {
      const name = `${slug}, ${preset.name}, seed ${seed}`;
      const designs = Object.keys(model.designs).map((design) => {
        const [result] = runScenario(model, { ...scenario, seed, designs: [design, design] });
        const described = model.describe(result.recording, preset.at);
        return [`${name}, ${design}`, digest({ ...result, described })];
      });
      return [...designs, [`${name}, claim`, digest(claimOf(model, scenario, seed))]];
    });
  });
  return Object.fromEntries(runs);
}

/** Of the models, by the slugs of their projects, and of draws. */
export const digestsOf = (models: Record<string, Model>): Digests =>
  Object.assign(digestsOfDraws(), ...Object.entries(models).map(([slug, model]) => digestsOfRuns(slug, model)));
