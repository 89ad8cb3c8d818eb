import type { Highlights } from "../../data/types.ts";

export const highlights = [
  "From the bottom up: SCTP, M3UA, SCCP, TCAP, then MAP, CAP and WIN.",
  "The SCTP layer is the kernel’s.",
] satisfies Highlights;
