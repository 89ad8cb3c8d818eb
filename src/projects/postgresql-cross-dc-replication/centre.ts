import type { Micros } from "../../sim/kernel.ts";
import type { World } from "./draft.ts";
import { concurrent, loser, resolve } from "./policy.ts";
import { nth, type Change, type Row } from "./records.ts";
import { conflictText } from "./words.ts";

/** A data centre: one PostgreSQL primary, its rows and its WAL. The standby that takes over has all of it. */
export class Centre {
  readonly number: number;
  /** Every change committed here, applied ones too; an LSN is a place in it, from 1. */
  readonly wal: Change[] = [];
  up = true;
  readonly #world: World;
  readonly #clock: Micros;
  #rows: readonly Row[];
  /** For each origin, the LSN of its last change applied here: the progress of replication origins. */
  readonly #progress: number[];

  constructor(world: World, number: number) {
    const { settings, draft } = world;
    this.number = number;
    this.#world = world;
    this.#clock = nth(settings.clocks, number);
    this.#rows = Array.from({ length: settings.rows }, () => ({ value: 0, by: -1 }));
    this.#progress = Array.from({ length: settings.centres }, () => 0);
    draft.rows[number] = [{ at: 0, state: this.#rows }];
  }

  progress(origin: number): number {
    return nth(this.#progress, origin);
  }

  /** When, at the earliest, this centre's clock is past a timestamp. */
  past(stamp: Micros): Micros {
    return stamp - this.#clock + 1;
  }

  /** A client's UPDATE … SET n = n + amount. */
  commit(key: number, amount: number): void {
    const { kernel, draft } = this.#world;
    const old = nth(this.#rows, key).value;
    const change: Change = {
      id: draft.changes.length,
      origin: this.number,
      lsn: this.wal.length + 1,
      key,
      at: kernel.now,
      stamp: kernel.now + this.#clock,
      old,
      value: old + amount,
      seen: this.#progress.with(this.number, this.wal.length),
    };
    draft.changes.push(change);
    this.wal.push(change);
    this.#put(key, { value: change.value, by: change.id });
  }

  /** Applies a change of another centre, and notes its LSN in the same transaction. */
  apply(change: Change): "applied" | "discarded" | "skipped" {
    const { settings, draft } = this.#world;
    if (change.lsn <= this.progress(change.origin)) return "skipped";
    const before = nth(this.#rows, change.key);
    const standing = draft.changes[before.by];
    const after = resolve(settings.policy, before, standing, change);
    if (standing !== undefined && concurrent(change, standing)) this.#conflict(change, standing, before, after);
    this.wal.push(change);
    this.#progress[change.origin] = change.lsn;
    if (after === before) return "discarded";
    this.#put(change.key, after);
    return "applied";
  }

  #put(key: number, row: Row): void {
    this.#rows = this.#rows.with(key, row);
    nth(this.#world.draft.rows, this.number).push({ at: this.#world.kernel.now, state: this.#rows });
  }

  #conflict(incoming: Change, standing: Change, before: Row, after: Row): void {
    const { kernel, settings, draft } = this.#world;
    const lost = loser(settings.policy, standing, incoming, before, after);
    const conflict = {
      at: kernel.now,
      centre: this.number,
      incoming: incoming.id,
      standing: standing.id,
      before: before.value,
      after: after.value,
      loser: lost?.id,
    };
    draft.conflicts.push(conflict);
    const wronged = lost !== undefined && lost.at > (lost === incoming ? standing : incoming).at;
    this.#world.say(conflictText(settings.policy, draft.changes, conflict), wronged ? "bad" : "plain");
  }
}
