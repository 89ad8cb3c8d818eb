import { minute, type Micros } from "./kernel.ts";
import type { Unit } from "./model.ts";

const gap = "\u00a0";
const minus = "\u2212";

/** Rounds to so many decimals, without zeros behind them. */
const decimals = (value: number, places: number): string => String(Number(value.toFixed(places)));

const grouped = (whole: number): string => String(whole).replaceAll(/\B(?=(\d{3})+$)/g, ",");

/** To three decimals, thousands apart: 12,345.5. The engine's own formatter takes some 10 ms to be made. */
export const formatNumber = (value: number): string =>
  signed(value, (size) => {
    const [whole, part] = decimals(size, 3).split(".");
    return grouped(Number(whole)) + (part ? `.${part}` : "");
  });

/** Three significant digits, but no digit before the point is lost: 2.35, 48.2, 12,345. */
const short = (value: number): string =>
  value >= 99.95 ? grouped(Math.round(value)) : decimals(Number(value.toPrecision(3)), 6);

const signed = (value: number, write: (size: number) => string): string =>
  value < 0 ? `${minus}${write(-value)}` : write(value);

/** To three significant digits, or to the second from a minute on. */
function rounded(t: Micros): Micros {
  if (t >= minute) return Math.round(t / 1e6) * 1e6;
  return Math.round(Number(t.toPrecision(3)));
}

function writeTime(t: Micros): string {
  if (t === 0) return `0${gap}s`;
  if (t < 1e6) return `${t / 1e3}${gap}ms`;
  const millis = Math.round(t / 1e3);
  const parts = [
    [Math.floor(millis / 3_600_000), "h"],
    [Math.floor(millis / 60_000) % 60, "min"],
    [(millis % 60_000) / 1e3, "s"],
  ] as const;
  return parts.flatMap(([count, unit]) => (count > 0 ? [`${count}${gap}${unit}`] : [])).join(gap);
}

/** A time or a duration, to the microsecond below a second and to the millisecond above: "5 ms", "3 min 20 s". */
export const formatTime = (t: Micros): string => signed(Math.round(t), writeTime);

function writeShare(share: number): string {
  // What is not quite all must not read as all, nor what is hardly any as none.
  if (share > 0.9995 && share < 1) return `>${gap}99.9${gap}%`;
  if (share > 0 && share < 1e-5) return `<${gap}0.001${gap}%`;
  return `${short(share * 100)}${gap}%`;
}

const sizes = [
  [1e12, "TB"],
  [1e9, "GB"],
  [1e6, "MB"],
  [1e3, "kB"],
] as const;

function writeBytes(bytes: number): string {
  // 999,600 bytes are 1 MB, not 1,000 kB.
  const [size, unit] = sizes.find(([one]) => bytes >= 0.9995 * one) ?? [1, "B"];
  return `${short(bytes / size)}${gap}${unit}`;
}

const writers: Readonly<Record<Unit, (value: number) => string>> = {
  duration: (value) => writeTime(rounded(value)),
  count: short,
  share: writeShare,
  bytes: writeBytes,
  "per second": (value) => `${short(value)}/s`,
};

/** A measured value with its unit, to three significant digits; a dash for what could not be measured. */
export const formatQuantity = (value: number | undefined, unit: Unit): string =>
  value === undefined || !Number.isFinite(value) ? "–" : signed(value, writers[unit]);

/** How `value` stands to `base`: "× 0.29"; a dash when there is no telling. */
export function formatRatio(value: number | undefined, base: number | undefined): string {
  if (value === undefined || base === undefined) return "–";
  const ratio = value / base;
  if (!Number.isFinite(ratio) || ratio < 0) return "–";
  if (ratio >= 9.995) return `×${gap}${short(ratio)}`;
  return `×${gap}${ratio < 0.1 ? decimals(Number(ratio.toPrecision(2)), 6) : decimals(ratio, 2)}`;
}
