import type { Claim, Measure } from "../../sim/model.ts";
import { formatQuantity } from "../../sim/format.ts";
import { mean, quantile } from "../../sim/statistics.ts";
import type { Design, ImageServers, Span } from "./recording.ts";
import { count } from "./words.ts";

/** How long spans last altogether, up to `end`. */
const total = (spans: readonly Span[], end: number): number =>
  spans.reduce((sum, { from, to }) => sum + Math.min(to, end) - from, 0);

const ratio = (part: number, whole: number): number | undefined => (whole > 0 ? part / whole : undefined);

const latency = (label: string, value: (sorted: readonly number[]) => number | undefined): Measure<ImageServers> => ({
  label,
  unit: "duration",
  better: "less",
  value: ({ latencies }) => value(latencies),
});

export const measures = {
  mean: latency("Latency, mean", mean),
  p50: latency("Latency, median", (sorted) => quantile(sorted, 0.5)),
  p95: latency("Latency, 95th percentile", (sorted) => quantile(sorted, 0.95)),
  p99: latency("Latency, 99th percentile", (sorted) => quantile(sorted, 0.99)),
  max: latency("Latency, longest", (sorted) => sorted.at(-1)),
  utilisation: {
    label: "Utilisation of the cores",
    unit: "share",
    value: ({ cores, servers, end }: ImageServers) =>
      ratio(
        cores.reduce((sum, { works }) => sum + total(works, end), 0),
        cores.reduce((sum, { server }) => sum + total(servers[server]?.up ?? [], end), 0),
      ),
  },
  flaw: {
    label: "Time in which a request waits for a busy core while another is idle",
    unit: "share",
    better: "less",
    value: ({ flaw, end }: ImageServers) => ratio(total(flaw, end), end),
  },
  failed: {
    label: "Failed requests",
    unit: "count",
    better: "less",
    value: ({ failures }: ImageServers) => failures.length,
  },
} as const satisfies Readonly<Record<string, Measure<ImageServers>>>;

const duration = (value: number | undefined): string => formatQuantity(value, "duration");

const less = (value: number | undefined, base: number | undefined): boolean =>
  value !== undefined && base !== undefined && value < base;

/** "falls from 21.4 s to 6.2 s". */
const change = (measure: Measure<ImageServers>, rival: ImageServers, chosen: ImageServers): string => {
  const [from, to] = [measure.value(rival), measure.value(chosen)];
  return `${less(to, from) ? "falls" : "goes"} from ${duration(from)} to ${duration(to)}`;
};

export const claim: Claim<ImageServers, Design> = {
  designs: ["round-robin", "free-workers"],
  sentence(rival, chosen) {
    const requests = count(rival.arrivals.length, "request");
    const middle = change(measures.mean, rival, chosen);
    const tail = change(measures.p99, rival, chosen);
    return `On the same ${requests}, the mean latency ${middle}, and the 99th percentile ${tail}.`;
  },
  counted: "both were lower",
  holds: (rival, chosen) =>
    [measures.mean, measures.p99].every((measure) => less(measure.value(chosen), measure.value(rival))),
};
