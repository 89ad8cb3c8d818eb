import type { Micros } from "../../sim/kernel.ts";
import type { Replication } from "./records.ts";
import { conflictsUntil, differences, differenceText, gapsUntil, lasts, overwritten } from "./state.ts";
import { centreName, clockTime, counted, linkName } from "./words.ts";

/** What holds at a time, in sentences. */
export function describe(recording: Replication, t: Micros): string {
  const differ = differences(recording.rows, t);
  const cut = recording.cuts.filter((span) => lasts(span, t)).map(({ link }) => `The link ${linkName(link)} is cut.`);
  const failing = recording.failovers
    .filter((span) => lasts(span, t))
    .map(({ centre }) => `${centreName(centre)} is failing over.`);
  const gaps = gapsUntil(recording, t).map(
    ({ from, to, changes }) => `${counted(changes.length, "change")} of ${centreName(from)} will never reach ${centreName(to)}.`,
  );
  const conflicts = conflictsUntil(recording, t);
  const met =
    conflicts.length === 0
      ? "No conflict so far."
      : `${counted(conflicts.length, "conflict")} so far, ${counted(overwritten(conflicts), "update")} overwritten.`;
  const rows = differ.length === 0 ? "all rows agree." : differenceText(differ);
  return [`At ${clockTime(t)}, ${rows}`, ...cut, ...failing, ...gaps, met].join(" ");
}
