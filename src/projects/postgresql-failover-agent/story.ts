import type { Story } from "../../data/types.ts";

export const story = {
  lead: "A failover is only as good as the standby it chooses. This agent lets every standby catch up first, then promotes the one that has applied the most.",
  problem: [
    "When the PostgreSQL service fails, one of its standbys has to take over. They have not all applied the same amount of write-ahead log (WAL), so it matters which.",
  ],
  built: [
    "An agent in Go. It leaves the health checking of the PostgreSQL service to Consul, and runs the failover when the service fails.",
  ],
  works: [
    {
      steps: [
        "The standbys pull and apply the latest WAL.",
        "The agent compares them and chooses the best: the one with the most WAL applied.",
        "It promotes that standby to be the new primary.",
        "It updates the service definition in Consul.",
      ],
    },
  ],
} satisfies Story;
