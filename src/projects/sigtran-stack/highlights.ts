import type { Highlights } from "../../data/types.ts";

export const highlights = [
  "It starts from the kernel’s SCTP.",
  "M3UA, SCCP and TCAP lie between SCTP and MAP, CAP and WIN.",
] satisfies Highlights;
