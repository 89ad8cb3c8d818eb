import type { Project } from "../../data/types.ts";

export const project = {
  slug: "gokv",
  title: "GoKv",
  kind: "employed",
  employer: "kugou-music",
  years: [2017, 2018],
  languages: ["go"],
  technologies: ["rocksdb", "zookeeper", "grpc", "http"],
  themes: ["sharding", "replication", "storage", "rpc", "large-scale-clusters"],
  summary:
    "A key-value store on RocksDB, with an LRU cache in front and manual sharding in Redis-style slots.",
  highlights: [
    "The cache avoids the overhead of compare-and-swap and makes reads cheaper.",
    "Replica groups can be defined, and the cluster’s capacity extended flexibly.",
    "Metadata is held in ZooKeeper instead of being passed around by gossip.",
    "Clients use a RESTful HTTP/1.1 API, nodes gRPC; several data centres are supported.",
  ],
} as const satisfies Project;
