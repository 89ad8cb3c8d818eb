import type { Highlights } from "../../data/types.ts";

export const highlights = [
  "Conversion is CPU-bound, and one request takes between 5 ms and 5 s, at random.",
  "Free threads queue their addresses on one Redis server; clients pop them, blocking until there is one.",
  "A simple, clear protocol replaced HTTP between client and image server.",
  "The cluster’s overall performance improved a lot.",
] satisfies Highlights;
