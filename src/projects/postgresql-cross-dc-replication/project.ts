import type { Project } from "../../data/types.ts";

export const project = {
  slug: "postgresql-cross-dc-replication",
  title: "PostgreSQL cross-DC replication",
  shortTitle: "Cross-DC replication",
  kind: "employed",
  employer: "ericsson",
  years: [2018, 2018],
  languages: ["go"],
  technologies: ["postgresql"],
  themes: ["replication", "failover"],
  summary:
    "Replicates data changes between PostgreSQL deployments, non-invasively and without being tied to one PostgreSQL version.",
  highlights: [
    "It is built on replication slots, and a slot’s commit position survives a failover.",
    "By default the last writer wins a conflict, judged by timestamp.",
    "Custom conflict handling can be written as a stored procedure.",
  ],
} as const satisfies Project;
