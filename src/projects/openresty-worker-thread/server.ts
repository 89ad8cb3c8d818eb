import { simulate, type Kernel, type Micros } from "../../sim/kernel.ts";
import type { Intervention, RunInput } from "../../sim/model.ts";
import { arriveHeavy } from "./heavy.ts";
import { tell, type Host, type Journal, type Worker } from "./host.ts";
import { arriveLight } from "./light.ts";
import { Loop, type Handler, type Mutex } from "./loop.ts";
import type { Settings } from "./parameters.ts";
import { Pool } from "./pool.ts";
import type { Design, Run } from "./recording.ts";
import { Sharing } from "./sharing.ts";
import * as words from "./words.ts";
import type { Workload } from "./workload.ts";

export type Kind = "burst" | "slow" | "restore" | "stall";

/** How many heavy requests a burst has, how many times as long a slow upstream takes, how long a disk stalls. */
export const burst = 6;
export const slowness = 8;
export const stall: Micros = 200_000;

type Input = RunInput<Settings, Workload, Design, Kind>;

/** Runs all workers on one machine until every request is over, or a bound is reached. */
export function run(input: Input): Run {
  const { values: settings, design, workload } = input;
  const duration = Math.round(settings.duration * 1e6);
  const until = 2 * duration + 1_000_000;
  const unfinished = workload.light.length + workload.heavy.length;
  const journal: Journal = { requests: [], blocks: [], pools: [], log: [], unfinished };
  const outcome = simulate({ until, events: 500_000 }, (kernel) => start(kernel, input, journal, until));
  const { requests, blocks, pools, log } = journal;
  const last = requests.reduce((latest, { ended = 0 }) => Math.max(latest, ended), log.at(-1)?.at ?? 0);
  const end = Math.max(duration, outcome.ended === "quiet" ? last : outcome.at);
  return { requests, blocks, pools, log, design, settings, outcome, end };
}

/** What interventions change. */
interface Weather {
  slow: boolean;
  stalledUntil: Micros;
}

function start(kernel: Kernel, { values: settings, design, workload, interventions }: Input, journal: Journal, until: Micros): void {
  const weather: Weather = { slow: false, stalledUntil: 0 };
  const host: Host = {
    kernel,
    settings,
    design,
    journal,
    cores: new Sharing(kernel, (jobs) => Math.min(1, settings.cores / jobs)),
    disk: new Sharing(kernel, () => (weather.stalledUntil > 0 ? 0 : 1)),
    get slowness() {
      return weather.slow ? slowness : 1;
    },
  };
  const workers = employ(host);
  const at = (worker: number, arrive: (worker: Worker) => void): void => {
    const found = workers[worker];
    if (found !== undefined) arrive(found);
  };
  for (const work of workload.light) kernel.at(work.at, () => at(work.worker, (worker) => arriveLight(host, worker, work)));
  for (const { at: time, worker, work } of workload.heavy) {
    kernel.at(time, () => at(worker, (found) => arriveHeavy(host, found, work)));
  }
  for (const intervention of interventions) {
    if (intervention.at > until) continue;
    kernel.at(intervention.at, () => at(intervention.target, (worker) => intervene(host, weather, worker, intervention)));
  }
  for (const { loop } of workers) loop.wait();
}

/** Starts the worker processes. A mutex is used only where there are several. */
function employ(host: Host): Worker[] {
  const { settings, journal, kernel } = host;
  const mutex: Mutex | undefined = settings.mutex === "on" && settings.workers > 1 ? { holder: undefined } : undefined;
  const over = (): boolean => journal.unfinished <= 0;
  return Array.from({ length: settings.workers }, (_, index) => {
    const loop = new Loop(kernel, index, mutex, over);
    const pool: Pool = new Pool(
      settings.threads,
      settings.maxQueue,
      () => loop.notify({ handle: (next) => completeAll(pool, next) }),
      (queued, busy) => journal.pools.push({ at: kernel.now, worker: index, queued, busy }),
    );
    return { index, loop, pool };
  });
}

/** ngx_thread_pool_handler(): the completion handlers of all tasks that are done. */
function completeAll(pool: Pool, next: () => void): void {
  const handlers: Handler[] = pool.takeDone().map(({ complete }) => complete);
  const step = (): void => (handlers.shift() ?? next)(step);
  step();
}

function intervene(host: Host, weather: Weather, worker: Worker, { kind }: Intervention<Kind>): void {
  if (kind === "burst") burstOn(host, worker);
  else if (kind === "stall") stallDisk(host, weather);
  else {
    const slow = kind === "slow";
    tell(host, weather.slow === slow ? words.upstreamStays(slow) : words.upstreamTurns(slow), "intervention");
    weather.slow = slow;
  }
}

function burstOn(host: Host, worker: Worker): void {
  tell(host, words.bursts(worker.index, burst, host.settings), "intervention");
  host.journal.unfinished += burst;
  for (let i = 0; i < burst; i += 1) arriveHeavy(host, worker, host.settings.heavyTime * 1000);
}

function stallDisk(host: Host, weather: Weather): void {
  tell(host, words.stalls(stall, host.settings), "intervention");
  const until = host.kernel.now + stall;
  host.disk.changeSpeed(() => (weather.stalledUntil = until));
  host.kernel.at(until, () => {
    if (weather.stalledUntil === until) host.disk.changeSpeed(() => (weather.stalledUntil = 0));
  });
}
