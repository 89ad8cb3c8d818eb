import { profile } from "../data/index.ts";
import { Seal } from "./Seal.tsx";

/** Whose sheet it is, on pages that bear another heading; the screen has the header for that. */
export const PrintName = () => (
  <span className="print-only mb-2 items-center gap-2 font-bold">
    <Seal className="size-7" /> {profile.name}
  </span>
);
