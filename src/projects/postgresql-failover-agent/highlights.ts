import type { Highlights } from "../../data/types.ts";

export const highlights = [
  "Consul checks the health of the service; the agent acts when it fails.",
  "The standbys pull and apply the latest WAL before one of them is chosen and promoted.",
  "Last, the agent updates the service definition in Consul.",
] satisfies Highlights;
