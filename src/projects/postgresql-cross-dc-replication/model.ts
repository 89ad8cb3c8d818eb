/**
 * Replication between PostgreSQL deployments that all accept writes, on top of logical replication slots.
 *
 * Units: virtual time in microseconds; an LSN is the number of a change in its data centre's WAL, from 1.
 * Origin: logical decoding, replication slots and replication origins as the PostgreSQL manual has them; conflicts by
 * commit timestamp or by a procedure as BDR has them.
 * Left out: inserts and deletes (which would need tombstones), transactions of several changes, initial copies, WAL
 * that is removed before a slot has read it, standbys that lag behind, clocks that drift.
 */
import { defineModel } from "../../sim/model.ts";
import { describe } from "./describe.ts";
import { differing, measures, missing } from "./measures.ts";
import { parameters } from "./parameters.ts";
import { presets } from "./presets.ts";
import { properties } from "./properties.ts";
import { provenance } from "./provenance.ts";
import { centres, linksAmong, type Replication } from "./records.ts";
import { replicate } from "./run.ts";
import { settings, type Design } from "./settings.ts";
import { counted, linkName, rowsDiffer } from "./words.ts";
import { draw } from "./workload.ts";

const links = ({ centres: count }: { readonly centres: number }): string[] =>
  linksAmong(count).map((_, link) => linkName(link));

/** "12 changes never arrive and 4 of 6 rows differ in the end" */
function toll(recording: Replication): string {
  const [changes, rows] = [missing(recording), differing(recording)];
  const never = `${counted(changes, "change")} never arrive${changes === 1 ? "s" : ""}`;
  const differ = rows === 0 ? "no row differs" : rowsDiffer(rows, recording.rowCount);
  return `${changes === 0 ? "every change arrives" : never} and ${differ} in the end`;
}

const lost = "A failover drops the source’s slots. The consumer makes a new one, which starts at the source’s present position: what was committed before and not sent yet is never sent.";
const kept = "The position of a slot survives the failover of its source: sending goes on from the position saved last, and what the other side has already applied is skipped there.";
const lww = "A row changed on both sides gets the version with the later timestamp.";
const procedure = "A stored procedure decides about a row changed on both sides: it adds up both changes, or keeps the larger value.";

export const model = defineModel({
  version: 1,
  title: "Data centres replicating to each other",
  text: "Each data centre accepts writes to its own copy of the same rows and pulls the others’ changes through a replication slot, which remembers how far they were applied. Ticks are writes, slanted lines are changes on their way. Cut a link or fail a primary, and see whether all copies agree in the end.",
  parameters,
  advanced: ["latencyAC", "latencyBC", "clockB", "clockC", "retry", "saveEvery", "spacing"],
  designs: {
    "lost-lww": { label: "Slot lost, last writer wins", text: `${lost} ${lww}` },
    "persisted-lww": { label: "Slot kept, last writer wins", text: `${kept} ${lww}` },
    "lost-procedure": { label: "Slot lost, stored procedure", text: `${lost} ${procedure}` },
    "persisted-procedure": { label: "Slot kept, stored procedure", text: `${kept} ${procedure}` },
  } satisfies Record<Design, { label: string; text: string }>,
  interventions: {
    cut: {
      label: "Cut",
      help: "Nothing gets through the link, either way, and what is on its way is lost.",
      targets: links,
    },
    heal: {
      label: "Heal",
      help: "The link works again; the consumers connect after a while. Links still cut are healed when writing ends.",
      targets: links,
    },
    failover: {
      label: "Fail over",
      help: "The data centre’s primary fails and its standby takes over, with all the data; what became of the slots differs by design.",
      targets: ({ centres: count }) => centres.slice(0, count),
    },
  },
  draw,
  run: ({ values, workload, design, interventions }) => replicate(settings(values, design), workload, interventions),
  describe,
  properties,
  measures,
  claim: {
    designs: ["lost-lww", "persisted-lww"],
    sentence: (rival, chosen) =>
      `On the same ${counted(chosen.changes.length, "write")}, ${toll(rival)} where a failover loses the slot; ` +
      `${toll(chosen)} where its position is kept.`,
    counted: "rows differed in the end only where the slot was lost",
    holds: (rival, chosen) => differing(rival) > 0 && differing(chosen) === 0 && missing(chosen) === 0,
  },
  presets,
  provenance,
});
