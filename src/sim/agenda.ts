import type { Micros } from "./kernel.ts";

/** An action at a time; events of one time are in the order of their sequence numbers. */
export interface Scheduled {
  readonly time: Micros;
  readonly sequence: number;
  /** Undefined once it is cancelled. */
  action: (() => void) | undefined;
}

const before = (a: Scheduled, b: Scheduled): boolean => a.time < b.time || (a.time === b.time && a.sequence < b.sequence);

/** Events by time and sequence: a binary heap, where event i comes before events 2i + 1 and 2i + 2. */
export class Agenda {
  readonly #heap: Scheduled[] = [];

  get first(): Scheduled | undefined {
    return this.#heap[0];
  }

  /** Of rising sequence numbers, so that at equal times a new event stays behind. */
  add(event: Scheduled): void {
    const heap = this.#heap;
    let place = heap.length;
    heap.push(event);
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || parent.time <= event.time) break;
      heap[place] = parent;
      place = above;
    }
    heap[place] = event;
  }

  removeFirst(): void {
    const last = this.#heap.pop();
    if (last !== undefined && this.#heap.length > 0) this.#sink(last);
  }

  /** Puts an event in the place of the first, and moves it down to where it belongs. */
  #sink(event: Scheduled): void {
    const heap = this.#heap;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      let child = heap[below];
      if (child === undefined) break;
      const right = heap[below + 1];
      if (right !== undefined && before(right, child)) {
        child = right;
        below += 1;
      }
      if (before(event, child)) break;
      heap[place] = child;
      place = below;
    }
    heap[place] = event;
  }
}
