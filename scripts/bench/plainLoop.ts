/** What kernel.ts is compared with: the event loop of a textbook, a binary heap of what is to happen. */

interface Event {
  time: number;
  seq: number;
  action: () => void;
}

const before = (a: Event, b: Event) => a.time < b.time || (a.time === b.time && a.seq < b.seq);

/** Runs actions in the order of their times, those at equal times as they were scheduled. */
export class PlainLoop {
  now = 0;
  readonly #heap: Event[] = [];
  #scheduled = 0;

  after(delay: number, action: () => void): void {
    this.#push({ time: this.now + delay, seq: this.#scheduled, action });
    this.#scheduled += 1;
  }

  /** Runs so many actions, or all when there are fewer. */
  run(events: number): void {
    for (let done = 0; done < events; done += 1) {
      const event = this.#pop();
      if (event === undefined) return;
      this.now = event.time;
      event.action();
    }
  }

  #push(event: Event): void {
    const heap = this.#heap;
    heap.push(event);
    for (let at = heap.length - 1; at > 0; ) {
      const above = (at - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || !before(event, parent)) return;
      heap[above] = event;
      heap[at] = parent;
      at = above;
    }
  }

  #pop(): Event | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || first === last) return first;
    heap[0] = last;
    for (let at = 0; ; ) {
      let below = 2 * at + 1;
      let child = heap[below];
      const right = heap[below + 1];
      if (child !== undefined && right !== undefined && before(right, child)) {
        child = right;
        below += 1;
      }
      if (child === undefined || !before(child, last)) return first;
      heap[at] = child;
      heap[below] = last;
      at = below;
    }
  }
}
