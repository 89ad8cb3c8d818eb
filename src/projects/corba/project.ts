import type { Project } from "../../data/types.ts";

export const project = {
  slug: "corba",
  title: "High-performance CORBA implementation",
  shortTitle: "CORBA",
  kind: "employed",
  employer: "elephant-talk",
  years: [2008, 2013],
  languages: ["c", "perl", "tcl"],
  technologies: ["corba", "lz4", "linux"],
  themes: ["rpc", "failover", "load-balancing", "large-scale-clusters"],
  summary:
    "An RPC framework on a simplified and optimised CORBA, used by the components of the company’s product lines.",
} as const satisfies Project;
