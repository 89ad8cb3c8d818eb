import { poissonArrivals, whole } from "../../sim/draws.ts";
import type { Micros } from "../../sim/kernel.ts";
import { stream } from "../../sim/random.ts";
import { centres } from "./records.ts";
import type { Settled } from "./settings.ts";

/** A client's UPDATE … SET n = n + amount on one row. */
export interface Write {
  readonly at: Micros;
  readonly centre: number;
  readonly key: number;
  readonly amount: number;
}

/** Each centre's writes from streams of their own, so that a third centre does not shift those of the others. */
export const draw = (values: Settled, seed: number): readonly Write[] =>
  centres.slice(0, values.centres).flatMap((name, centre) => {
    const times = poissonArrivals(stream(seed, `writes at ${name}`), values.rate, { until: values.duration * 1e6 - 1 });
    const keys = stream(seed, `rows at ${name}`);
    const amounts = stream(seed, `amounts at ${name}`);
    return times.map((at) => ({ at, centre, key: whole(keys, 0, values.rows - 1), amount: whole(amounts, 1, 9) }));
  });
