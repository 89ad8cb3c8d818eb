import type { Highlights } from "../../data/types.ts";

export const highlights = [
  "Diameter base runs on the kernel’s SCTP.",
  "DCCA adds credit control.",
] satisfies Highlights;
