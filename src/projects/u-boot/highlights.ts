import type { Highlights } from "../../data/types.ts";

export const highlights = [
  "A shell history brings back commands entered earlier at the prompt.",
] satisfies Highlights;
