import type { Project } from "../../data/types.ts";

export const project = {
  slug: "postgresql-failover-agent",
  title: "PostgreSQL failover agent",
  kind: "employed",
  employer: "ericsson",
  years: [2018, 2018],
  languages: ["go"],
  technologies: ["postgresql", "consul"],
  themes: ["failover", "replication"],
  summary:
    "When Consul finds the PostgreSQL service unhealthy, the agent picks the standby that has applied the most WAL and promotes it.",
  highlights: [
    "Consul checks the health of the service; the agent acts when the service fails.",
    "Every standby first pulls and applies the latest WAL; the one with the most applied is promoted.",
    "The service definition in Consul is then updated.",
  ],
} as const satisfies Project;
