import type { Micros } from "../../sim/kernel.ts";
import type { Recording } from "../../sim/model.ts";

export type Design = "round-robin" | "free-workers" | "random" | "shortest-queue";

/** A stretch of time; `to` is no longer in it. */
export interface Span {
  readonly from: Micros;
  readonly to: Micros;
}

/** What has not ended. */
export const never: Micros = Number.MAX_SAFE_INTEGER;

/** Somebody in a queue: a request by its number, or a core by its index. */
export interface Stay extends Span {
  readonly who: number;
}

/** A request on a core: until it is done, or until the server died under it. */
export interface Work extends Span {
  readonly request: number;
  readonly lost: boolean;
}

export interface Core {
  /** Server and core, as the real system has IP and port: "2:3". */
  readonly address: string;
  /** Index of its server. */
  readonly server: number;
  readonly works: readonly Work[];
  /** While a client has popped its address and has not yet reached it. */
  readonly holds: readonly Span[];
}

export interface Server {
  readonly name: string;
  /** When it was in the cluster. */
  readonly up: readonly Span[];
}

export interface Failure {
  readonly at: Micros;
  readonly request: number;
  readonly why: "converting" | "queued" | "refused";
  /** Index of the server that died; -1 when none was up. */
  readonly server: number;
}

/** What comes from outside, by request, in order of arrival. */
export interface Workload {
  readonly arrivals: readonly Micros[];
  readonly services: readonly Micros[];
}

/** A run of the image servers. Requests are numbered from 0 here, and from 1 in words. */
export interface ImageServers extends Recording, Workload {
  readonly design: Design;
  readonly meanService: Micros;
  /** Those that are there from the start, then those that join, in the order in which they first do. */
  readonly servers: readonly Server[];
  readonly cores: readonly Core[];
  /** Where requests wait: a queue for each core, or the one in which all clients block. */
  readonly queues: readonly (readonly Stay[])[];
  /** The cores whose addresses stood in the shared queue; empty in the other designs. */
  readonly addresses: readonly Stay[];
  /** The core to which each request was dealt on its arrival; -1 when there was none. Empty in the shared design. */
  readonly dealt: readonly number[];
  readonly failures: readonly Failure[];
  /** From arrival to the end of the conversion, of the requests served: ascending. */
  readonly latencies: readonly Micros[];
  /** While a request waited in a queue although a core was idle. */
  readonly flaw: readonly Span[];
}

export interface CoreState {
  readonly address: string;
  readonly server: number;
  readonly doing: "idle" | "converting" | "held" | "down";
  /** What it converts. */
  readonly request: number | undefined;
  /** Who waits for this very core, first come first. */
  readonly waiting: readonly number[];
}

export interface State {
  /** The cores of all servers that have joined so far. */
  readonly cores: readonly CoreState[];
  /** All requests that wait in a queue. */
  readonly waiting: readonly number[];
  /** The cores whose addresses are in the shared queue, the next to be popped first. */
  readonly free: readonly number[];
  readonly arrived: number;
  readonly failed: number;
}

/** How many items come before the first that fails the test; those that pass it come first. */
export function countWhile<Item>(items: readonly Item[], passes: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && passes(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of spans whose starts and ends both ascend, those that touch [from, to]. */
export const within = <S extends Span>(spans: readonly S[], from: Micros, to: Micros): readonly S[] =>
  spans.slice(
    countWhile(spans, (span) => span.to <= from),
    countWhile(spans, (span) => span.from <= to),
  );

/** Who is in a queue at `t`, first come first. */
const standing = (stays: readonly Stay[], t: Micros): number[] => within(stays, t, t).map((stay) => stay.who);

const isUp = (server: Server | undefined, t: Micros): boolean =>
  server !== undefined && within(server.up, t, t).length > 0;

/** The state of a run at a time. */
export function stateAt(recording: ImageServers, t: Micros): State {
  const { servers, queues, cores } = recording;
  const ofCores = recording.design !== "free-workers";
  const joined = cores.filter((core) => (servers[core.server]?.up[0]?.from ?? never) <= t);
  const states = joined.map((core, index): CoreState => {
    const [work] = within(core.works, t, t);
    const idle = within(core.holds, t, t).length > 0 ? "held" : "idle";
    return {
      address: core.address,
      server: core.server,
      doing: !isUp(servers[core.server], t) ? "down" : work ? "converting" : idle,
      request: work?.request,
      waiting: ofCores ? standing(queues[index] ?? [], t) : [],
    };
  });
  return {
    cores: states,
    waiting: ofCores ? states.flatMap((core) => core.waiting) : standing(queues[0] ?? [], t),
    free: standing(recording.addresses, t),
    arrived: countWhile(recording.arrivals, (at) => at <= t),
    failed: countWhile(recording.failures, (failure) => failure.at <= t),
  };
}
