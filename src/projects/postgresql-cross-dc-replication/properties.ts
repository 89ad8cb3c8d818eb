import type { Property, Witness } from "../../sim/model.ts";
import { newer } from "./policy.ts";
import { nth, type Change, type Delivery, type Replication } from "./records.ts";
import type { Design } from "./settings.ts";
import { differences, differenceText, rowsAt } from "./state.ts";
import { centreName, clockTime, counted, lsnRange, rowName } from "./words.ts";

type Rule = Property<Replication, Design>;

const persisted = ["persisted-lww", "persisted-procedure"] as const;

/** The changes that were applied to some centre, or discarded there, in the order in which that happened. */
const taken = (recording: Replication): (Delivery & { readonly ended: number })[] =>
  recording.deliveries
    .flatMap((delivery) => (delivery.ended === undefined ? [] : [{ ...delivery, ended: delivery.ended }]))
    .filter(({ fate }) => fate === "applied" || fate === "discarded")
    .toSorted((a, b) => a.ended - b.ended);

const agree: Rule = {
  text: "Once writing has ended and all links are up, the data centres come to hold the same rows.",
  kind: "eventually",
  promisedBy: persisted,
  check(recording) {
    const differ = differences(recording.rows, recording.end);
    return differ.length === 0 ? undefined : { at: recording.end, text: differenceText(differ) };
  },
};

const delivered: Rule = {
  text: "Every change reaches every other data centre.",
  kind: "eventually",
  promisedBy: persisted,
  check(recording) {
    const reached = new Set(taken(recording).map(({ change, to }) => `${change} ${to}`));
    for (let from = 0; from < recording.centres; from += 1) {
      for (let to = 0; to < recording.centres; to += 1) {
        const own = recording.changes.filter((change) => change.origin === from && to !== from);
        const missing = own.filter(({ id }) => !reached.has(`${id} ${to}`));
        if (missing.length > 0) return missingWitness(recording, missing, to);
      }
    }
    return undefined;
  },
};

const missingWitness = ({ end }: Replication, missing: readonly Change[], to: number): Witness => ({
  at: end,
  text: `${counted(missing.length, "change")} of ${centreName(nth(missing, 0).origin)} (within ${lsnRange(missing)}) never reached ${centreName(to)}.`,
});

const winner: Rule = {
  text: "Where the last writer wins: of all versions of a row that a data centre has, the one with the largest (timestamp, origin) stands.",
  kind: "always",
  promisedBy: ["lost-lww", "persisted-lww"],
  check(recording) {
    if (recording.policy !== "lww") return undefined;
    for (let centre = 0; centre < recording.centres; centre += 1) {
      const found = checkWinner(recording, centre);
      if (found !== undefined) return found;
    }
    return undefined;
  },
};

/** Plays through what a centre wrote and took in, and compares its rows with the best version so far. */
function checkWinner(recording: Replication, centre: number): Witness | undefined {
  const own = recording.changes.filter(({ origin }) => origin === centre).map((change) => ({ change, at: change.at }));
  const others = taken(recording)
    .filter(({ to }) => to === centre)
    .map(({ change, ended }) => ({ change: nth(recording.changes, change), at: ended }));
  const best = new Map<number, Change>();
  const events = [...own, ...others].toSorted((a, b) => a.at - b.at);
  for (const [i, { change, at }] of events.entries()) {
    const known = best.get(change.key);
    if (known === undefined || newer(change, known)) best.set(change.key, change);
    // Only the last of several events of one time has left the rows as they are told.
    if (events[i + 1]?.at === at) continue;
    const rows = rowsAt(recording, centre, at);
    const wrong = [...best.values()].find(({ id, key }) => rows[key]?.by !== id);
    if (wrong !== undefined) return winnerWitness(wrong, centre, at);
  }
  return undefined;
}

const winnerWitness = (best: Change, centre: number, at: number): Witness => ({
  at,
  text: `At ${centreName(centre)}, ${rowName(best.key)} is not ${centreName(best.origin)}’s ${best.value}, stamped ${clockTime(best.stamp)}.`,
});

const origin: Rule = {
  text: "No change comes back to its own origin.",
  kind: "always",
  check({ changes, deliveries }) {
    const found = deliveries.find(({ change, to }) => nth(changes, change).origin === to);
    if (found === undefined) return undefined;
    const { origin: from, lsn } = nth(changes, found.change);
    return { at: found.sent, text: `${centreName(from)}’s LSN ${lsn} is sent back to ${centreName(from)}.` };
  },
};

const order: Rule = {
  text: "A data centre applies another’s changes in commit order, none of them twice.",
  kind: "always",
  check(recording) {
    const progress = new Map<string, number>();
    for (const { change, to, ended } of taken(recording)) {
      const { origin: from, lsn } = nth(recording.changes, change);
      const stream = `${from} ${to}`;
      const text = `${centreName(to)} applies ${centreName(from)}’s LSN ${lsn} after LSN ${progress.get(stream)}.`;
      if (lsn <= (progress.get(stream) ?? 0)) return { at: ended, text };
      progress.set(stream, lsn);
    }
    return undefined;
  },
};

const increments: Rule = {
  text: "No increment is lost: every row is the sum of all that was added to it, unless the procedure is to keep the larger value.",
  kind: "eventually",
  promisedBy: ["persisted-procedure"],
  check(recording) {
    if (recording.policy === "larger") return undefined;
    for (const [centre] of recording.rows.entries()) {
      for (const [key, { value }] of rowsAt(recording, centre, recording.end).entries()) {
        const changes = recording.changes.filter((change) => change.key === key);
        const total = changes.reduce((sum, change) => sum + change.value - change.old, 0);
        const text = `${rowName(key)} is ${value} at ${centreName(centre)}; what was written adds up to ${total}.`;
        if (value !== total) return { at: recording.end, text };
      }
    }
    return undefined;
  },
};

/** What the designs promise. */
export const properties = { agree, delivered, winner, origin, order, increments };
