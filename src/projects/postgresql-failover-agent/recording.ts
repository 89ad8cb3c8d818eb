import type { Micros } from "../../sim/kernel.ts";
import type { Recording } from "../../sim/model.ts";

/** A position in the WAL, in bytes. */
export type Lsn = number;

/**
 * What a node takes itself for. "starting": recovering after a crash; "fenced": kept from accepting writes while it may
 * be replaced; "diverged": has WAL that the primary's history has not, and waits for pg_rewind. A node that is down or
 * cut off keeps its role.
 */
export type Role = "primary" | "standby" | "starting" | "fenced" | "diverged" | "rewinding";

export type Design = "first" | "most" | "operator";
export type Step = "watching" | "catching up" | "promoting" | "rewriting";

/** What a node has, from a time on. Each position also stands as the time at which a primary had written so far. */
export interface Wal {
  readonly at: Micros;
  /** Of the last record received. */
  readonly timeline: number;
  readonly received: Lsn;
  readonly replayed: Lsn;
  readonly receivedThrough: Micros;
  readonly replayedThrough: Micros;
}

export interface NodeMoment {
  readonly at: Micros;
  readonly up: boolean;
  readonly cut: boolean;
  readonly slow: boolean;
  readonly role: Role;
}

/** What pg_rewind threw away: WAL written between two times, and the commits in it. */
export interface Discarded {
  readonly at: Micros;
  readonly from: Micros;
  readonly to: Micros;
  readonly bytes: number;
  readonly acknowledged: number;
}

export interface NodeRecord {
  readonly name: string;
  readonly moments: readonly NodeMoment[];
  readonly wal: readonly Wal[];
  readonly discarded: readonly Discarded[];
}

/** A timeline of PostgreSQL; they are numbered from 1, and number n stands at n - 1. */
export interface Timeline {
  /** 0 for the first. */
  readonly parent: number;
  /** The end of what it has of its parent. */
  readonly fork: Lsn;
  readonly forkThrough: Micros;
  readonly node: number;
  readonly from: Micros;
}

/** A client's write. It has an LSN above 0 once a primary has committed it. */
export interface Write {
  readonly at: Micros;
  /** Where the client sent it. */
  readonly node: number;
  readonly timeline: number;
  readonly lsn: Lsn;
  readonly acknowledged?: Micros;
  /** When it was turned away, or the client gave up waiting. */
  readonly refused?: Micros;
  /** When a timeline without it became the service's, although it had been acknowledged. */
  readonly lost?: Micros;
}

/** A standby that could be reached when one was chosen. */
export interface Candidate {
  readonly node: number;
  readonly received: Lsn;
  /** Acknowledged commits that it has not. */
  readonly missing: number;
}

export interface Promotion {
  readonly at: Micros;
  readonly chosen: Micros;
  readonly node: number;
  readonly timeline: number;
  readonly candidates: readonly Candidate[];
  readonly lost: number;
  /** When the old primary failed, and when Consul called it critical. */
  readonly failed: Micros;
  readonly critical: Micros;
}

export interface ConsulMoment {
  readonly at: Micros;
  readonly status: "passing" | "critical";
}

/** The end of one of Consul's checks. */
export interface Check {
  readonly at: Micros;
  readonly node: number;
  readonly passed: boolean;
}

/** Which node a name leads to, from a time on. */
export interface Pointer {
  readonly at: Micros;
  readonly node: number;
}

export interface AgentMoment {
  readonly at: Micros;
  readonly step: Step;
}

export interface FailoverRecording extends Recording {
  readonly design: Design;
  readonly synchronous: boolean;
  readonly nodes: readonly NodeRecord[];
  readonly timelines: readonly Timeline[];
  readonly writes: readonly Write[];
  readonly checks: readonly Check[];
  readonly consul: readonly ConsulMoment[];
  readonly catalogue: readonly Pointer[];
  /** The address that the clients use. */
  readonly clients: readonly Pointer[];
  readonly agent: readonly AgentMoment[];
  readonly promotions: readonly Promotion[];
}
