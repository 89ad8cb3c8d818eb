import { second } from "../../sim/kernel.ts";
import type { Intervention, Preset } from "../../sim/model.ts";
import type { parameters } from "./parameters.ts";
import type { Kind } from "./run.ts";
import type { Design } from "./settings.ts";

const at = (seconds: number, kind: Kind, target = 0): Intervention<Kind> => ({ kind, target, at: seconds * second });

type Trial = Preset<typeof parameters, Design, Kind>;

const failover: Trial = {
  name: "A failover behind a cut link",
  text: "Both sides write the same rows while the link between them is cut, and A’s primary fails. Left, the new primary has no slot: what A wrote meanwhile is never sent, and rows differ for good. Right, the slot goes on where it was.",
  interventions: [at(3, "cut"), at(5, "failover"), at(11, "heal")],
  at: 15 * second,
};

const cut: Trial = {
  name: "A cut of ten seconds",
  text: "A cut alone loses nothing: the slots keep their positions, and the changes follow when the link is back. But the same rows were written on both sides. Left, the later update overwrites the other; right, a procedure adds up both.",
  designs: ["persisted-lww", "persisted-procedure"],
  values: { duration: 14 },
  interventions: [at(2, "cut"), at(12, "heal")],
  at: 17 * second,
};

const source: Trial = {
  name: "The source fails over",
  text: "No link is cut. Left, what A wrote from its failover until its new slot was made is missing at B, and a counter never makes up for it. Right, the slot goes on from the position saved last, and what B has already is skipped.",
  designs: ["lost-procedure", "persisted-procedure"],
  values: { rate: 1.5, rows: 4, saveEvery: 3 },
  interventions: [at(5.5, "failover")],
  at: 13 * second,
};

const clock: Trial = {
  name: "A clock two seconds ahead",
  text: "A’s clock is two seconds ahead, so its updates win against later ones of B, and B has to wait until its own clock has caught up with their timestamps. All rows agree all the same, on the wrong version. A procedure that adds needs no clock.",
  designs: ["persisted-lww", "persisted-procedure"],
  values: { clockA: 2, rows: 3, duration: 12 },
  at: 10 * second,
};

const counting: Trial = {
  name: "Two sides count one thing",
  text: "One row, a counter, changed on both sides with short cuts in between. The last writer’s total overwrites the other’s: compare what is missing from the sum. The procedure adds the difference that each change made, and nothing is missing.",
  designs: ["persisted-lww", "persisted-procedure"],
  values: { rows: 1, rate: 0.8, duration: 16 },
  interventions: [at(2, "cut"), at(5, "heal"), at(9, "cut"), at(13, "heal")],
  at: 17 * second,
};

const ring: Trial = {
  name: "Three data centres, a ring of cuts",
  text: "One link after another is cut, and C’s primary fails meanwhile. Changes arrive in a different order everywhere, and A and B do not miss the same ones of C’s when its slots are lost. With the positions kept, the three agree in the end.",
  values: { centres: 3, rate: 0.5, duration: 18 },
  seed: 24,
  interventions: [
    at(2, "cut", 0),
    at(6, "heal", 0),
    at(6, "cut", 2),
    at(11, "failover", 2),
    at(12, "cut", 1),
    at(17, "heal", 1),
    at(17, "heal", 2),
  ],
  at: 21 * second,
};

/** Scenarios worth trying; the first is the default. */
export const presets = [failover, cut, source, clock, counting, ring] as const;
