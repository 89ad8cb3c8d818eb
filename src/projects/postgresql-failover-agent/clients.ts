import { second } from "../../sim/kernel.ts";
import { commit, expire } from "./commits.ts";
import { shipToAll } from "./replication.ts";
import { reachable, record, setWal, tell, type Node, type Run, type Write } from "./state.ts";

/** Each write comes at its own time, and each look-up of the service's address a TTL after the one before. */
export function startClients(run: Run): void {
  if (run.values.ttl > 0) run.kernel.at(run.workload.firstLookup, () => lookUp(run));
  arrive(run, 0);
}

function arrive(run: Run, index: number): void {
  const next = run.workload.writes[index];
  if (next === undefined) return;
  run.kernel.at(next.at, () => {
    if (run.values.ttl === 0) follow(run);
    send(run, next.bytes);
    arrive(run, index + 1);
  });
}

function lookUp(run: Run): void {
  follow(run);
  run.kernel.after(run.values.ttl * second, () => lookUp(run));
}

function follow(run: Run): void {
  if (run.address === run.registered) return;
  run.address = run.registered;
  record(run.addresses, { at: run.kernel.now, node: run.address.index });
  tell(run, `The clients look the service up again and write to ${run.address.name}.`, "good");
}

function send(run: Run, bytes: number): void {
  const { address, kernel } = run;
  const write = { at: kernel.now, node: address.index, timeline: address.wal.timeline, lsn: 0 };
  expire(run);
  if (reachable(address) && address.role === "primary") accept(run, { ...write, lsn: append(run, address, bytes) });
  else run.writes.push({ ...write, refused: kernel.now });
}

function accept(run: Run, write: Write): void {
  run.writes.push(write);
  commit(run, write);
  shipToAll(run);
}

/** Writes to the primary's WAL: what it has written it has also applied. */
export function append(run: Run, primary: Node, bytes: number): number {
  const received = primary.wal.received + bytes;
  const at = run.kernel.now;
  const { timeline } = primary.wal;
  setWal(primary, { at, timeline, received, replayed: received, receivedThrough: at, replayedThrough: at });
  return received;
}
