import type { Micros } from "../../sim/kernel.ts";
import type { Property, Witness } from "../../sim/model.ts";
import { latest } from "../../sim/snapshots.ts";
import { verdictOf, type Block, type Design, type Request, type Run } from "./recording.ts";
import { capital, counted, heavyWork, laneName, roughly, workerName } from "./words.ts";

/** What rounding to whole microseconds may shift. */
const tick: Micros = 2;
/** nginx’s clock has whole milliseconds. */
const millisecond: Micros = 1_000;

function grouped<T>(items: readonly T[], key: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** The first witness that a search finds. */
function firstOf<T>(items: Iterable<T>, find: (item: T) => Witness | undefined): Witness | undefined {
  for (const item of items) {
    const witness = find(item);
    if (witness !== undefined) return witness;
  }
  return undefined;
}

/** A loop and a thread do one thing at a time. */
function oneAtATime({ blocks }: Run): Witness | undefined {
  const lanes = grouped(blocks, ({ worker, thread }) => worker * 100 + thread);
  return firstOf(lanes.values(), (lane) =>
    firstOf(lane.keys(), (i) => {
      const [block, next] = [lane[i], lane[i + 1]];
      if (block === undefined || next === undefined || next.start >= (block.end ?? Infinity)) return undefined;
      return { at: next.start, text: `${capital(laneName(next))} begins with request ${next.request} while it is at request ${block.request}.` };
    }),
  );
}

interface Change {
  readonly at: Micros;
  readonly block: Block;
  readonly step: 1 | -1;
}

/** Beginnings and ends of what runs on the cores; ends first at equal times. */
const changes = ({ blocks, end }: Run): Change[] =>
  blocks
    .filter(({ on }) => on === "cpu")
    .flatMap((block): Change[] => [
      { at: block.start, block, step: 1 },
      { at: block.end ?? end, block, step: -1 },
    ])
    .toSorted((a, b) => a.at - b.at || a.step - b.step);

/** What equal shares of the cores give to each block, against what it needs. */
function sharesKept(run: Run): Witness | undefined {
  const begun = new Map<Block, number>();
  let given = 0;
  let running = 0;
  let now = 0;
  return firstOf(changes(run), ({ at, block, step }) => {
    given += (at - now) * Math.min(1, run.settings.cores / Math.max(1, running));
    now = at;
    running += step;
    if (step === 1) {
      begun.set(block, given);
      return undefined;
    }
    const got = given - (begun.get(block) ?? given);
    const fair = got <= block.work + tick && (block.end === undefined || got >= block.work - tick);
    return fair ? undefined : { at, text: `Request ${block.request} needed ${roughly(block.work)} of a core and was given ${roughly(got)}.` };
  });
}

/** Taken up, worked on if it is heavy, and answered: how often something is done for a request. */
function spells({ kind, result }: Request): number {
  if (result === "refused") return 1;
  return kind === "heavy" ? 3 : 2;
}

/** Everything was done once for each request that is over; no request is lost. */
function nothingLost({ requests, blocks, outcome }: Run): Witness | undefined {
  const done = new Map<number, number>();
  for (const { request, end } of blocks) if (end !== undefined) done.set(request, (done.get(request) ?? 0) + 1);
  return firstOf(requests, (request) => {
    const { id, result, ended = outcome.at } = request;
    const times = done.get(id) ?? 0;
    if (result !== undefined && times !== spells(request)) return { at: ended, text: `Request ${id} is over after ${counted(times, "spell")} of work instead of ${spells(request)}.` };
    if (result === undefined && outcome.ended === "quiet") return { at: ended, text: `Request ${id} is never answered.` };
    return undefined;
  });
}

/** While the cores are busy without a break, they do not do more than they can. */
function withinCapacity(run: Run): Witness | undefined {
  let [running, since, done, ended] = [0, 0, 0, 0];
  return firstOf(changes(run), ({ at, block, step }) => {
    if (running === 0) [since, done, ended] = [at, 0, 0];
    running += step;
    if (step === -1 && block.end !== undefined) [done, ended] = [done + block.work, ended + 1];
    const most = (at - since) * run.settings.cores + ended * tick;
    return done > most ? { at, text: `${capital(counted(run.settings.cores, "core"))} did ${roughly(done)} of work in ${roughly(at - since)}.` } : undefined;
  });
}

/** By how much a time-out was false or early: how much sooner the reply came, or the timer was expired, than it was due. */
function excess(request: Request, { settings }: Run): Micros {
  const verdict = verdictOf(request, settings);
  const due = (request.asked ?? 0) + settings.timeout * 1000;
  if (verdict === "false") return due - (request.replied ?? due);
  return verdict === "early" ? due - (request.fired ?? due) : 0;
}

type Iterations = readonly (readonly Block[])[];

/** Finds a time-out that is false or early by more than two iterations of its loop account for, each `length` long at most. */
function unaccounted(run: Run, length: (request: Request, iterations: Iterations) => Micros): Witness | undefined {
  const suspects = run.requests.filter((request) => excess(request, run) > millisecond);
  if (suspects.length === 0) return undefined;
  const loops = grouped(run.blocks.filter(({ thread }) => thread === 0), ({ worker }) => worker);
  const iterations = new Map([...loops].map(([worker, blocks]) => [worker, [...grouped(blocks, ({ iteration }) => iteration).values()]]));
  return firstOf(suspects, (request) => {
    const most = 2 * length(request, iterations.get(request.worker) ?? []) + millisecond + tick;
    return excess(request, run) <= most ? undefined : { at: request.fired ?? 0, text: complaint(request, run) };
  });
}

function complaint(request: Request, run: Run): string {
  const { id, asked = 0, replied = 0, fired = 0 } = request;
  return verdictOf(request, run.settings) === "false"
    ? `The reply to request ${id} came after ${roughly(replied - asked)} and lay in the socket for ${roughly(fired - replied)} when the time-out of ${run.settings.timeout} ms was reported.`
    : `Request ${id} was given ${roughly(fired - asked)} of its ${run.settings.timeout} ms.`;
}

/** The longest iteration, from the first handler’s beginning to the last one’s end, of those during a request. */
function longestDuring({ arrived, fired = 0 }: Request, iterations: Iterations, end: Micros): Micros {
  const spans = iterations.map((blocks) => [blocks[0]?.start ?? 0, blocks.at(-1)?.end ?? end] as const);
  return Math.max(0, ...spans.filter(([from, to]) => to >= arrived && from <= fired).map(([from, to]) => to - from));
}

/** The most work in an iteration without the heavy work itself. */
const mostLight = (iterations: Iterations): Micros =>
  Math.max(0, ...iterations.map((blocks) => blocks.reduce((sum, { heavy, work }) => sum + (heavy ? 0 : work + 1), 0)));

/** Whether every loop and every thread that needs one has a core of its own. */
function coresForAll({ design, settings }: Run): boolean {
  const { workers, threads, cores, heavyKind } = settings;
  return workers * (1 + (design === "pool" && heavyKind === "checksum" ? threads : 0)) <= cores;
}

function blockedBy(run: Run): Witness | undefined {
  const most = Math.max(50, Math.round((run.settings.lightCpu * 1000) / 2));
  const block = run.blocks.find(({ thread, work }) => thread === 0 && work > most);
  return block && { at: block.start, text: `${capital(workerName(block.worker))} does ${heavyWork(run.settings)} ${block.request} in its loop, which takes ${roughly((block.end ?? run.end) - block.start)}.` };
}

function queueKept({ pools, requests, settings }: Run): Witness | undefined {
  const over = pools.find(({ queued }) => queued > settings.maxQueue);
  if (over !== undefined) return { at: over.at, text: `${counted(over.queued, "task")} wait in the pool of ${workerName(over.worker)}.` };
  return firstOf(requests.filter(({ result }) => result === "refused"), ({ id, worker, ended = 0 }) => {
    const { queued, busy } = latest(pools.filter((pool) => pool.worker === worker), ended);
    return queued === settings.maxQueue && busy === settings.threads ? undefined : { at: ended, text: `Request ${id} is refused though there is room.` };
  });
}

export const properties = {
  oneAtATime: { text: "A loop runs one handler at a time, and a thread one task.", kind: "always", check: oneAtATime },
  conserved: {
    text: "Work is conserved: no request is lost or done twice, and what can run gets an equal share of the cores until it is done.",
    kind: "always",
    check: (run) => sharesKept(run) ?? nothingLost(run),
  },
  capacity: { text: "Loops and threads together never do more than the cores can.", kind: "always", check: withinCapacity },
  neverBlocked: {
    text: "No handler keeps its loop for longer than light work does.",
    kind: "always",
    promisedBy: ["pool"],
    check: blockedBy,
  },
  noFalse: {
    text: "With a core for every loop and thread, no time-out is false or early, beyond what light work may delay.",
    kind: "always",
    promisedBy: ["pool"],
    check: (run) => (coresForAll(run) ? unaccounted(run, (_, iterations) => mostLight(iterations)) : undefined),
  },
  accounted: {
    text: "Where nothing blocks no time-out is false: none is false or early by more than two iterations of its loop took, and a millisecond.",
    kind: "always",
    check: (run) => unaccounted(run, (request, iterations) => longestDuring(request, iterations, run.end)),
  },
  queueKept: {
    text: "A pool’s queue is never longer than its room, and a task is refused only when the queue is full and all threads are busy.",
    kind: "always",
    check: queueKept,
  },
} satisfies Record<string, Property<Run, Design>>;
