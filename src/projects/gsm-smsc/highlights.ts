import type { Highlights } from "../../data/types.ts";

export const highlights = [
  "Delivery is scheduled in PL/pgSQL, with retry, routing and barring rules; pg_notify sets it off.",
  "Tables are partitioned by month to archive history.",
  "It speaks with the MSC, the HLR and others in GSM, and with SMEs over SMPP or HTTP.",
  "Also built: a client that sends call detail records to Kafka, a RESTful API, a database benchmark tool in Go.",
] satisfies Highlights;
