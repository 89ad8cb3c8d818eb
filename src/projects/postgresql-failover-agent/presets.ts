import { second } from "../../sim/kernel.ts";
import type { Intervention, Preset } from "../../sim/model.ts";
import type { Fault } from "./faults.ts";
import type { parameters } from "./parameters.ts";
import type { Design } from "./recording.ts";

const fault = (kind: Fault, node: number, at: number): Intervention<Fault> => ({
  kind,
  target: node - 1,
  at: at * second,
});

type FailoverPreset = Preset<typeof parameters, Design, Fault>;

export const presets: readonly [FailoverPreset, ...FailoverPreset[]] = [
  {
    name: "Kill the primary during a burst",
    text: "pg1 dies at 12.5 s. pg2 is the first in the list, but 1.2 s behind; pg3 has nearly everything. Where pg2 takes over, what was written in that second is gone, although the clients were told it was safe.",
    interventions: [fault("kill", 1, 12.5), fault("restore", 1, 26)],
    at: 33 * second,
  },
  {
    name: "Synchronous replication",
    text: "The same, but a commit waits until any one standby has received it. So every acknowledged commit is on some standby, and choosing the right one loses nothing; the first in the list is not the one that confirmed.",
    values: { replication: "synchronous" },
    interventions: [fault("kill", 1, 12.5), fault("restore", 1, 26)],
    at: 33 * second,
  },
  {
    name: "The network, not the node",
    text: "pg1 is cut off, and comes back at 28 s, still thinking itself the primary. It asks Consul before it lets anybody in, finds a newer timeline, and is rewound to where the two parted.",
    interventions: [fault("cut", 1, 12.5), fault("restore", 1, 28)],
    at: 29 * second,
  },
  {
    name: "A cut shorter than the alarm",
    text: "pg1 is cut off for 3.5 s. One check fails, and Consul asks for two before the service is critical: nobody is promoted, and nothing is lost. With “Failures” at 1, it is replaced.",
    interventions: [fault("cut", 1, 12), fault("restore", 1, 15.5)],
    at: 22 * second,
  },
  {
    name: "Two failures in a row",
    text: "pg1 dies, and then both that could have replaced it, pg2 and pg3. The next failover goes the same way, to timeline 3; whoever returns joins that.",
    values: { standbys: 4, length: 60 },
    interventions: [
      fault("kill", 1, 12.5), fault("kill", 3, 30), fault("kill", 2, 30),
      fault("restore", 1, 44), fault("restore", 2, 46), fault("restore", 3, 48),
    ],
    at: 57 * second,
  },
  {
    name: "Slow, not dead",
    text: "pg1 answers its checks too late, and is called critical while it still runs. It is stopped first, and the standbys pull what it has left, as slowly as it sends. When the agent waits no longer, pg3 has it all, and pg2 has not.",
    interventions: [fault("slow", 1, 12.5), fault("restore", 1, 36)],
    at: 34 * second,
  },
  {
    name: "Nobody on call",
    text: "Without an agent Consul raises the alarm all the same, but the service waits for a person: minutes of refused writes in place of seconds.",
    designs: ["operator", "most"],
    values: { length: 360, rate: 2 },
    interventions: [fault("kill", 1, 40), fault("restore", 1, 320)],
    at: 345 * second,
  },
];
