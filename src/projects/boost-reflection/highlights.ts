import type { Highlights } from "../../data/types.ts";

export const highlights = [
  "It works with all modern compilers.",
  "It needs no generator or other tool.",
] satisfies Highlights;
