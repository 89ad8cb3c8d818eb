import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scenarios } from "../../../tests/unit/scenarios.ts";
import { seeds, tried } from "../../../tests/unit/seeds.ts";
import { countClaim, claimOf, runScenario } from "../../sim/compare.ts";
import { digest } from "../../sim/digest.ts";
import type { Intervention, Scenario } from "../../sim/model.ts";
import { problemsOf } from "../../sim/problems.ts";
import { presetScenario } from "../../sim/scenario.ts";
import { measures, shortfall } from "./measures.ts";
import { model } from "./model.ts";
import { properties } from "./properties.ts";
import { nth, type Replication } from "./records.ts";
import type { Kind } from "./run.ts";
import type { Design } from "./settings.ts";
import { differences, rowsAt } from "./state.ts";

type Trial = Scenario<typeof model.parameters, Design, Kind>;

const designs = ["lost-lww", "persisted-lww", "lost-procedure", "persisted-procedure"] as const;
const standard: Trial = presetScenario(model, model.presets[0]);

const run = ({ values, seed, interventions }: Trial, design: Design): Replication =>
  model.run({ values, seed, interventions, design, workload: model.draw(values, seed) });

/** What a design promises and breaks in a scenario. */
const broken = (trial: Trial, design: Design): string[] => {
  const recording = run(trial, design);
  return Object.entries(model.properties).flatMap(([name, { promisedBy = designs, check }]) => {
    const witness = promisedBy.includes(design) ? check(recording) : undefined;
    return witness === undefined ? [] : [`${design}, ${name}: ${witness.text}`];
  });
};

const at = (seconds: number, kind: Kind, target = 0): Intervention<Kind> => ({ kind, target, at: seconds * 1e6 });
const texts = (recording: Replication): string => recording.log.map(({ text }) => text).join("\n");

/** All of a recording that has happened before a time, as the figure and the log tell it. */
const until = (recording: Replication, t: number): unknown => ({
  log: recording.log.filter((entry) => entry.at < t),
  changes: recording.changes.filter((change) => change.at < t),
  refused: recording.refused.filter((write) => write.at < t),
  rows: recording.rows.map((snapshots) => snapshots.filter((snapshot) => snapshot.at < t)),
  conflicts: recording.conflicts.filter((conflict) => conflict.at < t),
  gaps: recording.gaps.filter((gap) => gap.at < t),
  cuts: recording.cuts.filter(({ from }) => from < t).map((cut) => ({ ...cut, to: before(cut.to, t) })),
  failovers: recording.failovers.filter(({ from }) => from < t).map((each) => ({ ...each, to: before(each.to, t) })),
  deliveries: recording.deliveries
    .filter(({ sent }) => sent < t)
    .map((each) => (before(each.ended, t) === undefined ? { ...each, ended: undefined, fate: "under way" } : each)),
});

const before = (time: number | undefined, t: number): number | undefined => (time !== undefined && time < t ? time : undefined);

/** Many runs take longer than a test usually may. */
const patient = { timeout: 120_000 };

test("the declaration is sound", () => {
  expect(problemsOf(model)).toEqual([]);
  for (const preset of model.presets) {
    const [left, right] = runScenario(model, presetScenario(model, preset));
    expect(preset.at, preset.name).toBeLessThanOrEqual(Math.max(left.recording.end, right.recording.end));
  }
});

describe("over the seeds", patient, () => {
  test("the claim holds in at least 190 of 200", () => {
    expect(countClaim(model, standard, { seeds: tried }).held).toBeGreaterThanOrEqual(0.95 * tried);
  });

  test("the claim says what it computed", () => {
    expect(claimOf(model, standard, 1).sentence).toMatch(
      /^On the same \d+ writes, \d+ changes never arrive and \d of 6 rows differ in the end where .*; every change arrives and no row differs in the end where .*\.$/,
    );
  });

  test.each(model.presets.map((preset) => [preset.name, presetScenario(model, preset)] as const))("%s: every promise is kept", (_, trial) => {
    for (const seed of seeds) for (const design of designs) expect(broken({ ...trial, seed }, design)).toEqual([]);
  });
});

