import type { Story } from "../../data/types.ts";

export const story = {
  lead: "A key-value store that spans nodes and data centres. RocksDB keeps the data, and a cache in front of it makes reads cheaper.",
  specification: [
    ["Client API", "RESTful, HTTP/1.1"],
    ["Between nodes", "gRPC"],
    ["Values", "lists, maps and sets"],
  ],
  built: [
    "A key-value store written in Go, with RocksDB behind it. In front is an *LRU cache*, which keeps what was used most recently. It avoids the overhead of compare-and-swap and makes reads cheaper.",
    "Clients reach the store through a RESTful HTTP/1.1 API. Nodes talk to each other over gRPC. Several data centres are supported, and values can be lists, maps and sets.",
  ],
  works: [
    "Sharding is manual. It uses slots in the style of Redis, where every key belongs to a numbered slot and every slot to a node. Replica groups can therefore be defined, and the capacity of the cluster extended flexibly.",
    "Metadata is kept in ZooKeeper instead of being spread by gossip, in which nodes pass news of the cluster from one to another.",
  ],
} satisfies Story;
