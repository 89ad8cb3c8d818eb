import type { Kernel, Micros } from "../../sim/kernel.ts";
import type { Entry } from "../../sim/model.ts";
import { holds } from "./history.ts";
import { names, type Values } from "./parameters.ts";
import type * as recorded from "./recording.ts";
import type { Workload } from "./workload.ts";

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

export interface Node {
  readonly index: number;
  readonly name: string;
  up: boolean;
  cut: boolean;
  slow: boolean;
  role: recorded.Role;
  wal: recorded.Wal;
  /** Rises when the stream that it receives breaks off: what is still on its way does not arrive. */
  session: number;
  /** Rises when it stops: what it was doing is not done. */
  life: number;
  readonly moments: recorded.NodeMoment[];
  readonly positions: recorded.Wal[];
  readonly discarded: recorded.Discarded[];
}

export type Write = Mutable<recorded.Write>;
export type Promotion = Mutable<recorded.Promotion>;

/** What the agent, or the operator, is doing. */
export interface Agent {
  step: recorded.Step;
  /** It has stopped a primary that still ran. */
  stopped: boolean;
  /** Nobody answers an alarm before the operator has come. */
  present: boolean;
  /** What it has said once about this outage, and does not repeat. */
  stuck: boolean;
  deadline: Micros;
  readonly steps: recorded.AgentMoment[];
}

export interface Consul {
  status: "passing" | "critical";
  failures: number;
  /** Rises when the service definition is rewritten: a check of the old address no longer counts. */
  round: number;
  /** When the primary last stopped being well, and when Consul said so. */
  failed: Micros | undefined;
  critical: Micros;
  readonly moments: recorded.ConsulMoment[];
  readonly checks: recorded.Check[];
  readonly catalogue: recorded.Pointer[];
}

/** Everything that changes during a run. */
export interface Run {
  readonly kernel: Kernel;
  readonly values: Values;
  readonly design: recorded.Design;
  readonly workload: Workload;
  readonly nodes: readonly Node[];
  readonly timelines: recorded.Timeline[];
  readonly writes: Write[];
  /** Committed, and not yet confirmed by a standby. */
  waiting: Write[];
  /** Last promoted; what the others follow. */
  leader: Node;
  /** Where the catalogue and the clients' copy of it lead. */
  registered: Node;
  address: Node;
  readonly addresses: recorded.Pointer[];
  readonly consul: Consul;
  readonly agent: Agent;
  readonly promotions: Promotion[];
  readonly log: Entry[];
  /** Called after every failing check of a critical service. */
  readonly alarm: (run: Run) => void;
}

/** Where the WAL stands at the start: a few records into a segment, as on a young cluster. */
const startLsn = 0x3000148;

/** What a run is made of before anything has happened. */
type Start = Pick<Run, "kernel" | "values" | "design" | "workload" | "alarm">;

export function createRun(start: Start): Run {
  const { values, design } = start;
  const nodes = names(values).map(createNode);
  const [first] = nodes;
  if (first === undefined) throw new RangeError("a cluster has a node");
  return {
    ...start,
    nodes,
    leader: first,
    registered: first,
    address: first,
    timelines: [{ parent: 0, fork: 0, forkThrough: 0, node: 0, from: 0 }],
    writes: [],
    waiting: [],
    addresses: [{ at: 0, node: 0 }],
    consul: {
      status: "passing",
      failures: 0,
      round: 0,
      failed: undefined,
      critical: 0,
      moments: [{ at: 0, status: "passing" }],
      checks: [],
      catalogue: [{ at: 0, node: 0 }],
    },
    agent: {
      step: "watching",
      stopped: false,
      present: design !== "operator",
      stuck: false,
      deadline: 0,
      steps: [{ at: 0, step: "watching" }],
    },
    promotions: [],
    log: [],
  };
}

function createNode(name: string, index: number): Node {
  const state = { up: true, cut: false, slow: false, role: index === 0 ? "primary" : "standby" } as const;
  const wal = { at: 0, timeline: 1, received: startLsn, replayed: startLsn, receivedThrough: 0, replayedThrough: 0 };
  return {
    index,
    name,
    wal,
    session: 0,
    life: 0,
    ...state,
    moments: [{ at: 0, ...state }],
    positions: [wal],
    discarded: [],
  };
}

export const tell = (run: Run, text: string, tone: Entry["tone"] = "plain"): void => {
  run.log.push({ at: run.kernel.now, text, tone });
};

/** Up, and on the side of the network where Consul, the clients and the agent are. */
export const reachable = (node: Node): boolean => node.up && !node.cut;

/** A slow node takes ten times as long for everything. */
export const slowed = (...nodes: readonly Node[]): number => (nodes.some((node) => node.slow) ? 10 : 1);

/** The delay at this time of a node's own link and disk. */
export function delayed(run: Run, node: Node, usual: Micros): Micros {
  const weather = run.workload.weather[node.index] ?? [];
  return Math.round(usual * (weather[Math.floor(run.kernel.now / 500_000)] ?? 1));
}

export function change(run: Run, node: Node, what: Partial<Pick<Node, "up" | "cut" | "slow" | "role">>): void {
  Object.assign(node, what);
  const { up, cut, slow, role } = node;
  record(node.moments, { at: run.kernel.now, up, cut, slow, role });
}

export function receive(run: Run, node: Node, timeline: number, received: recorded.Lsn, receivedThrough: Micros): void {
  const { replayed, replayedThrough } = node.wal;
  setWal(node, { at: run.kernel.now, timeline, received, replayed, receivedThrough, replayedThrough });
}

export function setReplayed(run: Run, node: Node, replayed: recorded.Lsn, replayedThrough: Micros): void {
  const { timeline, received, receivedThrough } = node.wal;
  setWal(node, { at: run.kernel.now, timeline, received, replayed, receivedThrough, replayedThrough });
}

export function setWal(node: Node, wal: recorded.Wal): void {
  node.wal = wal;
  record(node.positions, wal);
}

/** Adds a snapshot; of several at one time only the last counts. */
export function record<T extends { readonly at: Micros }>(snapshots: T[], next: T): void {
  if (snapshots.at(-1)?.at === next.at) snapshots.pop();
  snapshots.push(next);
}

/** The commits acknowledged and not lost that a node with this WAL has not. */
export const missing = (run: Run, wal: recorded.Wal): Write[] =>
  run.writes.filter((w) => w.acknowledged !== undefined && w.lost === undefined && !holds(run.timelines, wal, w));
