import type { Project } from "../../data/types.ts";

export const project = {
  slug: "postgresql-failover-agent",
  title: "PostgreSQL failover agent",
  shortTitle: "Failover agent",
  kind: "employed",
  employer: "ericsson",
  years: [2018, 2018],
  languages: ["go"],
  technologies: ["postgresql", "consul"],
  themes: ["failover", "replication"],
  summary:
    "Moves a failed PostgreSQL service to its best standby, the one that has applied the most of the write-ahead log.",
  highlights: [
    "Consul checks the health of the service; the agent acts when it fails.",
    "The standbys pull and apply the latest WAL before one of them is chosen and promoted.",
    "Last, the agent updates the service definition in Consul.",
  ],
} as const satisfies Project;