describe("under random scenarios", patient, () => {
  test("every promise is kept, and the run comes to rest", () => {
    fc.assert(
      fc.property(scenarios(model), (trial) => {
        for (const design of designs) {
          expect(broken(trial, design)).toEqual([]);
          const recording = run(trial, design);
          expect(recording.rest).toBeDefined();
          expect(recording.outcome.ended).toBe("quiet");
          expect(recording.deliveries.every(({ fate }) => fate !== "under way")).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("what never arrives is what new slots started behind, each once", () => {
    fc.assert(
      fc.property(scenarios(model), fc.constantFrom("lost-lww", "lost-procedure"), (trial, design) => {
        const recording = run(trial, design);
        const arrived = new Set(recording.deliveries.flatMap(({ change, to, fate }) => (fate === "lost" ? [] : [`${change} ${to}`])));
        const missed = recording.gaps.flatMap(({ changes, to }) => changes.map((change) => `${change} ${to}`));
        expect(new Set(missed).size).toBe(missed.length);
        expect(missed.some((each) => arrived.has(each))).toBe(false);
        expect(missed.length + arrived.size).toBe(recording.changes.length * (recording.centres - 1));
      }),
      { numRuns: 300 },
    );
  });

  test("the log is in time order and within the axis, and every measure can be taken", () => {
    fc.assert(
      fc.property(scenarios(model), fc.constantFrom(...designs), (trial, design) => {
        const recording = run(trial, design);
        expect(recording.log).toEqual(recording.log.toSorted((a, b) => a.at - b.at));
        expect(recording.log.every((entry) => entry.at <= recording.end)).toBe(true);
        for (const { value } of Object.values(model.measures)) expect(value(recording) ?? 0).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  test("an intervention changes nothing before it", () => {
    const extra = fc.record({
      kind: fc.constantFrom("cut", "heal", "failover"),
      target: fc.constantFrom(0, 1),
      at: fc.integer({ min: 0, max: 30_000_000 }),
    });
    fc.assert(
      fc.property(scenarios(model), extra, fc.constantFrom(...designs), (trial, more, design) => {
        const target = more.kind === "failover" || trial.values.centres > 2 ? more.target : 0;
        const others = trial.interventions.filter((each) => each.at < more.at);
        const changed = { ...trial, interventions: [...others, { ...more, target }] };
        expect(until(run(changed, design), more.at)).toEqual(until(run(trial, design), more.at));
      }),
      { numRuns: 300 },
    );
  });

  test("the same input gives the same recording, as plain data", () => {
    fc.assert(
      fc.property(scenarios(model), fc.constantFrom(...designs), (trial, design) => {
        const recording = run(trial, design);
        expect(structuredClone(recording)).toEqual(recording);
        expect(digest(run(trial, design))).toBe(digest(recording));
      }),
      { numRuns: 50 },
    );
  });
});

describe("the workload", () => {
  test("is the same for every design", () => {
    const writes = designs.map((design) => {
      const { changes, refused } = run(standard, design);
      return { changes: changes.map((change) => [change.at, change.origin, change.key, change.value - change.old]), refused };
    });
    for (const other of writes) expect(other).toEqual(writes[0]);
  });

  test("of two data centres is not shifted by a third", () => {
    const two = model.draw(standard.values, 7);
    const three = model.draw({ ...standard.values, centres: 3 }, 7);
    expect(three.filter(({ centre }) => centre < 2)).toEqual(two);
  });
});

describe("a slot that is lost", () => {
  test("leaves rows that differ, with a witness", () => {
    const recording = run(standard, "lost-lww");
    expect(properties.agree.check(recording)?.text).toMatch(/rows differ: .*\(A \d+, B \d+\)/);
    expect(properties.delivered.check(recording)?.text).toMatch(/^\d+ changes of A \(within LSN \d+ to \d+\) never reached B\.$/);
    expect(texts(recording)).toMatch(/A has no slot for B any more; a new one starts at LSN \d+: \d+ changes of A .* will never reach B\./);
  });

  test("costs exactly what was committed and not applied before the new one began", () => {
    const recording = run(standard, "lost-lww");
    const arrived = new Set(recording.deliveries.flatMap(({ change, to, fate }) => (to === 1 && fate !== "lost" ? [change] : [])));
    const missed = recording.changes.filter(({ id, origin }) => origin === 0 && !arrived.has(id)).map(({ id }) => id);
    expect(recording.gaps).toEqual([{ at: 12_400_000, from: 0, to: 1, changes: missed }]);
  });

  test("loses increments that a procedure adds up", () => {
    const counter = run(standard, "lost-procedure");
    expect(properties.increments.check(counter)?.text).toMatch(/adds up to/);
    expect(shortfall(counter)).toBeGreaterThan(0);
  });
});

describe("a slot whose position is kept", () => {
  test("sends again what was applied when its confirmation is lost", () => {
    const quiet = run({ ...standard, interventions: [] }, "persisted-procedure");
    const { change, to, ended = 0 } = nth(quiet.deliveries, 0);
    const cut = [at((ended + 1000) / 1e6, "cut"), at(9, "heal")];
    const recording = run({ ...standard, interventions: cut }, "persisted-procedure");
    expect(recording.deliveries.filter((each) => each.change === change && each.to === to).map(({ fate }) => fate)).toEqual(["applied", "skipped"]);
    expect(properties.increments.check(recording)).toBeUndefined();
  });

  test("sends again what was confirmed after it was saved, and the other side skips it", () => {
    const trial = { ...standard, values: { ...standard.values, saveEvery: 5, rate: 2 }, interventions: [at(9.8, "failover")] };
    const recording = run(trial, "persisted-procedure");
    expect(texts(recording)).toMatch(/B gets A’s LSN \d+ again and skips it/);
    expect(measures.resent.value(recording)).toBeGreaterThan(3);
    expect(properties.increments.check(recording)).toBeUndefined();
  });
});

describe("the last writer", () => {
  test("loses a later update to a clock that is ahead", () => {
    const ahead: Trial = { ...standard, values: { ...standard.values, clockA: 2 }, interventions: [] };
    expect(texts(run(ahead, "persisted-lww"))).toMatch(/B’s update is overwritten, though it was written later/);
    const right: Trial = { ...ahead, values: standard.values };
    expect(texts(run(right, "persisted-lww"))).not.toMatch(/though it was written later/);
  });

  test("overwrites increments that the procedure keeps", () => {
    const trial = presetScenario(model, nth(model.presets, 4));
    expect(shortfall(run(trial, "persisted-lww"))).toBeGreaterThan(0);
    expect(shortfall(run(trial, "persisted-procedure"))).toBe(0);
  });
});

const tampered = (edit: (copy: { -readonly [Name in keyof Replication]: Replication[Name] }) => void): Replication => {
  const copy = structuredClone(run(standard, "persisted-lww"));
  edit(copy);
  return copy;
};

describe("the properties", () => {
  test("find a change that comes back to its origin", () => {
    const copy = tampered((draft) => {
      draft.deliveries = draft.deliveries.map((each, i) => (i === 3 ? { ...each, to: each.from } : each));
    });
    expect(properties.origin.check(copy)?.text).toMatch(/is sent back to/);
  });

  test("find a change that is applied twice", () => {
    const copy = tampered((draft) => {
      draft.deliveries = draft.deliveries.flatMap((each, i) => (i === 2 ? [each, each] : [each]));
    });
    expect(properties.order.check(copy)?.text).toMatch(/applies [AB]’s LSN (\d+) after LSN \1/);
  });

  test("find a row where the older version won", () => {
    const recording = run(standard, "persisted-lww");
    const { incoming, standing } = recording.conflicts[0] ?? { incoming: 0, standing: 0 };
    const copy = tampered((draft) => {
      draft.changes = draft.changes.map((each) => {
        if (each.id === incoming) return { ...each, stamp: recording.changes[standing]?.stamp ?? 0 };
        return each.id === standing ? { ...each, stamp: recording.changes[incoming]?.stamp ?? 0 } : each;
      });
    });
    expect(properties.winner.check(copy)?.text).toMatch(/^At [AB], [u-z] is not [AB]’s \d+, stamped/);
  });
});

const told = (...interventions: Intervention<Kind>[]): string => texts(run({ ...standard, interventions }, "persisted-lww"));

describe("an intervention without effect is told", () => {
  test.each([
    ["a link that is cut already", [at(1, "cut"), at(2, "cut")], "The link A–B is cut already: nothing happens."],
    ["a link that is not cut", [at(1, "heal")], "The link A–B is not cut: nothing happens."],
    ["a failover during a failover", [at(1, "failover", 1), at(2, "failover", 1)], "B is failing over already: nothing happens."],
    ["anything after the writing", [at(14, "cut")], "A–B: writing has ended, and nothing is broken any more. Nothing happens."],
  ])("%s", (_, interventions, text) => {
    expect(told(...interventions)).toContain(text);
  });

  test("and a link that is left cut is healed when writing ends", () => {
    expect(told(at(2, "cut"))).toContain("The link A–B is healed, so that the run can come to rest.");
  });
});

describe("the state at a time", () => {
  test("is what the log has told", () => {
    const recording = run(standard, "lost-lww");
    for (const change of recording.changes) {
      expect(rowsAt(recording, change.origin, change.at)[change.key]).toEqual({ value: change.value, by: change.id });
    }
    for (const { at: time, centre, after, incoming } of recording.conflicts) {
      const key = recording.changes[incoming]?.key ?? -1;
      expect(rowsAt(recording, centre, time)[key]?.value).toBe(after);
    }
  });

  test("ends as the log's last entry says", () => {
    const recording = run(standard, "lost-lww");
    const differ = differences(recording.rows, recording.end);
    expect(recording.log.at(-1)?.text).toContain(`${differ.length} rows differ`);
  });

  test("is described in words", () => {
    const recording = run(standard, "lost-lww");
    expect(model.describe(recording, 6e6)).toMatch(/^At 6\ss, \d rows differ: .* The link A–B is cut\. A is failing over\. No conflict so far\.$/);
    expect(model.describe(recording, 15e6)).toMatch(/\d+ changes of A will never reach B\. \d+ conflicts so far, \d+ updates overwritten\.$/);
  });
});
