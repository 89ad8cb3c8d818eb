import type { EmployerEntry } from "./types.ts";

/** Employers by slug, in the order of the timeline's lanes: the latest first. */
export const employers = {
  ericsson: { name: "Ericsson" },
  "kugou-music": { name: "KuGou Music" },
  ucweb: { name: "UCWeb" },
  "elephant-talk": { name: "Elephant Talk" },
  "guangdong-linux-center": { name: "Guangdong Linux Center" },
  "open-source": { name: "Open source", independent: true },
} as const satisfies Record<string, EmployerEntry>;
