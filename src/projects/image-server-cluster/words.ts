import { formatQuantity, formatTime } from "../../sim/format.ts";
import type { Micros } from "../../sim/kernel.ts";
import { stateAt, type ImageServers, type State } from "./recording.ts";

export const count = (n: number, one: string, many = `${one}s`): string =>
  `${formatQuantity(n, "count")} ${n === 1 ? one : many}`;

/** Requests and servers are numbered from 1 for people. */
export const requestName = (request: number): string => `request ${request + 1}`;
export const serverName = (number: number): string => `server ${number + 1}`;

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** "2:1, 2:3 and 1:4"; of more than `most`, how many more. */
export function list(items: readonly string[], most = 4): string {
  const shown = items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items;
  return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}` : shown.join("");
}

function idleWords({ cores, waiting }: State): string {
  const idle = cores.filter((core) => core.doing === "idle").map((core) => core.address);
  const waits = waiting.length > 0 ? `${count(waiting.length, "request waits", "requests wait")}` : "no request waits";
  if (idle.length === 0) return `no core is idle, and ${waits}`;
  const idles = `${list(idle)} ${idle.length === 1 ? "is" : "are"} idle`;
  return waiting.length > 0 ? `${idles} although ${waits}` : `${idles}, and ${waits}`;
}

/** The state at a time in a sentence. */
export function describe(recording: ImageServers, t: Micros, state = stateAt(recording, t)): string {
  const up = state.cores.filter((core) => core.doing !== "down").length;
  const busy = state.cores.filter((core) => core.doing === "converting").length;
  const failed = state.failed > 0 ? ` ${count(state.failed, "request has", "requests have")} failed so far.` : "";
  return `At ${formatTime(t)}, ${busy} of ${count(up, "core")} convert; ${idleWords(state)}.${failed}`;
}
