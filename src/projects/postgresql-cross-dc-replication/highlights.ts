import type { Highlights } from "../../data/types.ts";

export const highlights = [
  "It is built on replication slots, and a slot’s commit position survives a failover.",
  "By default the last writer wins a conflict, judged by timestamp.",
  "Custom conflict handling can be written as a stored procedure.",
] satisfies Highlights;
