import type { Highlights } from "../../data/types.ts";

export const highlights = [
  "Delivery is scheduled in PL/pgSQL, with retry, routing and barring rules; pg_notify sets it off.",
  "Tables partitioned by month archive the history.",
  "It speaks with the MSC, the HLR and others in GSM, and with SMEs over SMPP or HTTP.",
  "Also built: a client for call records to Kafka, a RESTful API, a database benchmark tool in Go.",
] satisfies Highlights;
