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
    "An agent that moves a failed PostgreSQL service to its best standby, the one with the most write-ahead log applied.",
} as const satisfies Project;
