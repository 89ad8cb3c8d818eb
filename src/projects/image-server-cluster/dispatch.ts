import { whole } from "../../sim/draws.ts";
import type { Stream } from "../../sim/random.ts";
import type { Cluster, LiveCore, LiveServer } from "./cluster.ts";

/** How requests get to cores. */
export interface Dispatch {
  arrive(request: number): void;
  /** A core has nothing to do: it is done with a request, or its server has joined. */
  free(core: LiveCore): void;
}

/** The core to which the next request is dealt; undefined when no server is up. */
export type Choice = () => LiveCore | undefined;

/** How many requests are at a core: the one that it converts, and those that wait for it. */
const load = (core: LiveCore): number => core.queue.length + (core.finish === undefined ? 0 : 1);

/** Deals each request to a core as soon as it arrives: there it waits its turn, and cannot move. */
export function dealOut(cluster: Cluster, choose: Choice, dealt: number[]): Dispatch {
  const { kernel, journal } = cluster;

  const free = (core: LiveCore): void => {
    const request = core.queue.leave(kernel.now);
    if (request === undefined) return;
    journal.waited(kernel.now, request, core.address, cluster.age(request));
    cluster.start(core, request, free);
  };

  const arrive = (request: number): void => {
    const core = choose();
    dealt.push(core?.index ?? -1);
    if (core === undefined) {
      journal.refuses(kernel.now, request);
      cluster.fail(request, "refused");
      return;
    }
    journal.deals(kernel.now, request, core.address, load(core), () => cluster.idle);
    if (load(core) === 0) cluster.start(core, request, free);
    else core.queue.enter(request, kernel.now);
  };

  return { arrive, free };
}

/** The items in turn, over and over. */
function turns<Item>(items: readonly Item[]): () => Item | undefined {
  let turn = -1;
  return () => {
    turn = (turn + 1) % items.length;
    return items[turn];
  };
}

/** The servers in turn, and on each its cores in turn; who is down is passed over. */
export function roundRobin(servers: readonly LiveServer[]): Choice {
  const next = turns(servers.map(({ cores }) => ({ cores, next: turns(cores) })));
  return () => {
    for (let tries = 0; tries < servers.length; tries += 1) {
      const server = next();
      if (server?.cores[0]?.up === true) return server.next();
    }
    return undefined;
  };
}

export function atRandom(cores: readonly LiveCore[], chance: Stream): Choice {
  return () => {
    const up = cores.filter((core) => core.up);
    return up[whole(chance, 0, up.length - 1)];
  };
}

const shorter = (best: LiveCore | undefined, core: LiveCore): LiveCore =>
  best === undefined || load(core) < load(best) ? core : best;

/** The core with the fewest requests, running or waiting; the first of equals. */
export function shortestQueue(cores: readonly LiveCore[]): Choice {
  return () => cores.filter((core) => core.up).reduce<LiveCore | undefined>(shorter, undefined);
}
