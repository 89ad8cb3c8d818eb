import type { Highlights } from "../../data/types.ts";

export const highlights = [
  "Fully asynchronous calls, as in Node.js, stand beside synchronous ones.",
  "It uses shared memory and Unix domain sockets, and no marshalling.",
  "Objects fail over and share load; failures are noticed and reported by callback.",
  "An IDL compiler in Perl and Tcl generates C stubs and skeletons.",
] satisfies Highlights;
