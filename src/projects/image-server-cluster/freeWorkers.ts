import type { Micros } from "../../sim/kernel.ts";
import { close, type Cluster, type LiveCore, type Queue } from "./cluster.ts";
import type { Dispatch } from "./dispatch.ts";
import { never } from "./recording.ts";

/** What the one queue server keeps. Never both: somebody in `blocked` and an address in `addresses`. */
export interface SharedQueue {
  /** Cores that are free, by index. */
  readonly addresses: Queue;
  /** Clients that wait for an address, by request. */
  readonly blocked: Queue;
}

/**
 * A free core pushes its address; a client pops one, blocking until there is one, and reaches that core `overhead`
 * later. The queue does not learn of deaths: who pops a dead core's address gets no answer, and pops again.
 */
export function freeWorkers(cluster: Cluster, overhead: Micros, { addresses, blocked }: SharedQueue): Dispatch {
  const { kernel, journal } = cluster;
  /** Cores whose address stands in the queue, or was popped by a client that has not reached them yet. */
  const announced = new Set<LiveCore>();
  const held = new Set<LiveCore>();

  const push = (core: LiveCore): void => {
    announced.add(core);
    const request = blocked.leave(kernel.now);
    if (request === undefined) {
      addresses.enter(core.index, kernel.now);
      return;
    }
    journal.waited(kernel.now, request, core.address, cluster.age(request));
    hold(core, request);
  };

  const pop = (request: number): void => {
    const core = cluster.cores[addresses.leave(kernel.now) ?? -1];
    if (core === undefined) {
      journal.blocks(kernel.now, request, blocked.length);
      blocked.enter(request, kernel.now);
      return;
    }
    journal.pops(kernel.now, request, core.address);
    hold(core, request);
  };

  const hold = (core: LiveCore, request: number): void => {
    if (overhead === 0) {
      reach(core, request);
      return;
    }
    held.add(core);
    if (core.up) core.holds.push({ from: kernel.now, to: never });
    kernel.after(overhead, () => reach(core, request));
  };

  const reach = (core: LiveCore, request: number): void => {
    announced.delete(core);
    held.delete(core);
    close(core.holds, kernel.now);
    if (core.up) {
      cluster.start(core, request, push);
      return;
    }
    journal.noAnswer(kernel.now, request, core.address);
    pop(request);
  };

  const free = (core: LiveCore): void => {
    if (held.has(core)) core.holds.push({ from: kernel.now, to: never });
    if (!announced.has(core)) push(core);
  };

  return { arrive: pop, free };
}
