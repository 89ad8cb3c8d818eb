import type { Highlights } from "../../data/types.ts";

export const highlights = [
  "The cache avoids the overhead of compare-and-swap and makes reads cheaper.",
  "Replica groups can be defined, and the cluster’s capacity extended flexibly.",
  "Metadata is held in ZooKeeper instead of being passed around by gossip.",
  "Clients use a RESTful HTTP/1.1 API, nodes gRPC; several data centres are supported.",
] satisfies Highlights;
