import { countClaim, type Count } from "../sim/compare.ts";
import type { Model, Scenario } from "../sim/model.ts";
import { attempt, wordsOf, type Shown } from "./run.ts";

/** What the worker is asked: to run a scenario, or to count over so many seeds how often its claim holds. */
export interface Asked {
  readonly id: number;
  readonly slug: string;
  readonly scenario: Scenario;
  readonly seeds?: number;
}

/** What it answers; `took` in milliseconds. A failure has words of its own; of a run, they are in what is shown. */
export type Told =
  | { readonly id: number; readonly shown: Shown; readonly took: number }
  | { readonly id: number; readonly count: Count; readonly done: boolean }
  | { readonly id: number; readonly failed: string };

/** A line to a worker. */
export interface Line {
  ask(asked: Asked): void;
  close(): void;
}

/** Opens one; `hear` is told every answer, and `failed` with the id 0 when there is no worker to be had. */
export type Connect = (hear: (told: Told) => void) => Line;

const betweenProgress = 50;

function count(model: Model, { id, scenario, seeds = 0 }: Asked, tell: (told: Told) => void): void {
  let last = performance.now();
  const onProgress = (so: Count): void => {
    if (performance.now() - last < betweenProgress) return;
    last = performance.now();
    tell({ id, count: so, done: false });
  };
  tell({ id, count: countClaim(model, scenario, { seeds, onProgress }), done: true });
}

/** Answers one question, in the worker. */
export async function answer(asked: Asked, modelOf: (slug: string) => Promise<Model>, tell: (told: Told) => void): Promise<void> {
  const { id, slug, scenario, seeds } = asked;
  try {
    const model = await modelOf(slug);
    const start = performance.now();
    if (seeds === undefined) {
      const shown = attempt(model, scenario);
      tell({ id, shown, took: performance.now() - start });
    } else count(model, asked, tell);
  } catch (error) {
    tell({ id, failed: wordsOf(error) });
  }
}
