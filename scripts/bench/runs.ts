import { countClaim, runScenario } from "../../src/sim/compare.ts";
import type { Model } from "../../src/sim/model.ts";
import { presetScenario } from "../../src/sim/scenario.ts";
import { cpuTime } from "./cpuTime.ts";
import { median, round, verdict, type Options, type Tables } from "./tables.ts";

const seeds = 200;

/** The most that the run of the poster may take, in milliseconds. */
const aim = 30;

const times = (runs: number, run: () => void) => Array.from({ length: runs }, () => cpuTime(run));

function timeOf(name: string, model: Model, runs: number) {
  const first = presetScenario(model, model.presets[0]);
  const own = round(median(times(runs, () => runScenario(model, first))), 1);
  let held = 0;
  const all = median(times(Math.ceil(runs / 3), () => ({ held } = countClaim(model, first, { seeds }))));
  return { model: name, "default run": own, aim, verdict: verdict(own <= aim), [`${seeds} seeds`]: round(all), "claim held": held };
}

/** What models take in Node: the run of the poster with measures and properties, and the claim over many seeds. */
export function runTables(models: Record<string, Model>, { runs = 15 }: Options): Tables {
  const rows = Object.entries(models).map(([name, model]) => timeOf(name, model, runs));
  return { [`Models in Node, both designs, ms of the thread, median of ${runs} (of ${Math.ceil(runs / 3)} for the seeds)`]: rows };
}
