import { millisecond, simulate, type Kernel, type Micros } from "../../sim/kernel.ts";
import type { Intervention, RunInput } from "../../sim/model.ts";
import { stream } from "../../sim/random.ts";
import { lastTime } from "../../sim/scenario.ts";
import { ascending, mean } from "../../sim/statistics.ts";
import { Cluster, makeServer, Queue, type LiveServer } from "./cluster.ts";
import { atRandom, dealOut, roundRobin, shortestQueue, type Dispatch } from "./dispatch.ts";
import { flawOf } from "./flaw.ts";
import { freeWorkers, type SharedQueue } from "./freeWorkers.ts";
import { Journal } from "./journal.ts";
import type { ImageValues } from "./parameters.ts";
import type { Core, Design, ImageServers, Workload } from "./recording.ts";
import { serverName } from "./words.ts";

export type Kind = "kill" | "start";
type Input = RunInput<ImageValues, Workload, Design, Kind>;

/** With more requests than this, the log leaves out what happens to each. */
const talkative = 1_000;

/** Three events a request are usual; who pops addresses of dead cores needs a few more. */
const bounds = { until: lastTime, events: 200_000 };

/** Those that are there from the start, then those that join, in the order in which they first do. */
function serversOf({ servers, cores }: ImageValues, interventions: readonly Intervention<Kind>[]): LiveServer[] {
  const first = Array.from({ length: servers }, (_, i) => i);
  const joining = interventions.filter(({ kind, target }) => kind === "start" && target >= servers);
  const targets = [...new Set([...first, ...joining.map(({ target }) => target)])];
  return targets.map((target, index) => makeServer(target, index, cores));
}

/** What the designs write down, apart from what cores and servers do. */
interface Books extends SharedQueue {
  readonly dealt: number[];
}

const dispatchers: Readonly<Record<Design, (cluster: Cluster, input: Input, books: Books) => Dispatch>> = {
  "round-robin": (cluster, _, { dealt }) => dealOut(cluster, roundRobin(cluster.servers), dealt),
  random: (cluster, { seed }, { dealt }) => dealOut(cluster, atRandom(cluster.cores, stream(seed, "dispatch")), dealt),
  "shortest-queue": (cluster, _, { dealt }) => dealOut(cluster, shortestQueue(cluster.cores), dealt),
  "free-workers": (cluster, { values }, books) => freeWorkers(cluster, values.overhead * millisecond, books),
};

function join(cluster: Cluster, dispatch: Dispatch, server: LiveServer): void {
  cluster.join(server);
  server.cores.forEach(dispatch.free);
}

/** What the reader does; what has no effect is told too. */
function intervene(cluster: Cluster, dispatch: Dispatch, { kind, target, at }: Intervention<Kind>): void {
  const name = serverName(target);
  const server = cluster.servers.find((one) => one.name === name);
  const up = server?.cores.some((core) => core.up) ?? false;
  if (server === undefined || up === (kind === "start")) {
    cluster.journal.nothing(at, `${name} is ${up ? "in the cluster already" : "not in the cluster"}`);
  } else if (kind === "kill") {
    cluster.kill(server);
  } else {
    cluster.journal.joins(at, name, server.cores.length);
    join(cluster, dispatch, server);
  }
}

/** Requests come one after the other. */
function feed(kernel: Kernel, { arrivals }: Workload, dispatch: Dispatch): void {
  const expect = (request: number): void => {
    const at = arrivals[request];
    if (at === undefined) return;
    kernel.at(at, () => {
      expect(request + 1);
      dispatch.arrive(request);
    });
  };
  expect(0);
}

const latenciesOf = (cores: readonly Core[], { arrivals }: Workload, end: Micros): Micros[] =>
  ascending(
    cores.flatMap(({ works }) =>
      works.filter((work) => !work.lost && work.to <= end).map((work) => work.to - (arrivals[work.request] ?? 0)),
    ),
  );

/** Same input, same recording, in every engine. */
export function run(input: Input): ImageServers {
  const { values, workload, design } = input;
  const interventions = input.interventions.toSorted((a, b) => a.at - b.at);
  const servers = serversOf(values, interventions);
  const journal = new Journal(values.requests <= talkative);
  const books = { addresses: new Queue(), blocked: new Queue(), dealt: [] };

  const outcome = simulate(bounds, (kernel) => {
    const cluster = new Cluster(kernel, servers, workload, journal);
    const dispatch = dispatchers[design](cluster, input, books);
    for (const server of servers.slice(0, values.servers)) join(cluster, dispatch, server);
    for (const intervention of interventions) kernel.at(intervention.at, () => intervene(cluster, dispatch, intervention));
    feed(kernel, workload, dispatch);
  });

  const cores = servers.flatMap((server) => server.cores);
  const queues = design === "free-workers" ? [books.blocked.stays] : cores.map((core) => core.queue.stays);
  const records = {
    servers: servers.map(({ name, up }) => ({ name, up })),
    cores: cores.map(({ address, server, works, holds }) => ({ address, server, works, holds })),
    queues,
  };
  return {
    ...records,
    ...workload,
    design,
    meanService: mean(workload.services) ?? 0,
    addresses: books.addresses.stays,
    dealt: books.dealt,
    failures: journal.failures,
    latencies: latenciesOf(cores, workload, outcome.at),
    flaw: flawOf(records, outcome.at),
    log: journal.entries,
    end: outcome.at,
    outcome,
  };
}
