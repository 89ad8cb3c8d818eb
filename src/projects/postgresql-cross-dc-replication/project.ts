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
    "Replication of data changes between PostgreSQL deployments, non-invasive and not tied to a PostgreSQL version.",
} as const satisfies Project;
