import type { Story } from "../../data/types.ts";

export const story = {
  lead: "A failover is only as good as the standby it chooses. Here the standbys first catch up with the latest log, and only then are they compared.",
  built: [
    "An agent, written in Go, that runs the failover of a PostgreSQL service. It leaves the health checking to Consul and goes to work when the service fails.",
    "A standby follows its primary by applying the primary’s *write-ahead log* (WAL), the record of every change. One standby may have applied more of it than another, so it matters which of them takes over.",
  ],
  works: [
    "When the service fails, the agent goes through four steps.",
    {
      steps: [
        "It makes the standbys pull and apply the latest WAL.",
        "It chooses the best standby as the new primary: the one with the most WAL applied.",
        "It promotes that standby.",
        "It updates the service definition in Consul.",
      ],
    },
  ],
} satisfies Story;
