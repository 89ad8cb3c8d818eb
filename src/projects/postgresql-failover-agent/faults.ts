import type { Intervention } from "../../sim/model.ts";
import { recoveryTakes, resume } from "./agent.ts";
import { breakOff } from "./commits.ts";
import { behind, disconnect, follow, replay } from "./replication.ts";
import { change, reachable, tell, type Node, type Run } from "./state.ts";

export type Fault = "kill" | "cut" | "slow" | "restore";

const acts: Readonly<Record<Fault, (run: Run, node: Node) => string>> = { kill, cut, slow, restore };

/** Does to a node what the reader asks for, and says what came of it. */
export function intervene(run: Run, { kind, target }: Intervention<Fault>): void {
  const node = run.nodes[target];
  if (node === undefined) return tell(run, `There is no pg${target + 1}: nothing happens.`, "intervention");
  const at = run.log.length;
  const text = acts[kind](run, node);
  run.log.splice(at, 0, { at: run.kernel.now, text, tone: "intervention" });
}

function kill(run: Run, node: Node): string {
  if (!node.up) return `${node.name} is down already: nothing happens.`;
  leave(run, node, { up: false });
  node.life += 1;
  return `${node.name} is killed: the machine is off.`;
}

function cut(run: Run, node: Node): string {
  if (!node.up) return `${node.name} is down: cutting it off changes nothing.`;
  if (node.cut) return `${node.name} is cut off already: nothing happens.`;
  leave(run, node, { cut: true });
  return `${node.name} is cut off from the network; it still runs.`;
}

function slow(run: Run, node: Node): string {
  if (!node.up) return `${node.name} is down: nothing to slow down.`;
  if (node.slow) return `${node.name} is slow already: nothing happens.`;
  change(run, node, { slow: true });
  if (node === run.registered) run.consul.failed ??= run.kernel.now;
  return `${node.name} slows down: it takes ten times as long for everything.`;
}

/** Whichever way a node goes, its streams and sessions end; a recovery or a rewind under way ends. */
function leave(run: Run, node: Node, how: { up: false } | { cut: true }): void {
  const { consul, kernel } = run;
  if (node === run.leader && reachable(node)) breakOff(run);
  if (node === run.registered && (consul.failures === 0 || consul.failed === undefined)) consul.failed = kernel.now;
  disconnect(run, node);
  change(run, node, how);
  if (node.role === "rewinding") change(run, node, { role: "diverged" });
  else if (node.role !== "starting") return;
  node.life += 1;
}

function restore(run: Run, node: Node): string {
  const { up, cut: apart, slow: tired } = node;
  if (up && !apart && !tired) return `${node.name} is well: nothing happens.`;
  change(run, node, { up: true, cut: false, slow: false });
  if (!up) start(run, node);
  else if (apart) comeBack(run, node);
  else if (node === run.leader && node.role === "primary" && run.consul.status === "passing") run.consul.failed = undefined;
  if (!up) return `${node.name} is switched on again.`;
  return apart ? `${node.name} is back on the network.` : `${node.name} runs at full speed again.`;
}

/** After a crash PostgreSQL replays its WAL first; what a standby has received it has kept. */
function start(run: Run, node: Node): void {
  const { life } = node;
  change(run, node, { role: "starting" });
  run.kernel.after(recoveryTakes, () => {
    if (node.life === life && reachable(node)) comeBack(run, node);
  });
}

/** Who returns asks Consul first who the primary is. */
function comeBack(run: Run, node: Node): void {
  if (node === run.leader) return resume(run);
  const was = node.role;
  if (was === "starting") change(run, node, { role: "diverged" });
  follow(run, node);
  if (node.role !== "standby") return;
  if (behind(run, node)) replay(run, node);
  tell(run, `${node.name} learns from Consul that ${run.leader.name} is the primary, and follows it as a standby.`);
}
