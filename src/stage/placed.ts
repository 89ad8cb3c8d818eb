import type { Micros } from "../sim/kernel.ts";
import { inOrder } from "../sim/scenario.ts";
import type { Intervention } from "../sim/model.ts";

/** An intervention with a key that it keeps while it is moved. */
export interface Placed {
  readonly key: string;
  readonly one: Intervention;
}

const alike = (a: Intervention, b: Intervention): boolean => a.kind === b.kind && a.target === b.target;

/**
 * By kind and target, and then by time: an order that moving one does not change, so that the finger and the focus stay
 * on what they move.
 */
export function placed(all: readonly Intervention[]): Placed[] {
  return all
    .map((one, i) => ({ one, key: `${one.kind}.${one.target}.${all.slice(0, i).filter((each) => alike(each, one)).length}` }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** All, with one at another time; it does not pass one of the same kind and target, which could not be told from it. */
export function movedTo(all: readonly Intervention[], one: Intervention, at: Micros): Intervention[] {
  const same = all.filter((each) => alike(each, one));
  const i = same.indexOf(one);
  const low = same[i - 1]?.at ?? 0;
  const high = same[i + 1]?.at ?? Infinity;
  return inOrder(all.map((each) => (each === one ? { ...one, at: Math.min(high, Math.max(low, at)) } : each)));
}
