import type { Outcome, Micros } from "./kernel.ts";
import type { Parameters, Values } from "./parameters.ts";

/** What the reader does to a running system: at a time, to one of the targets that its kind names. */
export interface Intervention<Kind extends string = string> {
  readonly kind: Kind;
  /** Index into the kind's targets. */
  readonly target: number;
  readonly at: Micros;
}

/** A kind of intervention, declared once. */
export interface InterventionKind<V> {
  /** A verb: "Kill". The target's name follows it. */
  readonly label: string;
  readonly help: string;
  /** What it can be done to, by name, under these parameters; at least one. */
  targets(values: V): readonly string[];
}

/** Something that happened, in words for people. */
export interface Entry {
  readonly at: Micros;
  readonly text: string;
  /** How it is marked: what the reader did, what went well or badly, or what is merely told. */
  readonly tone: "plain" | "intervention" | "good" | "bad";
}

/**
 * A whole run as plain data (it can be sent from a worker): a model adds the fields from which it tells the state at
 * any time. Entries are in time order.
 */
export interface Recording {
  /** Where the time axis ends. */
  readonly end: Micros;
  readonly outcome: Outcome;
  readonly log: readonly Entry[];
}

/** The smallest thing that shows a property violated. */
export interface Witness {
  readonly at: Micros;
  readonly text: string;
}

/** What a design promises. */
export interface Property<R, Design extends string> {
  /** A sentence in the present tense, in the field's words. */
  readonly text: string;
  /** "always": at no time is it false. "eventually": it is true at the end. */
  readonly kind: "always" | "eventually";
  /** The designs that promise it; all when absent. The others may violate it, and that is worth seeing. */
  readonly promisedBy?: readonly Design[];
  /** The witness when it is violated; undefined when it holds. */
  check(recording: R): Witness | undefined;
}

/** How a number is written: durations are in microseconds, shares from 0 to 1. */
export type Unit = "duration" | "count" | "share" | "bytes" | "per second";

export interface Measure<R> {
  readonly label: string;
  readonly unit: Unit;
  /** Which way is better; absent when neither is. */
  readonly better?: "less" | "more";
  /** Undefined when the run has nothing to measure. */
  value(recording: R): number | undefined;
}

/** One sentence with computed numbers, and whether it was true of a pair of runs. */
export interface Claim<R, Design extends string> {
  /** Always of these two, whatever is on the stage: the rival, then the design of the résumé. */
  readonly designs: readonly [Design, Design];
  /** "On the same 600 requests, the 99th percentile falls from 21.4 s to 6.2 s." */
  sentence(rival: R, chosen: R): string;
  /** What is counted over many seeds, after "in N of 200 seeds": "the 99th percentile was lower". */
  readonly counted: string;
  holds(rival: R, chosen: R): boolean;
}

/** All that a pair of runs follows from, and the moment looked at. This is what an address holds. */
export interface Scenario<P extends Parameters = Parameters, Design extends string = string, Kind extends string = string> {
  readonly values: Values<P>;
  /** 1 to 2^32 - 1. */
  readonly seed: number;
  /** Left and right on the stage. */
  readonly designs: readonly [Design, Design];
  /** In time order. */
  readonly interventions: readonly Intervention<Kind>[];
  readonly at: Micros;
}

/** A scenario worth trying; what it leaves out is as in the model's defaults. */
export interface Preset<P extends Parameters, Design extends string, Kind extends string> {
  /** A few words: "Kill the primary during a burst". */
  readonly name: string;
  /** What to look at, for someone who does not know the field. */
  readonly text: string;
  readonly values?: Partial<Values<P>>;
  readonly seed?: number;
  readonly designs?: readonly [Design, Design];
  readonly interventions?: readonly Intervention<Kind>[];
  readonly at: Micros;
}

export interface Source {
  /** The work and its chapter: "PostgreSQL 17 documentation, 26.3 Failover". */
  readonly title: string;
  readonly url?: string;
}

/** What the model stands on. Figures that a run computes are the model's, never the real system's. */
export interface Provenance {
  /** What the résumé says. */
  readonly stated: readonly string[];
  /** What the model assumes or simplifies beyond it. */
  readonly assumed: readonly string[];
  /** Where the mechanism is documented. */
  readonly sources: readonly Source[];
}

/** Everything a run follows from: same input, same recording, in every engine. */
export interface RunInput<V, Workload, Design extends string, Kind extends string> {
  readonly values: V;
  /** For what chance decides during the run, each in a stream of its own; arrivals and the like are in the workload. */
  readonly seed: number;
  readonly workload: Workload;
  readonly design: Design;
  readonly interventions: readonly Intervention<Kind>[];
}

/**
 * A runnable model of a system: one typed value, pure. Members that take a recording are methods, so that a model of
 * any recording can stand where one of `Recording` is asked for.
 */
export interface Model<
  P extends Parameters = Parameters,
  Design extends string = string,
  Kind extends string = string,
  Workload = unknown,
  R extends Recording = Recording,
> {
  /** Rises whenever the same address would show another run. */
  readonly version: number;
  /** What the figure shows, in a few words; its caption starts with it. */
  readonly title: string;
  /** One or two sentences for someone who does not know the field: what is seen, and what to look for. */
  readonly text: string;
  readonly parameters: P;
  /** Parameters that are not on show until the reader asks for more. */
  readonly advanced?: readonly (keyof P)[];
  readonly designs: Readonly<Record<Design, { readonly label: string; readonly text: string }>>;
  readonly interventions: Readonly<Record<Kind, InterventionKind<Values<P>>>>;
  /** Draws all that comes from outside, without knowing the design. */
  draw(values: Values<P>, seed: number): Workload;
  run(input: RunInput<Values<P>, Workload, Design, Kind>): R;
  /** The state at a time in a sentence or two, for who cannot see the figure. */
  describe(recording: R, t: Micros): string;
  readonly properties: Readonly<Record<string, Property<R, Design>>>;
  readonly measures: Readonly<Record<string, Measure<R>>>;
  /** Values to be shown as cumulative distributions of both designs on one axis. */
  readonly distribution?: { readonly label: string; readonly unit: Unit; values(recording: R): readonly number[] };
  readonly claim: Claim<R, Design>;
  /** The first is the default: the run of the poster, at its most telling moment. Three or more. */
  readonly presets: readonly [Preset<P, Design, Kind>, ...Preset<P, Design, Kind>[]];
  readonly provenance: Provenance;
}

/** Checks a model's types where it is declared, and keeps its own. */
export const defineModel = <
  const P extends Parameters,
  Design extends string,
  Kind extends string,
  Workload,
  R extends Recording,
>(
  model: Model<P, Design, Kind, Workload, R>,
): Model<P, Design, Kind, Workload, R> => model;

/** What a figure draws: one recording at one time. It has no state of its own, and no style attributes. */
export interface FigureProps<R extends Recording> {
  readonly recording: R;
  readonly t: Micros;
  /** Where the time axis ends that the two figures of a stage share. */
  readonly end: Micros;
  /** Unique on the page: for the ids within the figure. */
  readonly id: string;
}
