import { formatTime } from "../../sim/format.ts";
import type { Micros } from "../../sim/kernel.ts";
import type { Property, Witness } from "../../sim/model.ts";
import { stateAt, type Design, type ImageServers } from "./recording.ts";
import { capital, list, requestName } from "./words.ts";

/** The first of the items with a witness. */
function firstWitness<Item>(items: readonly Item[], look: (item: Item, i: number) => Witness | undefined): Witness | undefined {
  for (const [i, item] of items.entries()) {
    const witness = look(item, i);
    if (witness !== undefined) return witness;
  }
  return undefined;
}

/** A witness for the first neighbours that are out of order. */
const firstDisorder = <Item>(
  items: readonly Item[],
  inOrder: (item: Item, next: Item) => boolean,
  witness: (item: Item, next: Item) => Witness,
): Witness | undefined =>
  firstWitness(items, (item, i) => {
    const next = items[i + 1];
    return next === undefined || inOrder(item, next) ? undefined : witness(item, next);
  });

/** How requests came to their ends, in time order. */
function endings({ cores, failures, end }: ImageServers): { at: Micros; request: number; text: string }[] {
  const served = cores.flatMap(({ address, works }) =>
    works
      .filter((work) => !work.lost && work.to <= end)
      .map(({ to, request }) => ({ at: to, request, text: `is served by ${address}` })),
  );
  const failed = failures.map(({ at, request }) => ({ at, request, text: "fails" }));
  return [...served, ...failed].toSorted((a, b) => a.at - b.at);
}

/**
 * A request that is served or fails more than once; or never, although nothing is left to happen. Only the clients of
 * the shared queue may wait to the end, when no server is up.
 */
function notOnce(recording: ImageServers): Witness | undefined {
  const ended = new Map<number, string>();
  const twice = firstWitness(endings(recording), ({ at, request, text }) => {
    const first = ended.get(request);
    ended.set(request, text);
    return first === undefined ? undefined : { at, text: `${capital(requestName(request))} ${first}, and then ${text}.` };
  });
  const { outcome, end, arrivals, design } = recording;
  if (twice !== undefined || outcome.ended !== "quiet") return twice;
  const { cores, waiting } = stateAt(recording, end);
  const mayWait = design === "free-workers" && cores.every((core) => core.doing === "down");
  const blocked = new Set(mayWait ? waiting : []);
  return firstWitness(arrivals, (_, request) =>
    ended.has(request) || blocked.has(request)
      ? undefined
      : { at: end, text: `${capital(requestName(request))} came, and nothing became of it.` },
  );
}

const cutShort = ({ cores, services }: ImageServers): Witness | undefined =>
  firstWitness(cores, ({ address, works }) =>
    firstWitness(works, ({ request, from, to, lost }) =>
      lost || to - from === services[request]
        ? undefined
        : { at: to, text: `${address} leaves ${requestName(request)} after ${formatTime(to - from)}, half done.` },
    ),
  );

const twoAtOnce = ({ cores }: ImageServers): Witness | undefined =>
  firstWitness(cores, ({ address, works }) =>
    firstDisorder(
      works,
      (work, next) => work.to <= next.from,
      (work, next) => ({
        at: next.from,
        text: `${address} starts ${requestName(next.request)} while it converts ${requestName(work.request)}.`,
      }),
    ),
  );

const overtaking = ({ queues }: ImageServers): Witness | undefined =>
  firstWitness(queues, (stays) =>
    firstDisorder(
      stays,
      (stay, next) => stay.from <= next.from && stay.to <= next.to,
      (stay, next) => ({
        at: next.to,
        text: `${capital(requestName(next.who))} leaves the queue before ${requestName(stay.who)}, which came first.`,
      }),
    ),
  );

/** Where cores have queues of their own, they also serve in the order of arrival: requests are numbered by it. */
const servedOutOfOrder = ({ design, cores }: ImageServers): Witness | undefined =>
  design === "free-workers"
    ? undefined
    : firstWitness(cores, ({ address, works }) =>
        firstDisorder(
          works,
          (work, next) => work.request < next.request,
          (work, next) => ({
            at: next.from,
            text: `${address} serves ${requestName(work.request)} before ${requestName(next.request)}, which came first.`,
          }),
        ),
      );

function waitsForNothing(recording: ImageServers): Witness | undefined {
  const [span] = recording.flaw;
  if (span === undefined) return undefined;
  const { cores, waiting } = stateAt(recording, span.from);
  const idle = cores.filter((core) => core.doing === "idle").map((core) => core.address);
  const [first = 0] = waiting;
  const place = cores.find((core) => core.waiting.includes(first));
  const where = place === undefined ? "" : ` at ${place.address}, behind ${requestName(place.request ?? 0)},`;
  const are = idle.length === 1 ? "is" : "are";
  return { at: span.from, text: `${capital(requestName(first))} waits${where} while ${list(idle)} ${are} idle.` };
}

function lostInQueue({ failures, queues, cores, design }: ImageServers): Witness | undefined {
  const failure = failures.find(({ why }) => why !== "converting");
  if (failure === undefined) return undefined;
  const { at, request, why } = failure;
  const name = capital(requestName(request));
  if (why === "refused") return { at, text: `${name} fails on arrival: no server is up.` };
  const queue = queues.findIndex((stays) => stays.some((stay) => stay.who === request));
  const address = design === "free-workers" ? "" : ` of ${cores[queue]?.address ?? ""}`;
  return { at, text: `${name} fails in the queue${address}: its server dies, and it cannot leave.` };
}

export const properties = {
  once: {
    text: "A request is served once, by one core, unless it fails.",
    kind: "always",
    check: (recording) => notOnce(recording) ?? cutShort(recording),
  },
  single: { text: "A core converts one image at a time.", kind: "always", check: twoAtOnce },
  order: {
    text: "First come, first served within a queue.",
    kind: "always",
    check: (recording) => overtaking(recording) ?? servedOutOfOrder(recording),
  },
  free: {
    text: "No request waits in a queue while a core is free: up, converting nothing, and not popped by another client.",
    kind: "always",
    promisedBy: ["free-workers"],
    check: waitsForNothing,
  },
  survives: {
    text: "When a server dies, only what it was converting fails.",
    kind: "always",
    promisedBy: ["free-workers"],
    check: lostInQueue,
  },
} as const satisfies Readonly<Record<string, Property<ImageServers, Design>>>;
