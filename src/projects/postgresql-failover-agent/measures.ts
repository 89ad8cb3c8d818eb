import type { Micros } from "../../sim/kernel.ts";
import type { Measure } from "../../sim/model.ts";
import type { FailoverRecording } from "./recording.ts";

/** How many writes have come to this. */
const count = ({ writes }: FailoverRecording, end: "acknowledged" | "refused" | "lost"): number =>
  writes.filter((write) => write[end] !== undefined).length;

export const lostCommits = (recording: FailoverRecording): number => count(recording, "lost");

const longest = (durations: readonly Micros[]): Micros | undefined =>
  durations.length === 0 ? undefined : Math.max(...durations);

/** From a refused write to the next that is not, and so on; what is not over at the end counts until then. */
export function refusing({ writes, end }: FailoverRecording): Micros {
  let total = 0;
  let since: Micros | undefined;
  for (const { at, refused } of writes) {
    if (refused !== undefined) since ??= at;
    else if (since !== undefined) {
      total += at - since;
      since = undefined;
    }
  }
  return since === undefined ? total : total + end - since;
}

export const measures = {
  lost: { label: "Commits acknowledged, then lost", unit: "count", better: "less", value: lostCommits },
  acknowledged: {
    label: "Commits acknowledged",
    unit: "count",
    better: "more",
    value: (recording) => count(recording, "acknowledged"),
  },
  refused: { label: "Writes refused", unit: "count", better: "less", value: (recording) => count(recording, "refused") },
  refusing: { label: "Time of refused writes", unit: "duration", better: "less", value: refusing },
  detect: {
    label: "Time to detect, the longest",
    unit: "duration",
    better: "less",
    value: ({ promotions }) => longest(promotions.map(({ failed, critical }) => critical - failed)),
  },
  promote: {
    label: "Time to promote, the longest",
    unit: "duration",
    better: "less",
    value: ({ promotions }) => longest(promotions.map(({ critical, at }) => at - critical)),
  },
  discarded: {
    label: "WAL thrown away by pg_rewind",
    unit: "bytes",
    better: "less",
    value: ({ nodes }) => nodes.flatMap(({ discarded }) => discarded).reduce((sum, { bytes }) => sum + bytes, 0),
  },
} as const satisfies Record<string, Measure<FailoverRecording>>;
