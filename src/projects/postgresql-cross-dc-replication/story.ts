import type { Story } from "../../data/types.ts";

export const story = {
  lead: "A change made in one PostgreSQL deployment is carried to another. The place reached in the stream of changes is kept, even through a failover.",
  built: [
    "A replicator in Go that carries data changes between PostgreSQL deployments, across data centres (DCs), on top of PostgreSQL’s *replication slots*. A slot records on the server how far a consumer has read in the stream of changes.",
    "It is like BDR (bi-directional replication), but it is not tied to a PostgreSQL version, and it is non-invasive.",
  ],
  works: [
    "The commit position of the slot survives a failover.",
    "When two deployments change the same data, a policy has to decide which change stands.",
    {
      points: [
        "The default policy is that the last writer wins, by timestamp.",
        "Custom conflict handling can be written as a stored procedure.",
      ],
    },
  ],
} satisfies Story;
