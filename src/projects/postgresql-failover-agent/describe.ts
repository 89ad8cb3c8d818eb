import { formatQuantity, formatTime } from "../../sim/format.ts";
import type { Micros } from "../../sim/kernel.ts";
import { latest } from "../../sim/snapshots.ts";
import type { FailoverRecording, NodeMoment, Wal } from "./recording.ts";
import { counted, formatLsn } from "./words.ts";

export interface NodeState extends NodeMoment {
  readonly name: string;
  readonly index: number;
  readonly wal: Wal;
}

/** All that a recording tells of one time. */
export interface State {
  readonly nodes: readonly NodeState[];
  /** The timeline promoted last, and its node; at first pg1's. */
  readonly timeline: number;
  readonly leader: number;
  readonly consul: "passing" | "critical";
  readonly catalogue: number;
  readonly clients: number;
  readonly step: FailoverRecording["agent"][number]["step"];
  readonly acknowledged: number;
  readonly refused: number;
  readonly lost: number;
}

export function stateAt(recording: FailoverRecording, t: Micros): State {
  const promotion = recording.promotions.findLast(({ at }) => at <= t);
  const count = (name: "acknowledged" | "refused" | "lost"): number =>
    recording.writes.reduce((sum, write) => ((write[name] ?? Infinity) <= t ? sum + 1 : sum), 0);
  return {
    nodes: recording.nodes.map(({ name, moments, wal }, index) => ({
      name,
      index,
      ...latest(moments, t),
      wal: latest(wal, t),
    })),
    timeline: promotion?.timeline ?? 1,
    leader: promotion?.node ?? 0,
    consul: latest(recording.consul, t).status,
    catalogue: latest(recording.catalogue, t).node,
    clients: latest(recording.clients, t).node,
    step: latest(recording.agent, t).step,
    acknowledged: count("acknowledged"),
    refused: count("refused"),
    lost: count("lost"),
  };
}

/** A node's state in a word or two. */
export function role({ up, cut, slow, role: own }: NodeMoment): string {
  if (!up) return "down";
  if (cut) return "cut off";
  const word = own === "fenced" ? "stopped" : own;
  return slow ? `${word}, slow` : word;
}

/** How much of the leader's WAL a node has not received. */
export function lag({ nodes, leader }: State, { wal }: NodeState): number {
  return Math.max(0, (nodes[leader]?.wal.received ?? 0) - wal.received);
}

export function describe(recording: FailoverRecording, t: Micros, state = stateAt(recording, t)): string {
  const nodes = state.nodes.map((node) => {
    const missing = role(node).startsWith("standby") ? `, ${formatQuantity(lag(state, node), "bytes")} behind` : "";
    return `${node.name} ${role(node)} at ${formatLsn(node.wal.received)}${missing}`;
  });
  const { acknowledged, refused, lost } = state;
  return [
    `At ${formatTime(t)}: ${nodes.join("; ")}.`,
    `Consul: ${state.consul}; the catalogue leads to ${recording.nodes[state.catalogue]?.name}.`,
    `${counted(acknowledged, "commit")} acknowledged, ${lost} of them lost; ${counted(refused, "write")} refused.`,
  ].join(" ");
}
