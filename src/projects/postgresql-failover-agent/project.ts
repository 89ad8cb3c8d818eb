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
} as const satisfies Project;
