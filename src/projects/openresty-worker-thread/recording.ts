import type { Micros } from "../../sim/kernel.ts";
import type { Recording } from "../../sim/model.ts";
import type { Settings } from "./parameters.ts";

export type Design = "loop" | "pool";

/** A request and what became of it; a time that is absent has not come. */
export interface Request {
  /** From 1, in order of arrival. */
  readonly id: number;
  readonly kind: "light" | "heavy";
  readonly worker: number;
  readonly arrived: Micros;
  /** Its first handler begins. */
  readonly begun?: Micros;
  /** A light one has asked the upstream, and its timer is set. */
  readonly asked?: Micros;
  /** The upstream's reply is in the socket, or would be had the socket not been closed. */
  readonly replied?: Micros;
  /** Its timer is expired. */
  readonly fired?: Micros;
  /** The handler begins that answers it: of its reply, of its timer, or of its task's completion. */
  readonly resumed?: Micros;
  /** A heavy one’s work is done. */
  readonly worked?: Micros;
  readonly ended?: Micros;
  readonly result?: "answered" | "timed out" | "refused";
}

/** A stretch of time in which a loop or a thread does one thing. */
export interface Block {
  readonly worker: number;
  /** 0 is the worker's loop, others are the threads of its pool. */
  readonly thread: number;
  readonly request: number;
  readonly start: Micros;
  readonly end?: Micros;
  /** How long it takes undisturbed. */
  readonly work: Micros;
  readonly on: "cpu" | "disk";
  /** The heavy work itself. */
  readonly heavy: boolean;
  /** Of a loop: in which of its iterations, from 1. */
  readonly iteration: number;
}

/** A pool from a time on. */
export interface PoolState {
  readonly at: Micros;
  readonly worker: number;
  readonly queued: number;
  readonly busy: number;
}

export interface Run extends Recording {
  readonly design: Design;
  readonly settings: Settings;
  /** In order of arrival. */
  readonly requests: readonly Request[];
  /** By start. */
  readonly blocks: readonly Block[];
  readonly pools: readonly PoolState[];
}

/** Why a time-out was reported. */
export type Verdict = "true" | "false" | "early";

/**
 * A time-out is false when the reply was in the socket, in time, and the timer was expired nevertheless; early when
 * the timer was expired before its time, and the reply would have come in time. In time is a millisecond before the
 * time-out, as nginx counts in whole ones. Undefined of what did not time out.
 */
export function verdictOf({ asked, replied, fired }: Request, { timeout }: Settings): Verdict | undefined {
  if (fired === undefined || asked === undefined || replied === undefined) return undefined;
  if (replied - asked > (timeout - 1) * 1000) return "true";
  return replied <= fired ? "false" : "early";
}

/** The stretches in which an event of a request is ready and its loop has not come to it. */
export function waitsOf({ arrived, begun, replied, fired, resumed, worked, kind }: Request): [Micros, Micros | undefined][] {
  const second = kind === "light" ? replied : worked;
  const first: [Micros, Micros | undefined] = [arrived, begun];
  if (second === undefined || (fired !== undefined && fired < second)) return [first];
  return [first, [second, resumed]];
}
