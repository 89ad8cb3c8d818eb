import type { Highlights } from "../../data/types.ts";

export const highlights = [
  "Code that blocks in OpenResty stalls everything else in its nginx process.",
  "In a stalled process, a cosocket reports a time-out that is not one.",
  "Logging and writing large data are further examples of work for the threads.",
] satisfies Highlights;
