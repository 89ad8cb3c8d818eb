import type { Kernel, Micros } from "../../sim/kernel.ts";
import type { Entry } from "../../sim/model.ts";
import type { Loop } from "./loop.ts";
import type { Settings } from "./parameters.ts";
import type { Pool } from "./pool.ts";
import type { Block, Design, PoolState, Request } from "./recording.ts";
import type { Sharing } from "./sharing.ts";

export type Changing<T> = { -readonly [Name in keyof T]: T[Name] };

/** An nginx process. */
export interface Worker {
  readonly index: number;
  readonly loop: Loop;
  readonly pool: Pool;
}

/** What a run writes down. */
export interface Journal {
  readonly requests: Changing<Request>[];
  readonly blocks: Changing<Block>[];
  readonly pools: PoolState[];
  readonly log: Entry[];
  /** How many requests are yet to be answered, or to come. */
  unfinished: number;
}

/** The machine that all workers run on, as requests see it. */
export interface Host {
  readonly kernel: Kernel;
  readonly settings: Settings;
  readonly design: Design;
  readonly journal: Journal;
  readonly cores: Sharing;
  readonly disk: Sharing;
  /** How many times as long as usual the upstream takes now. */
  readonly slowness: number;
}

/** A request arrives; its handlers fill in what becomes of it. */
export function admit({ kernel, journal }: Host, kind: Request["kind"], worker: Worker): Changing<Request> {
  const request: Changing<Request> = { id: journal.requests.length + 1, kind, worker: worker.index, arrived: kernel.now };
  journal.requests.push(request);
  return request;
}

export function finish(host: Host, request: Changing<Request>, result: NonNullable<Request["result"]>): void {
  request.ended = host.kernel.now;
  request.result = result;
  host.journal.unfinished -= 1;
}

export function tell({ kernel, journal }: Host, text: string, tone: Entry["tone"] = "plain"): void {
  journal.log.push({ at: kernel.now, text, tone });
}

/** What a loop (thread 0) or a thread does for a while. */
interface Spell {
  readonly worker: Worker;
  readonly thread?: number;
  readonly request: Request;
  readonly work: Micros;
  readonly heavy?: boolean;
}

/** Does work on a loop or a thread, and then what is next. File writes need the disk, everything else a core. */
export function spend(host: Host, { worker, thread = 0, request, work, heavy = false }: Spell, next: () => void): void {
  const on = heavy && host.settings.heavyKind === "write" ? "disk" : "cpu";
  const { iteration } = thread === 0 ? worker.loop : { iteration: 0 };
  const start = host.kernel.now;
  const block: Changing<Block> = { worker: worker.index, thread, request: request.id, start, work, on, heavy, iteration };
  host.journal.blocks.push(block);
  (on === "cpu" ? host.cores : host.disk).begin(work, () => {
    block.end = host.kernel.now;
    next();
  });
}
