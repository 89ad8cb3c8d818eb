import { second, type Micros } from "../../sim/kernel.ts";
import type { Run, Write } from "./state.ts";

/** A client waits so long for the answer to a commit. */
const clientWaits: Micros = 3 * second;

/** The clients give up on what has waited too long; their writes stay in the primary's WAL. */
export function expire(run: Run): void {
  if (run.waiting.length === 0) return;
  const late = run.waiting.filter((write) => write.at + clientWaits <= run.kernel.now);
  for (const write of late) write.refused = write.at + clientWaits;
  if (late.length > 0) run.waiting = run.waiting.slice(late.length);
}

/** A standby confirms: with ANY 1, one is enough. */
export function acknowledge(run: Run, received: number): void {
  if (run.waiting.length === 0) return;
  expire(run);
  const rest = run.waiting.filter((write) => write.lsn > received);
  for (const write of run.waiting) if (write.lsn <= received) write.acknowledged = run.kernel.now;
  run.waiting = rest;
}

/** The sessions of a primary end: whoever waits for an answer gets none. */
export function breakOff(run: Run): void {
  expire(run);
  for (const write of run.waiting) write.refused = run.kernel.now;
  run.waiting = [];
}

/** The primary writes a commit to its WAL, which takes no time, and answers, or waits for a standby first. */
export function commit(run: Run, write: Write): void {
  if (run.values.replication === "synchronous") run.waiting.push(write);
  else write.acknowledged = run.kernel.now;
}
