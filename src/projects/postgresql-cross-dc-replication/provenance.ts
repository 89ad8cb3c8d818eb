import type { Provenance } from "../../sim/model.ts";

export const provenance: Provenance = {
  stated: [
    "Data changes are replicated between PostgreSQL deployments, on top of replication slots.",
    "The slot’s commit position survives a failover.",
    "By default the last writer wins a conflict, by timestamp.",
    "Custom conflict handling can be written as a stored procedure.",
  ],
  assumed: [
    "How the position survives is not stated. Here the standby has a copy of each slot, brought up to date at a period, as PostgreSQL 17’s slot synchronization or the pg_failover_slots extension do it.",
    "“Lost” is PostgreSQL before that: slots are not copied to the standby. The consumer makes a new one, and a new slot starts at the present position of the WAL. Nothing copies the tables again to close the gap.",
    "A failover loses no commit: the standby has all of the WAL, and no change gets to another data centre before it is there.",
    "Only changes of local origin are sent. Delivery is at least once: after a cut or a failover the slot’s position may be older than what was applied. A data centre notes the LSN of the last change applied from each origin in the same transaction, and skips what is not beyond it; so nothing is added twice. (A consumer could also ask the source to start there.)",
    "A transaction is one UPDATE … SET n = n + amount, decoded with the row before and after (REPLICA IDENTITY FULL). There are no inserts and no deletes; those would need tombstones.",
    "Ties of timestamps go to the later name, C before B before A. A change stamped ahead of the receiver’s clock waits until that clock has passed it, as BDR’s clock-skew setting can have it: a local update could otherwise go over a newer version, and the copies would never agree.",
    "A conflict is counted where neither writer had seen the other’s version. PostgreSQL 18 and BDR report more: every update of a row that another origin changed last.",
    "The times of the first preset are chosen so that the gap shows: where the last writer wins, a row that differs agrees again as soon as it is written anew, so with more writing after the cut fewer rows differ in the end.",
    "An LSN counts changes, not bytes. WAL is kept until every slot has read it. Latencies and clock offsets are constant.",
    "When writing ends, links that are still cut are healed, and nothing is broken any more: nothing can be promised about a link that stays cut.",
  ],
  sources: [
    { title: "PostgreSQL 17 documentation, Logical Decoding Concepts: replication slots", url: "https://www.postgresql.org/docs/17/logicaldecoding-explanation.html" },
    { title: "PostgreSQL 17 documentation, Replication Progress Tracking: replication origins", url: "https://www.postgresql.org/docs/17/replication-origins.html" },
    { title: "PostgreSQL 17 documentation, Logical Replication Failover", url: "https://www.postgresql.org/docs/17/logical-replication-failover.html" },
    { title: "PostgreSQL 18 documentation, Logical Replication: Conflicts", url: "https://www.postgresql.org/docs/18/logical-replication-conflicts.html" },
    { title: "EDB documentation, BDR 4: Conflicts", url: "https://www.enterprisedb.com/docs/bdr/4/conflicts/" },
    { title: "pgsql-hackers, 2024: Clock-skew management in logical replication", url: "https://www.postgresql.org/message-id/CABdArM4%3D152B9PoyF4kggQ4LniYtjBCdUjL%3DqBwD-jcogP2BPQ%40mail.gmail.com" },
  ],
};
