/**
 * Requests of very unequal length at a cluster of image servers, and four ways to get them to cores.
 *
 * Units: times in whole microseconds of virtual time; parameters in milliseconds and requests per second.
 * Origin: the two releases that the résumé tells of, and two common policies to compare them with (see provenance.ts).
 * Left out: the network, clients that give up or try again, how the load balancer finds out who is dead, the time that
 * the queue's own server takes when many pop at once.
 */
import { defineModel } from "../../sim/model.ts";
import { draw } from "./draw.ts";
import { claim, measures } from "./measures.ts";
import { parameters, type ImageValues } from "./parameters.ts";
import { presets } from "./presets.ts";
import { properties } from "./properties.ts";
import { provenance } from "./provenance.ts";
import { run } from "./run.ts";
import { describe, serverName } from "./words.ts";

/** Two more than are there from the start, so that servers can join. */
const servers = (values: ImageValues): string[] => Array.from({ length: values.servers + 2 }, (_, i) => serverName(i));

export const model = defineModel({
  version: 1,
  title: "Where requests wait",
  text: "Each lane is a core; a square left of it is a request that waits. Look for cores that are idle while requests wait elsewhere.",
  parameters,
  advanced: ["shortest", "longest", "mean"],
  designs: {
    "round-robin": {
      label: "Round robin",
      text: "The first release: requests are dealt to the servers in turn, and on each server to its cores in turn. Each core has a queue of its own, which a request cannot leave.",
    },
    "free-workers": {
      label: "Queue of free workers",
      text: "The redesign: a free core pushes its address onto one shared queue, and a client pops an address, blocking until there is one.",
    },
    random: {
      label: "Random",
      text: "Each request is dealt to a core by lot, and waits in that core’s own queue.",
    },
    "shortest-queue": {
      label: "Shortest queue",
      text: "Each request joins the core with the fewest requests, as nobody knows which are long. It cannot leave that queue.",
    },
  },
  interventions: {
    kill: {
      label: "Kill",
      help: "The server dies. What it converts fails, and so does what is queued at its own cores.",
      targets: servers,
    },
    start: {
      label: "Start",
      help: "The server joins the cluster, or comes back, with all its cores free.",
      targets: servers,
    },
  },
  draw,
  run,
  describe,
  properties,
  measures,
  distribution: { label: "Latency", unit: "duration", values: ({ latencies }) => latencies },
  claim,
  presets,
  provenance,
});
