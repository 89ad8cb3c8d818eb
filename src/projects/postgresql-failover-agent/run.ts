import { second, simulate } from "../../sim/kernel.ts";
import type { RunInput } from "../../sim/model.ts";
import { alarm } from "./agent.ts";
import { startClients } from "./clients.ts";
import { expire } from "./commits.ts";
import { startChecks } from "./consul.ts";
import { intervene, type Fault } from "./faults.ts";
import type { Values } from "./parameters.ts";
import type { Design, FailoverRecording } from "./recording.ts";
import { createRun, tell, type Run } from "./state.ts";
import { listed, verb } from "./words.ts";
import type { Workload } from "./workload.ts";

/** More than the longest run needs. */
const mostEvents = 1_000_000;

/** Runs a cluster under one design and records it. */
export function run(input: RunInput<Values, Workload, Design, Fault>): FailoverRecording {
  const { values, design, workload, interventions } = input;
  const end = values.length * second;
  let state: Run | undefined;
  const outcome = simulate({ until: end, events: mostEvents }, (kernel) => {
    const cluster = createRun({ kernel, values, design, workload, alarm });
    state = cluster;
    introduce(cluster);
    for (const intervention of interventions) kernel.at(intervention.at, () => intervene(cluster, intervention));
    startChecks(cluster);
    startClients(cluster);
    kernel.at(end, () => expire(cluster));
  });
  if (state === undefined) throw new Error("the run has not started");
  return { end, outcome, ...recorded(state) };
}

function introduce(state: Run): void {
  const [primary, ...standbys] = state.nodes.map(({ name }) => name);
  const waits = state.values.replication === "synchronous" ? "until any one standby has received it" : "for no standby";
  const following = `${listed(standbys)} ${verb(standbys.length, "follow")} it`;
  tell(state, `${primary} is the primary, on timeline 1; ${following}. A commit waits ${waits}.`);
}

const recorded = (state: Run): Omit<FailoverRecording, "end" | "outcome"> => ({
  design: state.design,
  synchronous: state.values.replication === "synchronous",
  nodes: state.nodes.map(({ name, moments, positions, discarded }) => ({ name, moments, wal: positions, discarded })),
  timelines: state.timelines,
  writes: state.writes,
  checks: state.consul.checks,
  consul: state.consul.moments,
  catalogue: state.consul.catalogue,
  clients: state.addresses,
  agent: state.agent.steps,
  promotions: state.promotions,
  log: state.log,
});
