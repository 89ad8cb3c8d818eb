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
  highlights: [
    "Delivery is scheduled in PL/pgSQL, with retry, routing and barring rules; pg_notify sets it off.",
    "Tables partitioned by month archive the history.",
    "It speaks with the MSC, the HLR and others in GSM, and with SMEs over SMPP or HTTP.",
    "Also built: a client for call records to Kafka, a RESTful API, a database benchmark tool in Go.",
  ],
} as const satisfies Project;
