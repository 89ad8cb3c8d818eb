import { Agenda, type Scheduled } from "./agenda.ts";

/** Virtual time, in whole microseconds from the start of a run. */
export type Micros = number;

export const millisecond: Micros = 1_000;
export const second: Micros = 1_000_000;
export const minute: Micros = 60_000_000;

/** How a run ended: nothing left to happen, the time bound reached, or the bound on the number of events. */
export interface Outcome {
  readonly ended: "quiet" | "time" | "events";
  readonly at: Micros;
  readonly events: number;
}

/** Something scheduled, for `cancel`. */
export type Timer = Readonly<Scheduled>;

/** The clock of a run, and what is yet to happen. */
export interface Kernel {
  readonly now: Micros;
  /**
   * Schedules an action. Those at equal times run in the order in which they were scheduled. Throws a RangeError for
   * a time that is not a whole number or is past.
   */
  at(time: Micros, action: () => void): Timer;
  after(delay: Micros, action: () => void): Timer;
  /** Without effect on what has run or is cancelled already. */
  cancel(timer: Timer): void;
}

/** Where a run stops, whatever the model does. */
export interface Bounds {
  /** The last time at which anything happens. */
  readonly until: Micros;
  /** The most events that happen; cancelled ones do not count. */
  readonly events: number;
}

/** Thrown by a run that needs more events than it was allowed; it says nothing about the model. */
class Unfinished extends Error {}

/** The events that runs may still take. */
let allowed = Infinity;

/**
 * What `run` gives, or undefined where the simulations in it take more events than these: for a thread that has other
 * things to do. The same on every machine, unlike a time limit.
 */
export function within<Value>(events: number, run: () => Value): Value | undefined {
  const before = allowed;
  allowed = events;
  try {
    return run();
  } catch (error) {
    if (error instanceof Unfinished) return undefined;
    throw error;
  } finally {
    allowed = before;
  }
}

/**
 * Runs what `start` schedules, and what that schedules in turn, until nothing is left or a bound is reached. A run that
 * is quiet ended at its last event, one that ran out of events at the last it was allowed, one out of time at `until`.
 */
export function simulate(bounds: Bounds, start: (kernel: Kernel) => void): Outcome {
  const agenda = new Agenda();
  let now = 0;
  let scheduled = 0;
  let events = 0;

  const at = (time: Micros, action: () => void): Timer => {
    if (!Number.isSafeInteger(time) || time < now) throw new RangeError(`at ${now}, cannot schedule for ${time}`);
    const event = { time, sequence: scheduled, action };
    scheduled += 1;
    agenda.add(event);
    return event;
  };

  start({
    get now() {
      return now;
    },
    at,
    after: (delay, action) => at(now + delay, action),
    cancel(timer: Scheduled) {
      timer.action = undefined;
    },
  });

  for (let event = agenda.first; event !== undefined; event = agenda.first) {
    const { action } = event;
    if (action !== undefined) {
      if (event.time > bounds.until) return { ended: "time", at: bounds.until, events };
      if (events >= bounds.events) return { ended: "events", at: now, events };
    }
    agenda.removeFirst();
    if (action !== undefined) {
      now = event.time;
      events += 1;
      allowed -= 1;
      if (allowed < 0) throw new Unfinished();
      action();
    }
  }
  return { ended: "quiet", at: now, events };
}
