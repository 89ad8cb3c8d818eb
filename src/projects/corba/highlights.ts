import type { Highlights } from "../../data/types.ts";

export const highlights = [
  "Fully asynchronous calls, as in Node.js, stand beside synchronous ones.",
  "It uses shared memory and Unix domain sockets, and no marshalling.",
  "Objects have failover and load balancing; failures are noticed and reported by a callback.",
  "An IDL compiler in Perl and Tcl generates C stubs and skeletons.",
] satisfies Highlights;
