import { formatTime } from "../../sim/format.ts";
import type { Micros } from "../../sim/kernel.ts";
import { centres, linksAmong, nth, rowNames, type Change, type Conflict, type Gap, type Policy } from "./records.ts";

export const centreName = (number: number): string => nth(centres, number);
export const rowName = (key: number): string => nth(rowNames, key);

export function linkName(link: number): string {
  const [a, b] = nth(linksAmong(centres.length), link);
  return `${centreName(a)}–${centreName(b)}`;
}

/** "1 row", "3 rows", "no rows". */
export const counted = (count: number, noun: string): string =>
  `${count === 0 ? "no" : count} ${noun}${count === 1 ? "" : "s"}`;

/** "5 of 6 rows differ" */
export const rowsDiffer = (rows: number, of: number): string => `${rows} of ${counted(of, "row")} differ${rows === 1 ? "s" : ""}`;

/** To the millisecond. */
export const clockTime = (t: Micros): string => formatTime(Math.round(t / 1000) * 1000);

const whose = (change: Change): string => `${centreName(change.origin)}’s ${change.value}`;

export const writeText = ({ origin, lsn, key, old, value }: Change): string =>
  `${centreName(origin)} writes ${rowName(key)}: ${old} + ${value - old} = ${value} (LSN ${lsn}).`;

/** What happened to a row that was changed on both sides: both versions, who won, and why. */
export function conflictText(policy: Policy, changes: readonly Change[], conflict: Conflict): string {
  const incoming = nth(changes, conflict.incoming);
  const standing = nth(changes, conflict.standing);
  const place = `Conflict on ${rowName(incoming.key)} at ${centreName(conflict.centre)}:`;
  if (policy === "lww") return `${place} ${lwwText(changes, conflict)}`;
  if (policy === "larger") {
    return `${place} ${whose(incoming)} meets ${conflict.before}. The procedure keeps the larger: ${conflict.after}.`;
  }
  const difference = incoming.value - incoming.old;
  const met = `${centreName(incoming.origin)} added ${difference}, ${centreName(standing.origin)} has changed the row too.`;
  return `${place} ${met} The procedure adds both up: ${conflict.before} + ${difference} = ${conflict.after}.`;
}

function lwwText(changes: readonly Change[], { incoming, standing, loser }: Conflict): string {
  const lost = nth(changes, loser ?? standing);
  const won = nth(changes, loser === incoming ? standing : incoming);
  const stamps = `${whose(won)}, stamped ${clockTime(won.stamp)}, against ${whose(lost)}, stamped ${clockTime(lost.stamp)}.`;
  const verdict = won.stamp === lost.stamp ? "The origin decides the tie" : "The later stamp wins";
  const wrong = lost.at > won.at ? ", though it was written later" : "";
  return `${stamps} ${verdict}: ${centreName(lost.origin)}’s update is overwritten${wrong}.`;
}

export const skipText = (change: Change, to: number): string =>
  `${centreName(to)} gets ${centreName(change.origin)}’s LSN ${change.lsn} again and skips it: it has been applied.`;

export const resumeText = (from: number, to: number, position: number, changes: number): string =>
  `${centreName(to)} reads ${centreName(from)}’s slot again from LSN ${position}: ${counted(changes, "change")} to send.`;

/** The LSNs of some changes of one origin: "LSN 4", "LSN 4 to 9". */
export function lsnRange(changes: readonly Change[]): string {
  const [first, last] = [changes.at(0)?.lsn, changes.at(-1)?.lsn];
  return first === last ? `LSN ${first}` : `LSN ${first} to ${last}`;
}

export function gapText(gap: Gap, changes: readonly Change[], start: number): string {
  const [from, to] = [centreName(gap.from), centreName(gap.to)];
  const created = `${from} has no slot for ${to} any more; a new one starts at LSN ${start}`;
  if (gap.changes.length === 0) return `${created}. Nothing was committed in between.`;
  const range = lsnRange(gap.changes.map((id) => nth(changes, id)));
  return `${created}: ${counted(gap.changes.length, "change")} of ${from} (${range}) will never reach ${to}.`;
}

/** "13 changes never sent to B", "never sent: 1 to A, 2 to B". */
export function missingLabel(gaps: readonly Gap[]): string {
  const counts = new Map<number, number>();
  for (const { to, changes } of gaps) counts.set(to, (counts.get(to) ?? 0) + changes.length);
  const [[to, count] = [0, 0], ...more] = [...counts];
  if (more.length === 0) return `${counted(count, "change")} never sent to ${centreName(to)}`;
  return `never sent: ${[...counts].map(([centre, changes]) => `${changes} to ${centreName(centre)}`).join(", ")}`;
}

/** To the hundredth of a second, where there is little room. */
const brief = (t: Micros): string => formatTime(Math.round(t / 10_000) * 10_000);

/** A conflict in two lines of at most some fifty characters. */
export function conflictLines(policy: Policy, changes: readonly Change[], conflict: Conflict): readonly [string, string] {
  const incoming = nth(changes, conflict.incoming);
  const standing = nth(changes, conflict.standing);
  const place = `${rowName(incoming.key)} at ${centreName(conflict.centre)}, ${brief(conflict.at)}:`;
  if (policy === "lww") {
    const versions = `${whose(incoming)} of ${brief(incoming.stamp)}, ${whose(standing)} of ${brief(standing.stamp)}`;
    return [`${place} ${versions}`, lwwLine(changes, conflict)];
  }
  const met = `${centreName(standing.origin)} had changed it too`;
  const difference = incoming.value - incoming.old;
  if (policy === "larger") return [`${place} ${whose(incoming)}; ${met}`, `The procedure keeps the larger: ${conflict.after}`];
  const sum = `${conflict.before} + ${difference} = ${conflict.after}`;
  return [`${place} ${centreName(incoming.origin)} added ${difference}; ${met}`, `The procedure adds both up: ${sum}`];
}

function lwwLine(changes: readonly Change[], { incoming, standing, loser }: Conflict): string {
  const lost = nth(changes, loser ?? standing);
  const won = nth(changes, loser === incoming ? standing : incoming);
  const reason = won.stamp === lost.stamp ? "a tie, by origin" : "the later stamp";
  const wronged = lost.at > won.at ? ", written later," : "";
  return `${centreName(won.origin)}’s wins, ${reason}; ${centreName(lost.origin)}’s${wronged} is overwritten`;
}
