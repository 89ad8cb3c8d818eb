/**
 * A PostgreSQL service with streaming replication, checked by Consul and moved by an agent when it fails.
 *
 * Units: times are whole microseconds, WAL positions (LSN) bytes. Mechanism: PostgreSQL's streaming replication,
 * timelines and pg_rewind, Consul's health checks, and the four steps of the agent as the résumé has them. Left out:
 * what the data are, checkpoints, WAL segments and archives, cascading replication, reads, failures of Consul and of
 * the agent. See provenance.ts for every assumption.
 */
import { defineModel } from "../../sim/model.ts";
import type { InterventionKind } from "../../sim/model.ts";
import { describe } from "./describe.ts";
import type { Fault } from "./faults.ts";
import { lostCommits, measures } from "./measures.ts";
import { names, parameters, type Values } from "./parameters.ts";
import { presets } from "./presets.ts";
import { properties } from "./properties.ts";
import { provenance } from "./provenance.ts";
import type { Design, FailoverRecording } from "./recording.ts";
import { run } from "./run.ts";
import { draw, type Workload } from "./workload.ts";
import { counted } from "./words.ts";

export { stateAt } from "./describe.ts";
export type { FailoverRecording } from "./recording.ts";

const lost = (recording: FailoverRecording): string => {
  const count = lostCommits(recording);
  return `${counted(count, "acknowledged commit")} ${count === 1 ? "is" : "are"} lost`;
};

const onNodes = (label: string, help: string): InterventionKind<Values> => ({ label, help, targets: names });

export const model = defineModel<typeof parameters, Design, Fault, Workload, FailoverRecording>({
  version: 1,
  title: "A failover, node by node",
  text: "Each bar is the WAL (the record of every change) that a node has, drawn at the time it was written: filled where replayed, hollow where only received, dashed where thrown away. Look at what is lost when the primary dies and a standby takes over.",
  parameters,
  advanced: ["lag4", "lag5", "replay", "timeout", "failures", "ttl", "patience", "operator", "length"],
  designs: {
    first: { label: "First in the list", text: "The same steps, but the first standby in the list that can be reached is promoted." },
    most: { label: "Most advanced standby", text: "The standbys pull and replay all they can; the one with the most WAL is promoted." },
    operator: { label: "No agent", text: "Consul raises an alarm, and an operator does the same steps by hand some minutes later." },
  },
  interventions: {
    kill: onNodes("Kill", "The machine is off at once; what is on its disk stays there."),
    cut: onNodes("Cut off", "The node runs on, but nobody can reach it: neither clients nor Consul nor the other nodes."),
    slow: onNodes("Slow down", "Everything takes ten times as long there: answers, receiving, sending, replaying."),
    restore: onNodes("Return", "Switched on, connected and at full speed again."),
  },
  draw,
  run,
  describe,
  properties,
  measures,
  claim: {
    designs: ["first", "most"],
    sentence: (first, most) =>
      `On the same ${first.writes.length} writes, ${lost(first)} where the first standby in the list takes over, ` +
      `and ${lostCommits(most)} where the most advanced does.`,
    counted: "the most advanced lost fewer",
    holds: (first, most) => lostCommits(most) < lostCommits(first),
  },
  presets,
  provenance,
});
