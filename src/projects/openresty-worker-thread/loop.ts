import type { Kernel, Micros, Timer } from "../../sim/kernel.ts";

/** What a loop does when it comes to an event: it calls `next` when it is done. */
export type Handler = (next: () => void) => void;

/** A socket or an eventfd that became ready. */
export interface Ready {
  readonly handle: Handler;
}

/** A timer in the loop's tree, by the time it is due in whole milliseconds of nginx's clock. */
export interface Expiry {
  readonly key: Micros;
  readonly handle: Handler;
}

/** nginx's accept mutex: which worker holds it. */
export interface Mutex {
  holder: number | undefined;
}

/** ngx_accept_mutex_delay: how long a worker without the mutex waits before it tries again. */
const mutexDelay: Micros = 500_000;

/**
 * The event loop of a worker: ngx_process_events_and_timers() over and over. An iteration waits for events
 * (epoll_wait), sets the clock, handles the events that were ready, one by one, and then expires the timers that are
 * due by that clock. Only if it holds the accept mutex are the events posted, and handled after the timers.
 */
export class Loop {
  /** nginx's cached time, ngx_current_msec: set when epoll_wait returns, and by ngx.update_time(). */
  clock: Micros = 0;
  iteration = 0;
  readonly #kernel: Kernel;
  readonly #worker: number;
  readonly #mutex: Mutex | undefined;
  readonly #over: () => boolean;
  #ready: Ready[] = [];
  #batch: Ready[] = [];
  #timers: Expiry[] = [];
  #asleep = false;
  #wake: Timer | undefined;
  #holds = false;

  /** Workers that have nothing more to come need not try for the mutex again: `over` tells. */
  constructor(kernel: Kernel, worker: number, mutex: Mutex | undefined, over: () => boolean) {
    this.#kernel = kernel;
    this.#worker = worker;
    this.#mutex = mutex;
    this.#over = over;
  }

  /** How many events are ready. */
  get waiting(): number {
    return this.#batch.length + this.#ready.length;
  }

  /** An event became ready: epoll_wait returns, or the loop comes to it after what it is at. */
  notify(event: Ready): void {
    this.#ready.push(event);
    if (this.#asleep) this.#wakeAfter(0);
  }

  /** A socket was closed: its event, if there is one, is gone. */
  forget(event: Ready): void {
    this.#ready = this.#ready.filter((other) => other !== event);
    this.#batch = this.#batch.filter((other) => other !== event);
  }

  addTimer(expiry: Expiry): void {
    const place = this.#timers.findLastIndex(({ key }) => key <= expiry.key);
    this.#timers.splice(place + 1, 0, expiry);
  }

  deleteTimer(expiry: Expiry): void {
    this.#timers = this.#timers.filter((other) => other !== expiry);
  }

  /** ngx_time_update(): in whole milliseconds. */
  updateTime(): void {
    this.clock = Math.floor(this.#kernel.now / 1000) * 1000;
  }

  /** The top of an iteration. How long it waits follows from the clock as it was left, not from the time. */
  wait(): void {
    this.#tryMutex();
    this.#asleep = true;
    const first = this.#timers[0];
    const delays = first === undefined ? [] : [Math.max(0, first.key - this.clock)];
    if (this.#mutex !== undefined && !this.#holds && !this.#over()) delays.push(mutexDelay);
    if (this.#ready.length > 0) this.#wakeAfter(0);
    else if (delays.length > 0) this.#wakeAfter(Math.min(...delays));
  }

  #tryMutex(): void {
    if (this.#mutex === undefined) return;
    this.#mutex.holder ??= this.#worker;
    this.#holds = this.#mutex.holder === this.#worker;
  }

  #wakeAfter(delay: Micros): void {
    if (this.#wake !== undefined) this.#kernel.cancel(this.#wake);
    this.#wake = this.#kernel.after(delay, () => this.#return());
  }

  /** epoll_wait returns with what is ready. */
  #return(): void {
    this.#asleep = false;
    this.iteration += 1;
    this.updateTime();
    this.#batch = this.#ready;
    this.#ready = [];
    const handleBatch = (next: () => void): void => this.#handleBatch(next);
    const expireTimers = (next: () => void): void => this.#expireTimers(next);
    const [first, second] = this.#holds ? [expireTimers, handleBatch] : [handleBatch, expireTimers];
    if (this.#holds && this.#mutex !== undefined) this.#mutex.holder = undefined;
    first(() => second(() => this.wait()));
  }

  #handleBatch(next: () => void): void {
    const event = this.#batch.shift();
    if (event === undefined) next();
    else event.handle(() => this.#handleBatch(next));
  }

  /** ngx_event_expire_timers() */
  #expireTimers(next: () => void): void {
    const first = this.#timers[0];
    if (first === undefined || first.key > this.clock) next();
    else {
      this.#timers.shift();
      first.handle(() => this.#expireTimers(next));
    }
  }
}
