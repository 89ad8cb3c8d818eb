import type { KeyboardEvent } from "react";
import type { Micros } from "../sim/kernel.ts";
import { snap } from "./time.ts";

/** How far a key moves something on the axis, of the whole. */
const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -0.01,
  ArrowDown: -0.01,
  ArrowRight: 0.01,
  ArrowUp: 0.01,
  PageDown: -0.1,
  PageUp: 0.1,
  Home: -1,
  End: 1,
};

/** Where a key moves what stands at `t`. */
export function movedByKey(event: KeyboardEvent, t: Micros, end: Micros): Micros | undefined {
  const step = steps[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  event.preventDefault();
  return snap(t + step * end, end);
}
