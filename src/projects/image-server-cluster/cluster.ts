import type { Kernel, Micros, Timer } from "../../sim/kernel.ts";
import type { Journal } from "./journal.ts";
import { never, type Core, type Failure, type Server, type Span, type Stay, type Work, type Workload } from "./recording.ts";
import { serverName } from "./words.ts";

type Open<T> = { -readonly [Name in keyof T]: T[Name] };

/** A queue, first come first served, that keeps who stood in it and when. */
export class Queue {
  readonly stays: Open<Stay>[] = [];
  #left = 0;

  get length(): number {
    return this.stays.length - this.#left;
  }

  enter(who: number, now: Micros): void {
    this.stays.push({ who, from: now, to: never });
  }

  /** Takes out the first, if there is one. */
  leave(now: Micros): number | undefined {
    const first = this.stays[this.#left];
    if (first === undefined) return undefined;
    this.#left += 1;
    first.to = now;
    return first.who;
  }
}

/** A core while the run goes on. */
export interface LiveCore extends Core {
  readonly index: number;
  readonly works: Open<Work>[];
  readonly holds: Open<Span>[];
  /** Those that can go to this core only. */
  readonly queue: Queue;
  up: boolean;
  /** When what it converts is done; undefined while it converts nothing. */
  finish: Timer | undefined;
}

export interface LiveServer extends Server {
  readonly up: Open<Span>[];
  readonly cores: readonly LiveCore[];
}

/** The server of this number, from 0, at its place among those of the run. */
export function makeServer(number: number, place: number, size: number): LiveServer {
  const cores = Array.from({ length: size }, (_, i): LiveCore => {
    const names = { address: `${number + 1}:${i + 1}`, server: place, index: place * size + i };
    return { ...names, works: [], holds: [], queue: new Queue(), up: false, finish: undefined };
  });
  return { name: serverName(number), up: [], cores };
}

/** Ends what the last of the spans began. */
export function close(spans: readonly Open<Span>[], now: Micros): void {
  const last = spans.at(-1);
  if (last !== undefined && last.to > now) last.to = now;
}

/** The servers at work: what all designs have in common. */
export class Cluster {
  readonly kernel: Kernel;
  readonly servers: readonly LiveServer[];
  readonly cores: readonly LiveCore[];
  readonly workload: Workload;
  readonly journal: Journal;
  #served = 0;

  constructor(kernel: Kernel, servers: readonly LiveServer[], workload: Workload, journal: Journal) {
    this.kernel = kernel;
    this.servers = servers;
    this.cores = servers.flatMap((server) => server.cores);
    this.workload = workload;
    this.journal = journal;
  }

  /** How many cores have nothing to do. */
  get idle(): number {
    return this.cores.filter((core) => core.up && core.finish === undefined).length;
  }

  /** How long a request has been here. */
  age(request: number): Micros {
    return this.kernel.now - (this.workload.arrivals[request] ?? 0);
  }

  /** A core converts; `then` is when it has done so. */
  start(core: LiveCore, request: number, then: (core: LiveCore) => void): void {
    const from = this.kernel.now;
    const to = from + (this.workload.services[request] ?? 0);
    core.works.push({ request, from, to, lost: false });
    core.finish = this.kernel.at(to, () => {
      core.finish = undefined;
      this.#served += 1;
      this.#settle();
      then(core);
    });
  }

  fail(request: number, why: Failure["why"], server = -1): void {
    this.journal.failures.push({ at: this.kernel.now, request, why, server });
    this.#settle();
  }

  join(server: LiveServer): void {
    server.up.push({ from: this.kernel.now, to: never });
    for (const core of server.cores) core.up = true;
  }

  /** What a dead server was converting fails, and so does what waited for its cores. */
  kill(server: LiveServer): void {
    const { now } = this.kernel;
    const converting = server.cores.filter((core) => core.finish !== undefined).length;
    const queued = server.cores.reduce((sum, core) => sum + core.queue.length, 0);
    this.journal.dies(now, server.name, converting, queued);
    close(server.up, now);
    for (const core of server.cores) {
      core.up = false;
      close(core.holds, now);
      this.#lose(core);
    }
  }

  #lose(core: LiveCore): void {
    const work = core.works.at(-1);
    if (core.finish !== undefined && work !== undefined) {
      this.kernel.cancel(core.finish);
      core.finish = undefined;
      Object.assign(work, { to: this.kernel.now, lost: true });
      this.fail(work.request, "converting", core.server);
    }
    for (let next = core.queue.leave(this.kernel.now); next !== undefined; next = core.queue.leave(this.kernel.now)) {
      this.fail(next, "queued", core.server);
    }
  }

  #settle(): void {
    const failed = this.journal.failures.length;
    if (this.#served + failed === this.workload.arrivals.length) this.journal.ends(this.kernel.now, this.#served, failed);
  }
}
