/**
 * A queue for the tests of the kit and of the stage: requests, one to four servers, and either as many places to wait
 * as it takes or only a few. Times in microseconds. A server that stops finishes what it has begun.
 */
import { exponential, poissonArrivals } from "../../src/sim/draws.ts";
import { formatQuantity, formatTime } from "../../src/sim/format.ts";
import { millisecond, minute, simulate, type Kernel, type Micros } from "../../src/sim/kernel.ts";
import { defineModel, type Entry, type Recording } from "../../src/sim/model.ts";
import type { Values } from "../../src/sim/parameters.ts";
import { stream } from "../../src/sim/random.ts";
import { latest, type Snapshot } from "../../src/sim/snapshots.ts";
import { ascending, mean, quantile } from "../../src/sim/statistics.ts";

const parameters = {
  servers: { kind: "number", label: "Servers", min: 1, max: 4, step: 1, default: 2, help: "How many serve at once." },
  arrivals: {
    kind: "number",
    label: "Arrivals",
    unit: "per second",
    min: 0.5,
    max: 20,
    step: 0.1,
    default: 9.6,
    help: "How many requests come, on average.",
  },
  service: {
    kind: "number",
    label: "Service",
    unit: "ms",
    min: 10,
    max: 500,
    step: 10,
    default: 200,
    help: "How long a request takes to serve, on average.",
  },
  spread: {
    kind: "choice",
    label: "Service times",
    options: { exponential: "exponential", constant: "all the same" },
    default: "exponential",
    help: "Whether service times differ.",
  },
  places: { kind: "number", label: "Places", min: 1, max: 10, step: 1, default: 3, help: "How many may wait." },
  requests: { kind: "number", label: "Requests", min: 10, max: 200, step: 10, default: 60, help: "How many come." },
} as const;

type ToyValues = Values<typeof parameters>;

interface Request {
  readonly arrives: Micros;
  readonly takes: Micros;
}

/** One request as it went; a refused one never begins. */
export interface Served {
  readonly arrived: Micros;
  readonly began?: Micros;
  readonly ended?: Micros;
}

export interface ToyState {
  readonly waiting: number;
  readonly serving: number;
  readonly stopped: readonly number[];
}

export interface ToyRecording extends Recording {
  readonly requests: readonly Served[];
  readonly states: readonly Snapshot<ToyState>[];
}

const serverNames = (servers: number): string[] => Array.from({ length: servers }, (_, i) => `server ${i + 1}`);
const waits = ({ requests }: ToyRecording): number[] =>
  requests.flatMap(({ arrived, began }) => (began === undefined ? [] : [began - arrived]));

function draw(values: ToyValues, seed: number): Request[] {
  const sizes = stream(seed, "service");
  const takes = (): Micros =>
    Math.round(millisecond * (values.spread === "constant" ? values.service : exponential(sizes, values.service)));
  return poissonArrivals(stream(seed, "arrivals"), values.arrivals, { count: values.requests }).map((arrives) => ({
    arrives,
    takes: takes(),
  }));
}

/** What a run leaves behind. */
interface Traces {
  readonly log: Entry[];
  readonly states: Snapshot<ToyState>[];
  readonly requests: { arrived: Micros; began?: Micros; ended?: Micros }[];
}

/** The queue while it runs. */
class Queue {
  readonly #waiting: { readonly id: number; readonly takes: Micros }[] = [];
  readonly #busy = new Set<number>();
  readonly #stopped = new Set<number>();
  readonly #kernel: Kernel;
  readonly #traces: Traces;
  readonly #servers: number;
  readonly #places: number;

  constructor(kernel: Kernel, traces: Traces, servers: number, places: number) {
    this.#kernel = kernel;
    this.#traces = traces;
    this.#servers = servers;
    this.#places = places;
  }

  arrive(takes: Micros): void {
    const id = this.#traces.requests.push({ arrived: this.#kernel.now }) - 1;
    this.#waiting.push({ id, takes });
    this.#serve();
    if (this.#waiting.length > this.#places) {
      this.#waiting.pop();
      this.#tell(`Request ${id + 1} is refused: no place to wait.`, "bad");
    } else this.#tell(`Request ${id + 1} arrives.`, "plain");
  }

  turn(server: number, stop: boolean): void {
    const name = `server ${server + 1}`;
    const changes = this.#stopped.has(server) !== stop;
    if (stop) this.#stopped.add(server);
    else this.#stopped.delete(server);
    const text = stop ? `Stop ${name}` : `Start ${name}`;
    this.#serve();
    this.#tell(changes ? `${text}.` : `${text}: nothing happens.`, "intervention");
  }

  #serve(): void {
    for (let server = 0; server < this.#servers; server += 1) {
      if (this.#busy.has(server) || this.#stopped.has(server)) continue;
      const next = this.#waiting.shift();
      if (next === undefined) return;
      this.#begin(server, next.id, next.takes);
    }
  }

