import { along } from "../../figure/scale.ts";
import type { Micros } from "../../sim/kernel.ts";
import type { Layout } from "./layout.ts";
import { linksAmong, nth, type Delivery, type Replication } from "./records.ts";
import { linkName } from "./words.ts";

/** Many marks of one kind, in a plot that is 1000 wide. */
export interface Marks {
  readonly tone: string;
  readonly d: string;
  readonly width?: number;
  readonly dashes?: string;
}

const across = (t: Micros, end: Micros): number => Math.round((t / end) * 1000);

/** How far down a change is at a time, on its way from lane to lane. */
function height({ from, to, sent, due }: Delivery, t: Micros, { lanes }: Layout): number {
  const [y1, y2] = [nth(lanes, from), nth(lanes, to)];
  return due > sent ? Math.round(y1 + ((y2 - y1) * (t - sent)) / (due - sent)) : y2;
}

/** A change on its way, as far as it came; along the lane where it arrived, as long as it had to wait there. */
function way(delivery: Delivery, end: Micros, layout: Layout): string {
  const { from, to, sent, due, ended } = delivery;
  const until = Math.min(due, ended ?? due);
  const edge = nth(layout.lanes, to) + (to > from ? -4 : 4);
  const waits = ended !== undefined && across(ended, end) > across(due, end);
  const wait = waits ? `M${across(due, end)} ${edge}H${across(ended, end)}` : "";
  return `M${across(sent, end)} ${nth(layout.lanes, from)}L${across(until, end)} ${height(delivery, until, layout)}${wait}`;
}

/** Inward from a lane: down, but up from the lowest. */
export const inward = (centre: number, centres: number): 1 | -1 => (centre < centres - 1 ? 1 : -1);

/** Everything that happened in the run, whether or not it has by the moment looked at. */
export function marks(recording: Replication, end: Micros, layout: Layout): readonly Marks[] {
  const { changes, deliveries, conflicts, refused, centres } = recording;
  const lane = (at: Micros, centre: number, lift = 0): string => `M${across(at, end)} ${nth(layout.lanes, centre) - lift}`;
  const ways = (...fates: Delivery["fate"][]): string =>
    deliveries.filter(({ fate }) => fates.includes(fate)).map((delivery) => way(delivery, end, layout)).join("");
  return [
    { tone: "s-quiet", d: ways("applied", "discarded", "under way") },
    { tone: "s-line", dashes: "2 3", d: ways("skipped") },
    { tone: "s-accent", dashes: "2 3", d: ways("lost") },
    { tone: "s-ink", d: changes.map(({ at, origin }) => `${lane(at, origin)}v${inward(origin, centres) * 7}`).join("") },
    { tone: "s-accent", d: refused.map(({ at, centre }) => `${lane(at, centre, 4)}v8`).join("") },
    { tone: "s-accent", width: 6, d: conflicts.map(({ at, centre }) => `${lane(at, centre)}h0`).join("") },
  ].filter(({ d }) => d !== "");
}

/** Where changes were lost on their way. */
export const losses = ({ deliveries }: Replication, end: Micros, layout: Layout): { x: string; y: number }[] =>
  deliveries.flatMap((delivery) => {
    const { fate, ended, due } = delivery;
    if (fate !== "lost" || ended === undefined || ended >= due) return [];
    return [{ x: along(ended, end), y: height(delivery, ended, layout) }];
  });

/** The shade of a cut link: between neighbouring lanes, or in a strip of its own. */
export interface Shade {
  readonly name: string;
  readonly x: string;
  readonly x2: string;
  readonly width: string;
  readonly top: number;
  readonly bottom: number;
}

export const shades = ({ cuts, centres }: Replication, end: Micros, { lanes, strip }: Layout): Shade[] =>
  cuts.map(({ link, from, to = end }) => {
    const [a, b] = nth(linksAmong(centres), link);
    const [top, bottom] = b === a + 1 ? [nth(lanes, a) + 8, nth(lanes, b) - 8] : [strip - 7, strip + 7];
    return { name: `${linkName(link)} cut`, x: along(from, end), x2: along(to, end), width: along(to - from, end), top, bottom };
  });
