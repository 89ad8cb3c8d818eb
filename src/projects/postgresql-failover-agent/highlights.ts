import type { Highlights } from "../../data/types.ts";

export const highlights = [
  "Consul does the health checking; the agent runs the failover when the service fails.",
  "The standbys pull and apply the latest WAL before one of them is chosen and promoted.",
  "Last, the agent updates the service definition in Consul.",
] satisfies Highlights;
