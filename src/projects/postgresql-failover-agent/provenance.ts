import type { Provenance } from "../../sim/model.ts";

const manual = "https://www.postgresql.org/docs/current";

export const provenance: Provenance = {
  stated: [
    "Consul does the health checking of the PostgreSQL service; when it fails, the agent runs the failover.",
    "The agent makes the standbys pull and apply the latest WAL, chooses the one with the most WAL applied, promotes it, and then updates the service definition in Consul.",
  ],
  assumed: [
    "Whatever is not in those two sentences is this model’s, its figures included: lags, rates, times and limits.",
    "A commit takes no time on the primary itself. “Synchronous” is synchronous_standby_names = 'ANY 1 (*)' with synchronous_commit = on: any one standby has received and flushed the commit; replay is not waited for. A client waits 3 s for its answer.",
    "A lag is WAL that the primary has not yet sent off: when it dies, or the link breaks, what had not been received does not arrive. There is no WAL archive, so what a dead primary alone holds is out of reach.",
    "The standbys are compared after they have replayed what they received; should the catch-up limit end the wait, by what they have received, since promotion replays that first. A node whose WAL has left the primary’s history is no candidate.",
    "Clients, agent and Consul are on one side of the network. A primary that is cut off sits alone on the other, and gets no writes. None of the four steps would fence it: a client on its side could go on writing to it, and would lose that when the cut heals.",
    "A primary that is critical but can be reached is shut down before anybody is promoted, and its WAL sender serves the standbys until they have it all. One that answers in time again is left alone.",
    "A node that returns asks Consul before it lets anybody in. A failover is announced there before the promotion, which takes 1 s; a standby lost within it is not promoted.",
    "Clients share one look-up of the catalogue, made once every TTL; they follow the service definition, whether its check passes or not.",
    "Consul does not fail. It counts failures in a row itself (failures_before_critical: in Consul since 1.7, after the project’s year). A dead node answers nothing, so each check lasts until its time-out. A new definition starts as passing.",
    "Crash recovery takes 1 s, and pg_rewind 2 s; it needs wal_log_hints or checksums. Timeline numbers are never used twice. Only the clients’ commits and a promotion write WAL.",
    "The operator does the same four steps, and picks the most advanced standby.",
  ],
  sources: [
    { title: "PostgreSQL documentation, High Availability: Log-Shipping Standby Servers", url: `${manual}/warm-standby.html` },
    { title: "PostgreSQL documentation, High Availability: Failover", url: `${manual}/warm-standby-failover.html` },
    { title: "PostgreSQL documentation, Continuous Archiving: Timelines", url: `${manual}/continuous-archiving.html` },
    { title: "PostgreSQL documentation, synchronous_standby_names", url: `${manual}/runtime-config-replication.html` },
    { title: "PostgreSQL documentation, pg_rewind", url: `${manual}/app-pgrewind.html` },
    {
      title: "Consul documentation, Health check configuration reference",
      url: "https://developer.hashicorp.com/consul/docs/v1.16.x/services/configuration/checks-configuration-reference",
    },
  ],
};
