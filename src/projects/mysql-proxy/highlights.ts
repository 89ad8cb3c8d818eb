import type { Highlights } from "../../data/types.ts";

export const highlights = [
  "Failover is automatic or manual, and covers master–master.",
  "Writes go to the master; reads are balanced over the slaves.",
  "Sharding supports prepared statements, and data is re-balanced among nodes.",
  "Configuration and metadata live in ZooKeeper.",
] satisfies Highlights;
