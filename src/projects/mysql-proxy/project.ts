import type { Project } from "../../data/types.ts";

export const project = {
  slug: "mysql-proxy",
  title: "MySQL proxy",
  kind: "employed",
  employer: "kugou-music",
  years: [2017, 2018],
  languages: ["go"],
  technologies: ["mysql", "zookeeper"],
  themes: ["failover", "sharding", "load-balancing", "large-scale-clusters"],
  summary:
    "A MySQL proxy with failover, balanced reads and sharding, whose configuration can be changed at run time.",
} as const satisfies Project;
