/** Work for a thread: `run` does it on that thread and calls back. */
export interface Task {
  readonly run: (thread: number, done: () => void) => void;
  /** Its handler in the event loop, once it is done. */
  readonly complete: (next: () => void) => void;
}

/** A thread pool of nginx, of one worker: threads take tasks from a queue, first come, first served. */
export class Pool {
  readonly #maxQueue: number;
  readonly #notify: () => void;
  readonly #changed: (queued: number, busy: number) => void;
  #queue: Task[] = [];
  #idle: number[];
  readonly #threads: number;
  #done: Task[] = [];

  /** `notify`: tells the loop by its eventfd that tasks are done. */
  constructor(threads: number, maxQueue: number, notify: () => void, changed: (queued: number, busy: number) => void) {
    this.#threads = threads;
    this.#maxQueue = maxQueue;
    this.#notify = notify;
    this.#changed = changed;
    this.#idle = Array.from({ length: threads }, (_, i) => i + 1);
  }

  /** ngx_thread_task_post(): false when the queue is full ("thread pool queue overflow"). */
  post(task: Task): boolean {
    const thread = this.#idle.shift();
    if (thread === undefined && this.#queue.length >= this.#maxQueue) return false;
    if (thread === undefined) this.#queue.push(task);
    else this.#begin(thread, task);
    this.#told();
    return true;
  }

  /** The tasks whose completion is to be handled; they are taken away. */
  takeDone(): Task[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #begin(thread: number, task: Task): void {
    task.run(thread, () => {
      this.#done.push(task);
      this.#notify();
      const next = this.#queue.shift();
      if (next !== undefined) this.#begin(thread, next);
      else this.#idle = [...this.#idle, thread].toSorted((a, b) => a - b);
      this.#told();
    });
  }

  #told(): void {
    this.#changed(this.#queue.length, this.#threads - this.#idle.length);
  }
}
