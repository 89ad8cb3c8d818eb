import type { Kernel } from "../../sim/kernel.ts";
import type { Entry } from "../../sim/model.ts";
import type { Snapshot } from "../../sim/snapshots.ts";
import type { Settings } from "./settings.ts";
import type { Change, Conflict, Delivery, Gap, Replication, Row } from "./records.ts";

type Open<T> = { -readonly [Name in keyof T]: T[Name] };

/** A recording while it is made. */
export interface Draft {
  readonly log: Entry[];
  readonly changes: Change[];
  readonly refused: Open<Replication["refused"][number]>[];
  readonly deliveries: Open<Delivery>[];
  readonly conflicts: Conflict[];
  readonly gaps: Gap[];
  readonly cuts: Open<Replication["cuts"][number]>[];
  readonly failovers: Open<Replication["failovers"][number]>[];
  readonly rows: Snapshot<readonly Row[]>[][];
  rest: number | undefined;
}

/** A sending whose end is not yet known. */
export type OpenDelivery = Draft["deliveries"][number];

export const emptyDraft = (): Draft => ({
  log: [],
  changes: [],
  refused: [],
  deliveries: [],
  conflicts: [],
  gaps: [],
  cuts: [],
  failovers: [],
  rows: [],
  rest: undefined,
});

/** What every part of a run works with. */
export interface World {
  readonly kernel: Kernel;
  readonly settings: Settings;
  readonly draft: Draft;
  say(text: string, tone?: Entry["tone"]): void;
  /** Called when there may be nothing left to do. */
  onIdle(): void;
}
