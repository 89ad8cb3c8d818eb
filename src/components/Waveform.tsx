import type { Years } from "../data/index.ts";

/** A step line over the span: high in the active years, low in the others. */
export function wavePath(active: readonly number[], [first, last]: Years): string {
  let path = "";
  let high: boolean | undefined;
  for (let year = first; year <= last; year++) {
    const now = active.includes(year);
    if (now === high) continue;
    path += high === undefined ? `M0 ${now ? 0 : 1}` : `H${year - first}V${now ? 0 : 1}`;
    high = now;
  }
  return `${path}H${last - first + 1}`;
}

export function Waveform({ active, span }: { active: readonly number[]; span: Years }) {
  return (
    <svg className="wave" viewBox={`0 0 ${span[1] - span[0] + 1} 1`} preserveAspectRatio="none" aria-hidden="true">
      <path d={wavePath(active, span)} />
    </svg>
  );
}
