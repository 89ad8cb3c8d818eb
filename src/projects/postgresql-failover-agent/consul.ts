import { formatTime } from "../../sim/format.ts";
import { millisecond, second } from "../../sim/kernel.ts";
import { reachable, record, slowed, tell, type Node, type Run } from "./state.ts";

/** A healthy node answers within this time, also that it does not accept writes. */
const answerTakes = 150 * millisecond;

export const startChecks = (run: Run): void => {
  run.kernel.at(run.workload.firstCheck, () => check(run));
};

/** Writes the service definition anew; the check starts over, with the address taken for healthy. */
export function register(run: Run, node: Node): void {
  const { consul, kernel } = run;
  run.registered = node;
  record(consul.catalogue, { at: kernel.now, node: node.index });
  Object.assign(consul, { failures: 0, round: consul.round + 1 });
  setStatus(run, "passing");
  next(run);
}

function setStatus(run: Run, status: "passing" | "critical"): void {
  if (run.consul.status === status) return;
  run.consul.status = status;
  record(run.consul.moments, { at: run.kernel.now, status });
}

function next(run: Run): void {
  const { round } = run.consul;
  run.kernel.after(run.values.interval * second, () => {
    if (run.consul.round === round) check(run);
  });
}

/** One check: connects, and asks whether the node is a primary. Whatever takes longer than the time-out has failed. */
function check(run: Run): void {
  const { kernel, registered, consul } = run;
  const timeout = run.values.timeout * second;
  const took = answerTakes * slowed(registered);
  const { round } = consul;
  const end = (after: number, failure?: string): void => {
    kernel.after(after, () => {
      if (consul.round === round) conclude(run, failure);
    });
  };
  if (!reachable(registered)) end(timeout, "no answer");
  else if (took > timeout) end(timeout, "its answer takes too long");
  else {
    kernel.after(took, () => {
      if (consul.round !== round) return;
      if (!reachable(registered)) end(timeout - took, "no answer");
      else conclude(run, registered.role === "primary" ? undefined : "it does not accept writes");
    });
  }
}

function conclude(run: Run, failure: string | undefined): void {
  const { consul, registered, kernel } = run;
  consul.checks.push({ at: kernel.now, node: registered.index, passed: failure === undefined });
  if (failure === undefined) pass(run);
  else fail(run, failure);
  next(run);
  if (consul.status === "critical") run.alarm(run);
}

function pass(run: Run): void {
  const { consul, registered, agent } = run;
  consul.failures = 0;
  if (!registered.slow) consul.failed = undefined;
  if (consul.status === "passing") return;
  setStatus(run, "passing");
  tell(run, `Consul: ${registered.name} is passing again.`, "good");
  if (!agent.present) return;
  agent.stuck = false;
  agent.present = run.design !== "operator";
}

function fail(run: Run, failure: string): void {
  const { consul, registered, values, kernel } = run;
  consul.failures += 1;
  if (consul.status === "critical") return;
  const limit = formatTime(values.timeout * second);
  const count = `${consul.failures} of ${values.failures}`;
  tell(run, `Consul’s check of ${registered.name} fails, ${count}: ${failure} (time-out ${limit}).`);
  if (consul.failures < values.failures) return;
  setStatus(run, "critical");
  consul.critical = kernel.now;
  consul.failed ??= kernel.now;
  tell(run, `Consul: the service on ${registered.name} is critical.`, "bad");
}
