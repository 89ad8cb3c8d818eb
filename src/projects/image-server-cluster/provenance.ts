import type { Provenance } from "../../sim/model.ts";

export const provenance: Provenance = {
  stated: [
    "An image server converts images: CPU-bound work, in which one request takes between 5 ms and 5 s, at random.",
    "First release: a load balancer sent requests to the image servers, and the master thread of each handed them out round-robin to a pool with one thread per CPU core.",
    "Some threads had many requests queued while others were idle, and a queued request could not move.",
    "Redesign: a thread announces itself when, and only when, it is free. One Redis server holds the queue: a free thread pushes its address, and a client pops one, blocking until there is one.",
  ],
  assumed: [
    "How many servers, cores and requests there were, and how service times were distributed between 5 ms and 5 s, is not known: these are parameters, and every figure here is the model’s.",
    "Requests come as a Poisson process. All cores are equally fast, and only the conversion takes time: no network, no disk, no hand-over within a server.",
    "The load balancer, too, deals requests to the servers in turn. It passes over a dead server from the moment it dies.",
    "What a server is converting when it dies fails, and in designs with a queue for each core, so does what is queued there. Nobody tries again.",
    "Blocked clients hold no address yet, so no death touches them, and they never give up. The queue does not learn of deaths: a client that pops a dead core’s address gets no answer after the overhead of that pop, and pops again.",
    "Addresses are popped in the order in which they were pushed. Pops go on side by side: the queue’s server itself is never busy.",
    "A core whose address was popped is reserved: it is neither free nor converting until that client has reached it.",
    "Shortest queue knows the number of requests at every core at once and exactly, but not how long they take; of equals it takes the first.",
  ],
  sources: [
    {
      title: "Redis documentation, BLPOP: blocking list pop, and the order in which blocked clients are served",
      url: "https://redis.io/docs/latest/commands/blpop/",
    },
    {
      title: "Apache Traffic Server documentation, Threads and Event Processing",
      url: "https://docs.trafficserver.apache.org/en/9.2.x/developer-guide/threads-and-events.en.html",
    },
    {
      title: "L. Kleinrock, Queueing Systems, Volume I: Theory (1975), chapters 3 (M/M/1, M/M/m) and 5 (M/G/1)",
    },
    {
      title:
        "M. Harchol-Balter, M. Crovella, C. Murta, On Choosing a Task Assignment Policy for a Distributed Server System (1998)",
    },
  ],
};
