import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { second, simulate, within, type Kernel } from "./kernel.ts";

const amply = { until: 1_000 * second, events: 100_000 };
const nothing = () => {};

describe("a run", () => {
  test("does things in the order of their times, and at one time in the order they were scheduled", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 }), { maxLength: 200 }), (times) => {
        const done: { time: number; i: number }[] = [];
        simulate(amply, (kernel) => {
          for (const [i, time] of times.entries()) kernel.at(time, () => done.push({ time: kernel.now, i }));
        });
        expect(done).toEqual(times.map((time, i) => ({ time, i })).toSorted((a, b) => a.time - b.time || a.i - b.i));
      }),
    );
  });

  test("does what is scheduled meanwhile, for now after all that was scheduled for now", () => {
    const done: string[] = [];
    simulate(amply, ({ at, after }) => {
      at(5, () => {
        done.push("first");
        after(0, () => done.push("third"));
      });
      at(5, () => done.push("second"));
    });
    expect(done).toEqual(["first", "second", "third"]);
  });

  test("agrees with a list that is sorted again at each step, whatever is scheduled and cancelled on the way", () => {
    const act = fc.record({ delays: fc.array(fc.nat({ max: 9 }), { maxLength: 3 }), cancel: fc.option(fc.nat({ max: 60 })) });
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 60 }), (acts) => {
        const heaped = play(acts, (start) => simulate({ ...amply, events: 500 }, start));
        const sorted = play(acts, (start) => simulateSlowly(500, start));
        expect(heaped).toEqual(sorted);
      }),
    );
  });

  test("starts at zero", () => {
    const times: number[] = [];
    simulate(amply, (kernel) => times.push(kernel.now));
    expect(times).toEqual([0]);
  });

  test("refuses times that are past or not whole", () => {
    simulate(amply, (kernel) => {
      kernel.at(10, () => {
        for (const time of [9, -1, 10.5, NaN, Infinity]) expect(() => kernel.at(time, nothing)).toThrow(RangeError);
        expect(() => kernel.after(-1, nothing)).toThrow(RangeError);
        expect(() => kernel.after(0.5, nothing)).toThrow(RangeError);
      });
    });
  });
});

describe("a cancelled timer", () => {
  test("does not act, nor count, nor keep a run from being quiet", () => {
    const outcome = simulate(amply, ({ at, cancel }) => {
      const timer = at(50, () => expect.unreachable());
      at(20, () => cancel(timer));
      at(30, nothing);
    });
    expect(outcome).toEqual({ ended: "quiet", at: 30, events: 2 });
  });

  test("may have acted already, and may be cancelled twice", () => {
    const outcome = simulate(amply, ({ at, cancel }) => {
      const timer = at(10, () => cancel(timer));
      at(20, () => cancel(timer));
      at(20, () => cancel(timer));
    });
    expect(outcome.events).toBe(3);
  });
});

describe("a run ends", () => {
  test("when nothing is left, at its last event", () => {
    expect(simulate(amply, nothing)).toEqual({ ended: "quiet", at: 0, events: 0 });
    expect(simulate(amply, ({ at }) => at(7, nothing))).toEqual({ ended: "quiet", at: 7, events: 1 });
  });

  test("at its time bound, with the events of that very time", () => {
    const bounds = { until: 100, events: 1_000 };
    expect(simulate(bounds, ({ at }) => at(100, nothing))).toEqual({ ended: "quiet", at: 100, events: 1 });
    expect(simulate(bounds, ({ at }) => at(101, nothing))).toEqual({ ended: "time", at: 100, events: 0 });
    expect(simulate(bounds, (kernel) => forever(kernel, 9))).toEqual({ ended: "time", at: 100, events: 11 });
  });

  test("after its last permitted event, even if time stands still", () => {
    const bounds = { until: 100, events: 50 };
    expect(simulate(bounds, (kernel) => forever(kernel, 0))).toEqual({ ended: "events", at: 0, events: 50 });
    const two = { until: 100, events: 2 };
    expect(simulate(two, ({ at }) => [3, 4].map((time) => at(time, nothing))).ended).toBe("quiet");
    expect(simulate(two, ({ at }) => [3, 4, 5].map((time) => at(time, nothing)))).toEqual({ ended: "events", at: 4, events: 2 });
    expect(simulate(two, ({ at }) => [3, 4, 500].map((time) => at(time, nothing))).ended).toBe("time");
  });
});

/** Acts again and again, for good. */
function forever(kernel: Kernel, delay: number): void {
  kernel.after(delay, () => forever(kernel, delay));
}

interface Act {
  readonly delays: readonly number[];
  readonly cancel: number | null;
}

/** Each event that runs takes the next act: schedules more, and cancels one of all that were ever scheduled. */
function play(acts: readonly Act[], simulated: (start: (kernel: Kernel) => void) => unknown): unknown[] {
  const done: unknown[] = [];
  const timers: ReturnType<Kernel["at"]>[] = [];
  const next = (kernel: Kernel, name: number): void => {
    const act = acts[done.length];
    done.push([kernel.now, name]);
    for (const delay of act?.delays ?? []) {
      const number = timers.length;
      timers.push(kernel.after(delay, () => next(kernel, number)));
    }
    const victim = timers[act?.cancel ?? -1];
    if (victim !== undefined) kernel.cancel(victim);
  };
  const outcome = simulated((kernel) => next(kernel, -1));
  return [...done, outcome];
}

const run = (events: number): number =>
  simulate({ until: second, events: Infinity }, ({ at }) => {
    for (let i = 0; i < events; i += 1) at(i, nothing);
  }).events;

describe("an allowance of events", () => {
  test("is for all runs together, to the last event", () => {
    expect(within(10, () => run(6) + run(4))).toBe(10);
    expect(within(10, () => run(6) + run(5))).toBeUndefined();
  });

  test("is over with what it was for, however that ended", () => {
    expect(within(10, () => within(3, () => run(5)) ?? run(10))).toBe(10);
    expect(() => within(10, () => { throw new RangeError("a mistake"); })).toThrow("a mistake");
    expect(run(1000)).toBe(1000);
  });
});

/** The kernel as plainly as it can be written. */
function simulateSlowly(most: number, start: (kernel: Kernel) => void): unknown {
  let due: { time: number; sequence: number; action: () => void }[] = [];
  let now = 0;
  let sequence = 0;
  let events = 0;
  const at = (time: number, action: () => void) => {
    const event = { time, sequence: sequence++, action };
    due.push(event);
    return event;
  };
  start({
    get now() {
      return now;
    },
    at,
    after: (delay, action) => at(now + delay, action),
    cancel: (timer) => {
      due = due.filter((event) => event.sequence !== timer.sequence);
    },
  });
  while (events < most) {
    const first = due.toSorted((a, b) => a.time - b.time || a.sequence - b.sequence)[0];
    if (first === undefined) return { ended: "quiet", at: now, events };
    due = due.filter((event) => event !== first);
    now = first.time;
    events += 1;
    first.action();
  }
  return due.length === 0 ? { ended: "quiet", at: now, events } : { ended: "events", at: now, events };
}
