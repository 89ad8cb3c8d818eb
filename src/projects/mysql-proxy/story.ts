import type { Story } from "../../data/types.ts";

export const story = {
  lead: "A database proxy stands between applications and their MySQL servers. In this one, writes and reads are separated, and failover is automatic or manual.",
  built: [
    "A proxy for MySQL, written in Go. It takes care of failover, of balancing reads and of *sharding*, which divides the data among several nodes.",
  ],
  works: [
    {
      points: [
        "Writes go to the master. Reads are balanced over the slaves.",
        "Failover can be automatic or manual. Master–master, where two masters replicate each other, is included.",
        "Sharding works with prepared statements too, and data is re-balanced among the nodes.",
        "Configuration and metadata are kept in ZooKeeper and can be changed at run time.",
      ],
    },
  ],
} satisfies Story;
