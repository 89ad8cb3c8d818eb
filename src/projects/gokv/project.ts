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
} as const satisfies Project;
