import type { Kernel, Micros, Timer } from "../../sim/kernel.ts";

interface Job {
  /** What is left of it, in microseconds at full speed. */
  left: number;
  readonly done: () => void;
}

/**
 * Something that gives all its jobs the same speed at once: cores under an ideally fair scheduler (egalitarian
 * processor sharing), or a disk. A job ends in the whole microsecond in which nothing of it is left.
 */
export class Sharing {
  readonly #kernel: Kernel;
  readonly #speed: (jobs: number) => number;
  #jobs: Job[] = [];
  #asOf: Micros = 0;
  #next: Timer | undefined;

  /** `speed`: how fast each of so many jobs gets on, from 0 to 1. */
  constructor(kernel: Kernel, speed: (jobs: number) => number) {
    this.#kernel = kernel;
    this.#speed = speed;
  }

  begin(work: Micros, done: () => void): void {
    this.#progress();
    this.#jobs.push({ left: work, done });
    this.#plan();
  }

  /** To be called before something outside changes the speed; the change is made by `change`. */
  changeSpeed(change: () => void): void {
    this.#progress();
    change();
    this.#plan();
  }

  #progress(): void {
    const given = (this.#kernel.now - this.#asOf) * this.#speed(this.#jobs.length);
    for (const job of this.#jobs) job.left -= given;
    this.#asOf = this.#kernel.now;
  }

  #plan(): void {
    if (this.#next !== undefined) this.#kernel.cancel(this.#next);
    const speed = this.#speed(this.#jobs.length);
    if (this.#jobs.length === 0 || speed === 0) return;
    const least = Math.min(...this.#jobs.map((job) => job.left));
    this.#next = this.#kernel.after(Math.max(0, Math.ceil(least / speed - 1e-6)), () => this.#finish());
  }

  #finish(): void {
    this.#progress();
    const ended = this.#jobs.filter((job) => job.left <= 1e-6);
    this.#jobs = this.#jobs.filter((job) => job.left > 1e-6);
    this.#plan();
    for (const job of ended) job.done();
  }
}
