import type { Micros } from "../../sim/kernel.ts";
import type { Measure } from "../../sim/model.ts";
import { ascending, quantile } from "../../sim/statistics.ts";
import { verdictOf, type Request, type Run, type Verdict } from "./recording.ts";

/** From arrival to the answer, or to the time-out’s; a request that is not over counts with its time so far. */
const latency = ({ arrived, ended }: Request, run: Run): Micros => (ended ?? run.end) - arrived;

const ofKind = (run: Run, kind: Request["kind"]): Request[] => run.requests.filter((request) => request.kind === kind);

export const lightLatencies = (run: Run): Micros[] => ofKind(run, "light").map((request) => latency(request, run));

export const lightQuantile = (run: Run, p: number): Micros | undefined => quantile(ascending(lightLatencies(run)), p);

export const timeouts = (run: Run, verdict: Verdict): number =>
  run.requests.filter((request) => verdictOf(request, run.settings) === verdict).length;

/** Heavy requests that were not refused. */
function heavyQuantile(run: Run, p: number): Micros | undefined {
  const served = ofKind(run, "heavy").filter(({ result }) => result !== "refused");
  return quantile(ascending(served.map((request) => latency(request, run))), p);
}

/** Answered, over the time until the last answer. */
function throughput({ requests }: Run): number | undefined {
  const answered = requests.filter(({ result }) => result === "answered");
  const last = answered.reduce((latest, { ended = 0 }) => Math.max(latest, ended), 0);
  return last === 0 ? undefined : (answered.length * 1e6) / last;
}

export const measures = {
  p50: { label: "Light requests, median", unit: "duration", better: "less", value: (run) => lightQuantile(run, 0.5) },
  p99: { label: "Light requests, 99th percentile", unit: "duration", better: "less", value: (run) => lightQuantile(run, 0.99) },
  heavy: { label: "Heavy requests, median", unit: "duration", better: "less", value: (run) => heavyQuantile(run, 0.5) },
  falseTimeouts: { label: "Time-outs with the reply in the socket", unit: "count", better: "less", value: (run) => timeouts(run, "false") },
  earlyTimeouts: { label: "Time-outs before their time", unit: "count", better: "less", value: (run) => timeouts(run, "early") },
  trueTimeouts: { label: "Time-outs of a slow upstream", unit: "count", value: (run) => timeouts(run, "true") },
  throughput: { label: "Answered", unit: "per second", better: "more", value: throughput },
  queue: {
    label: "Longest queue of a pool",
    unit: "count",
    value: (run) => (run.design === "pool" ? Math.max(0, ...run.pools.map(({ queued }) => queued)) : undefined),
  },
  refused: {
    label: "Refused, queue full",
    unit: "count",
    better: "less",
    value: (run) => run.requests.filter(({ result }) => result === "refused").length,
  },
} satisfies Record<string, Measure<Run>>;