  #begin(server: number, id: number, takes: Micros): void {
    const request = this.#traces.requests[id];
    if (request !== undefined) request.began = this.#kernel.now;
    this.#busy.add(server);
    this.#kernel.after(takes, () => {
      if (request !== undefined) request.ended = this.#kernel.now;
      this.#busy.delete(server);
      this.#serve();
      this.#tell(`Request ${id + 1} is served.`, "good");
    });
  }

  #tell(text: string, tone: Entry["tone"]): void {
    const at = this.#kernel.now;
    this.#traces.log.push({ at, text, tone });
    const state = { waiting: this.#waiting.length, serving: this.#busy.size, stopped: [...this.#stopped].toSorted() };
    this.#traces.states.push({ at, state });
  }
}

export const toy = defineModel({
  version: 3,
  title: "A queue with few places",
  text: "Requests wait until a server is free. With few places to wait, some are refused, and the others wait less.",
  parameters,
  advanced: ["requests"],
  designs: {
    patient: { label: "All may wait", text: "Nobody is refused." },
    bounded: { label: "Few may wait", text: "Who finds no place is refused." },
  },
  interventions: {
    stop: { label: "Stop", help: "It finishes what it has begun.", targets: ({ servers }) => serverNames(servers) },
    start: { label: "Start", help: "It serves again.", targets: ({ servers }) => serverNames(servers) },
  },
  draw,
  run({ values, workload, design, interventions }): ToyRecording {
    const traces: Traces = { log: [], states: [{ at: 0, state: { waiting: 0, serving: 0, stopped: [] } }], requests: [] };
    const outcome = simulate({ until: 10 * minute, events: 5_000 }, (kernel) => {
      const queue = new Queue(kernel, traces, values.servers, design === "bounded" ? values.places : Infinity);
      for (const { kind, target, at } of interventions) kernel.at(at, () => queue.turn(target, kind === "stop"));
      for (const { arrives, takes } of workload) kernel.at(arrives, () => queue.arrive(takes));
    });
    return { end: outcome.at, outcome, ...traces };
  },
  describe(recording, t) {
    const { waiting, serving } = latest(recording.states, t).state;
    return `At ${formatTime(t)}, ${waiting} are waiting and ${serving} are being served.`;
  },
  properties: {
    turns: {
      text: "Who came first is served first.",
      kind: "always",
      check: ({ requests }: ToyRecording) => {
        const begun = requests.filter(({ began }) => began !== undefined);
        const overtaken = begun.find(({ began = 0 }, i) => began > (begun[i + 1]?.began ?? Infinity));
        return overtaken && { at: overtaken.arrived, text: `Who came at ${formatTime(overtaken.arrived)} is overtaken.` };
      },
    },
    room: {
      text: "Nobody is refused.",
      kind: "always",
      promisedBy: ["patient"],
      check: ({ log }: ToyRecording) => {
        const refused = log.find(({ tone }) => tone === "bad");
        return refused && { at: refused.at, text: refused.text };
      },
    },
  },
  measures: {
    mean: { label: "Mean wait", unit: "duration", better: "less", value: (recording: ToyRecording) => mean(waits(recording)) },
    p95: {
      label: "95th percentile of waits",
      unit: "duration",
      better: "less",
      value: (recording: ToyRecording) => quantile(ascending(waits(recording)), 0.95),
    },
    refused: {
      label: "Refused",
      unit: "share",
      better: "less",
      value: ({ log, requests }: ToyRecording) => log.filter(({ tone }) => tone === "bad").length / requests.length,
    },
    served: { label: "Served", unit: "count", better: "more", value: (recording: ToyRecording) => waits(recording).length },
  },
  distribution: { label: "Waits", unit: "duration", values: waits },
  claim: {
    designs: ["patient", "bounded"],
    sentence: (rival, chosen) =>
      `On the same ${rival.requests.length} requests, the mean wait falls from ${formatQuantity(mean(waits(rival)), "duration")} to ${formatQuantity(mean(waits(chosen)), "duration")}.`,
    counted: "the mean wait was lower",
    holds: (rival, chosen) => (mean(waits(chosen)) ?? 0) < (mean(waits(rival)) ?? 0),
  },
  presets: [
    {
      name: "A server stops",
      text: "See the queue grow.",
      seed: 7,
      interventions: [{ kind: "stop", target: 1, at: 2_000_000 }],
      at: 3_500_000,
    },
    { name: "A quiet day", text: "Hardly anybody waits.", values: { arrivals: 2.5 }, at: 4_000_000 },
    {
      name: "Both stop, one comes back",
      text: "Nobody is served for a second.",
      interventions: [
        { kind: "stop", target: 0, at: 1_000_000 },
        { kind: "stop", target: 1, at: 1_000_000 },
        { kind: "start", target: 0, at: 2_250_000 },
      ],
      at: 2_000_000,
    },
    { name: "All alike", text: "Constant service times.", values: { spread: "constant", servers: 1 }, designs: ["bounded", "patient"], at: 1 },
  ],
  provenance: {
    stated: ["Nothing: it is a toy."],
    assumed: ["Arrivals are a Poisson process."],
    sources: [{ title: "Kleinrock, Queueing Systems, volume 1" }],
  },
});
