import { second, type Micros } from "../../sim/kernel.ts";
import type { ImageServers, State } from "./recording.ts";

/** Where things stand in the figure, from top to bottom, in pixels. */
export interface Layout {
  /** The distance from lane to lane. */
  readonly pitch: number;
  /** The height of a block in a lane. */
  readonly block: number;
  /** Whether lanes are high enough for words. */
  readonly named: boolean;
  /** The baseline of each server's name. */
  readonly heads: readonly number[];
  /** The top of each core's lane. */
  readonly lanes: readonly number[];
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
}

const head = 15;
const top = 26;
const room = 316;

const round = (y: number): number => Math.round(y * 100) / 100;

export function layoutOf({ servers, cores }: ImageServers): Layout {
  const pitch = round(Math.min(20, Math.max(0.8, (room - top - head * servers.length) / cores.length)));
  const each = cores.length / servers.length;
  const group = head + pitch * each;
  const heads = servers.map((_, i) => round(top + i * group));
  const lanes = cores.map((core, i) => round(top + core.server * group + head + (i % each) * pitch));
  const bottom = round(top + group * servers.length + 4);
  const block = pitch >= 8 ? Math.round(pitch * 0.35) * 2 : pitch >= 3 ? pitch - 1 : pitch;
  return { pitch, block, named: pitch >= 10.5, heads, lanes, top: top + 4, bottom, height: bottom + 22 };
}

/** About a dozen conversions wide. */
export function windowOf({ meanService }: ImageServers, end: Micros): Micros {
  const sizes = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50].map((size) => size * second);
  return Math.min(end, sizes.find((size) => size >= 12 * meanService) ?? 100 * second);
}

/** What all parts of the figure are drawn from. */
export interface Drawn {
  readonly recording: ImageServers;
  readonly layout: Layout;
  readonly state: State;
}

/** A rectangle, as part of a path. */
export const box = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height}h${-width}z`;
