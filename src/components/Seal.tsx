import { seal } from "../data/index.ts";

/** The seal, white on cinnabar. It stands beside the name, so it is silent to screen readers. */
export function Seal({ className, small = false }: { className: string; small?: boolean }) {
  const cut = small ? seal.small : seal;
  return (
    <svg className={className} viewBox={cut.viewBox} aria-hidden="true">
      <rect className="fill-seal" width="100%" height="100%" rx={cut.radius} />
      <path fill="#fff" d={cut.outlines} />
    </svg>
  );
}
