import { millisecond, minute, second } from "../../sim/kernel.ts";
import { breakOff } from "./commits.ts";
import { candidates, plan, promote, says, step } from "./promotion.ts";
import { behind, disconnect, follow, shipToAll } from "./replication.ts";
import { change, reachable, tell, type Node, type Run } from "./state.ts";
import { formatLsn, listed } from "./words.ts";

const asks = 200 * millisecond;
const looksAgain = 100 * millisecond;
const promotionTakes = second;
export const recoveryTakes = second;

/** Called at every failing check of a critical service. */
export function alarm(run: Run): void {
  const { agent, kernel, values } = run;
  if (agent.step !== "watching") return;
  if (agent.present) begin(run);
  else if (!agent.stuck) {
    agent.stuck = true;
    tell(run, "An alarm goes to the operator.");
    kernel.after(values.operator * minute, () => arrive(run));
  }
}

function arrive(run: Run): void {
  run.agent.stuck = false;
  if (run.consul.status === "passing") {
    says(run, `comes, and finds ${run.registered.name} passing its check: nothing to do.`);
    return;
  }
  run.agent.present = true;
  begin(run);
}

function begin(run: Run): void {
  const { agent, kernel, values, leader } = run;
  const within = candidates(run);
  if (within.length === 0) return wait(run, "can reach no standby, and waits.");
  if (reachable(leader) && !leader.slow) return wait(run, `finds ${leader.name} answering, and leaves it to Consul.`);
  agent.stuck = false;
  agent.deadline = kernel.now + values.patience * second;
  step(run, "catching up");
  says(run, `lets ${listed(within.map(({ name }) => name))} pull and replay all the WAL within reach.`);
  kernel.after(asks, () => look(run));
}

function wait(run: Run, text: string): void {
  if (!run.agent.stuck) says(run, text);
  run.agent.stuck = true;
}

/** Step one, again and again until the standbys have all they can get. */
function look(run: Run): void {
  const { agent, kernel, leader, consul } = run;
  const within = candidates(run);
  if (consul.status === "passing") return callOff(run, `${leader.name} passes its check again`);
  if (within.length === 0) return callOff(run, "no standby can be reached any more");
  if (reachable(leader) && !agent.stopped) {
    if (!leader.slow) return callOff(run, `${leader.name} answers again`);
    stop(run);
  }
  const catchingUp = within.some((node) => behind(run, node));
  if (catchingUp && kernel.now < agent.deadline) kernel.after(looksAgain, () => look(run));
  else choose(run, within, catchingUp);
}

/** A primary that is too slow for its check still runs: it is shut down first, and sends its last WAL. */
function stop(run: Run): void {
  run.agent.stopped = true;
  change(run, run.leader, { role: "fenced" });
  breakOff(run);
  says(run, `stops ${run.leader.name}, which is slow but runs: it accepts no more writes, and sends the WAL it has.`);
}

function callOff(run: Run, reason: string): void {
  says(run, `calls the failover off: ${reason}.`);
  step(run, "watching");
  release(run);
}

/** Lets a primary that nobody has replaced accept writes again. */
function release(run: Run): void {
  const { leader, agent, kernel } = run;
  agent.stopped = false;
  if (!reachable(leader) || leader.role !== "fenced") return;
  const { life } = leader;
  change(run, leader, { role: "starting" });
  kernel.after(recoveryTakes, () => {
    if (leader.life === life && reachable(leader)) resume(run);
  });
}

/** The leader has started, or come back, and asks Consul first whether it may go on. */
export function resume(run: Run): void {
  const { leader, agent, consul } = run;
  if (agent.step === "promoting" || agent.stopped) {
    if (leader.role !== "fenced") change(run, leader, { role: "fenced" });
    tell(run, `${leader.name} learns from Consul that it is being replaced, and accepts no writes.`);
  } else {
    if (leader.role !== "primary") change(run, leader, { role: "primary" });
    if (!leader.slow && consul.status === "passing") consul.failed = undefined;
    tell(run, `Nobody has replaced ${leader.name}: it goes on as the primary.`, "good");
  }
  for (const node of run.nodes) follow(run, node);
}

/** Step two: of those within reach, the one with the most WAL, or the first in the list. */
function choose(run: Run, within: readonly Node[], catchingUp: boolean): void {
  const most = within.reduce((best, node) => (node.wal.received > best.wal.received ? node : best));
  const chosen = run.design === "first" ? (within[0] ?? most) : most;
  const why = run.design === "first" ? "the first in the list" : "which has the most WAL";
  disconnect(run, run.leader);
  step(run, "promoting");
  if (catchingUp) says(run, "waits no longer: what has been received is replayed during the promotion.");
  says(run, `chooses ${chosen.name}, ${why}: ${positions(within)}.`);
  const promotion = plan(run, chosen, within);
  const { life } = chosen;
  run.kernel.after(promotionTakes, () => {
    if (reachable(chosen) && chosen.life === life && chosen.role === "standby") promote(run, chosen, promotion);
    else startOver(run, chosen);
  });
}

const positions = (nodes: readonly Node[]): string =>
  nodes.map(({ name, wal }) => `${name} at ${formatLsn(wal.received)}`).join(", ");

function startOver(run: Run, chosen: Node): void {
  says(run, `starts over: ${chosen.name} is lost before it is promoted.`);
  step(run, "catching up");
  run.agent.deadline = run.kernel.now + run.values.patience * second;
  shipToAll(run);
  look(run);
}
