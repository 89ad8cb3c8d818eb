import type { Project } from "../../data/types.ts";

export const project = {
  slug: "gsm-smsc",
  title: "GSM SMSC",
  kind: "employed",
  employer: "elephant-talk",
  years: [2014, 2015],
  languages: ["plpgsql", "go"],
  technologies: ["postgresql", "kafka", "smpp", "http"],
  themes: ["telecom", "networking"],
  summary:
    "A message router between the GSM network and the Internet, with PostgreSQL as its store and its scheduler.",
} as const satisfies Project;
