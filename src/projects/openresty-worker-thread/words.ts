import { formatTime } from "../../sim/format.ts";
import type { Micros } from "../../sim/kernel.ts";
import type { Settings } from "./parameters.ts";
import type { Request, Verdict } from "./recording.ts";

export const workerName = (index: number): string => `worker ${index + 1}`;

/** A loop or a thread. */
export const laneName = ({ worker, thread }: { readonly worker: number; readonly thread: number }): string =>
  thread === 0 ? `the loop of ${workerName(worker)}` : `thread ${thread} of ${workerName(worker)}`;

/** What heavy work is called. */
export const heavyWork = ({ heavyKind }: Settings): string => (heavyKind === "write" ? "file write" : "checksum");

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** To a tenth of a millisecond. */
export const roughly = (t: Micros): string => formatTime(Math.round(t / 100) * 100);

const task = ({ id }: Request, settings: Settings): string => `${heavyWork(settings)} ${id}`;

const from = (earlier: Micros | undefined, later: Micros | undefined): string => roughly((later ?? 0) - (earlier ?? 0));

export const blocks = (request: Request, settings: Settings): string =>
  `${capital(workerName(request.worker))} does ${task(request, settings)} in its loop: all else there has to wait.`;

export const unblocks = (request: Request, settings: Settings, waiting: number): string =>
  `${capital(task(request, settings))} is done after ${from(request.begun, request.worked)}; ${counted(waiting, "event")} ${waiting === 1 ? "waits" : "wait"} for ${workerName(request.worker)}.`;

export const taken = (request: Request, settings: Settings, thread: number): string =>
  `Thread ${thread} of ${workerName(request.worker)} takes ${task(request, settings)}.`;

export const worked = (request: Request, settings: Settings, thread: number): string =>
  `Thread ${thread} of ${workerName(request.worker)} is done with ${task(request, settings)}, ${from(request.arrived, request.worked)} after it arrived.`;

export const refused = (request: Request, settings: Settings): string =>
  `Thread pool queue overflow: ${counted(settings.maxQueue, "task")} waiting in ${workerName(request.worker)}; ${task(request, settings)} is refused.`;

/** A time-out, and why. */
export function timedOut(request: Request, settings: Settings, verdict: Verdict | undefined): string {
  const { id, asked, replied, fired } = request;
  if (verdict === "false") {
    return `Request ${id} reports a time-out, with the reply in its socket for ${from(replied, fired)}: a false one.`;
  }
  if (verdict === "early") {
    return `Request ${id} reports a time-out after ${from(asked, fired)} of ${formatTime(settings.timeout * 1000)}: its timer was set by a clock that was behind.`;
  }
  return `Request ${id}: no reply within ${formatTime(settings.timeout * 1000)}, a time-out.`;
}

export const upstreamTurns = (slow: boolean): string =>
  slow ? "The upstream slows down." : "The upstream is as fast as before.";

export const upstreamStays = (slow: boolean): string =>
  `The upstream is ${slow ? "slow already" : "not slow"}: nothing changes.`;

export const bursts = (worker: number, count: number, settings: Settings): string =>
  `${count} heavy requests at once (${heavyWork(settings)}s) for ${workerName(worker)}.`;

export const stalls = (time: Micros, settings: Settings): string =>
  `The disk stalls for ${formatTime(time)}${settings.heavyKind === "write" ? "." : ": nobody writes, nothing changes."}`;
