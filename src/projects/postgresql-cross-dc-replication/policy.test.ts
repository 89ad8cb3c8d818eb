import { describe, expect, test } from "vitest";
import { concurrent, loser, newer, resolve } from "./policy.ts";
import type { Change } from "./records.ts";
import { Slot } from "./slot.ts";

const blank: Change = { id: 0, origin: 0, lsn: 1, key: 0, at: 0, stamp: 0, old: 0, value: 0, seen: [0, 0] };
const version = (part: Partial<Change>): Change => ({ ...blank, ...part });

describe("a version", () => {
  test("wins by timestamp, then by origin", () => {
    expect(newer(version({ stamp: 2 }), version({ stamp: 1, origin: 1 }))).toBe(true);
    expect(newer(version({ stamp: 1, origin: 0 }), version({ stamp: 1, origin: 1 }))).toBe(false);
    expect(newer(version({ stamp: 1, lsn: 2 }), version({ stamp: 1, lsn: 1 }))).toBe(true);
    expect(newer(version({ stamp: 1, lsn: 1 }), version({ stamp: 1, lsn: 2 }))).toBe(false);
    expect(newer(version({ stamp: 1 }), version({ stamp: 1 }))).toBe(false);
    expect(newer(version({ stamp: 1, origin: 1, lsn: 1 }), version({ stamp: 1, origin: 0, lsn: 9 }))).toBe(true);
  });

  test("conflicts only with a version it had not seen, by a writer who had not seen it", () => {
    const mine = version({ origin: 0, lsn: 4, seen: [3, 2] });
    expect(concurrent(mine, version({ origin: 1, lsn: 3, seen: [3, 2] }))).toBe(true);
    expect(concurrent(mine, version({ origin: 1, lsn: 2, seen: [0, 1] }))).toBe(false);
    expect(concurrent(mine, version({ origin: 1, lsn: 9, seen: [4, 8] }))).toBe(false);
  });

  test("is replaced by the last writer, added to by one procedure, or kept where larger by the other", () => {
    const incoming = version({ id: 7, old: 4, value: 6, stamp: 1 });
    const standing = version({ value: 9, stamp: 5 });
    expect(resolve("counter", { value: 9, by: 1 }, standing, incoming)).toEqual({ value: 11, by: 7 });
    expect(resolve("larger", { value: 9, by: 1 }, standing, incoming)).toEqual({ value: 9, by: 1 });
    expect(resolve("larger", { value: 5, by: 1 }, standing, incoming)).toEqual({ value: 6, by: 7 });
    expect(resolve("lww", { value: 9, by: 1 }, standing, incoming)).toEqual({ value: 9, by: 1 });
  });
});

const row = (value: number, by: number) => ({ value, by });

describe("what is overwritten in a conflict", () => {
  const [standing, incoming] = [version({ id: 1, value: 9 }), version({ id: 2, origin: 1, value: 6 })];

  test("is the version that does not stand", () => {
    expect(loser("lww", standing, incoming, row(9, 1), row(6, 2))).toBe(standing);
    expect(loser("lww", standing, incoming, row(9, 1), row(9, 1))).toBe(incoming);
    expect(loser("larger", standing, incoming, row(9, 1), row(9, 1))).toBe(incoming);
    expect(loser("lww", standing, incoming, row(6, 1), row(6, 2))).toBe(standing);
  });

  test("is neither where both count, or are the same", () => {
    expect(loser("counter", standing, incoming, row(9, 1), row(11, 2))).toBeUndefined();
    expect(loser("larger", standing, incoming, row(6, 1), row(6, 1))).toBeUndefined();
  });
});

describe("a slot’s position", () => {
  test("goes back to where it was saved, and no further", () => {
    const slot = new Slot(0, 0, 1000);
    slot.confirm(3, 900);
    slot.confirm(5, 1100);
    slot.restore(1900);
    expect(slot.confirmed).toBe(3);
    slot.confirm(6, 2100);
    slot.restore(3000);
    expect(slot.confirmed).toBe(6);
  });

  test("goes back nowhere when every position is saved", () => {
    const slot = new Slot(0, 0, 0);
    slot.confirm(4, 10);
    slot.restore(11);
    expect(slot.confirmed).toBe(4);
  });
});
