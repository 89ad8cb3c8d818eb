import type { Micros } from "../../sim/kernel.ts";
import type { Run } from "./recording.ts";
import { stateAt, type State } from "./state.ts";
import { capital, counted, heavyWork, workerName } from "./words.ts";

/** The state in words, for who cannot see the figure. */
export function describe(run: Run, t: Micros): string {
  const state = stateAt(run, t);
  const { queued, busyThreads } = state;
  const loops = state.loops.map((loop, worker) => {
    const waiting = `${counted(loop.waiting, "event")} ${loop.waiting === 1 ? "waits" : "wait"}`;
    return `${capital(workerName(worker))}’s loop ${doing(run, loop)}; ${waiting}.`;
  });
  const threads = `${counted(busyThreads, "thread")} ${busyThreads === 1 ? "is" : "are"} busy, ${counted(queued, "task")} queued.`;
  return [...loops, ...(run.design === "pool" ? [threads] : []), failures(state)].join(" ");
}

function doing(run: Run, { block }: State["loops"][number]): string {
  if (block === undefined) return "is idle";
  return block.heavy ? `does ${heavyWork(run.settings)} ${block.request}` : "handles an event";
}

function failures({ timeouts, refused }: State): string {
  const all = timeouts.true + timeouts.false + timeouts.early;
  const kinds = (["false", "early"] as const).filter((kind) => timeouts[kind] > 0).map((kind) => `${timeouts[kind]} ${kind}`);
  const detail = kinds.length > 0 ? ` (${kinds.join(", ")})` : "";
  return `So far ${counted(all, "time-out")}${detail}${refused > 0 ? `, ${refused} refused` : ""}.`;
}
