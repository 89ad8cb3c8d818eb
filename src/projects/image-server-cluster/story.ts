import type { Story } from "../../data/types.ts";

export const story = {
  lead: "Nobody can tell beforehand whether an image will take 5 ms to convert or 5 s. The redesigned cluster gives work to a thread only once that thread has said it is free.",
  specification: [["Load", "CPU-bound; 5 ms to 5 s a request, at random"]],
  problem: [
    "An image server converts images from one format to another. The work is CPU-bound, and a request takes between 5 ms and 5 s, at random.",
    "In the first release, a load balancer sent the HTTP requests of the application servers to the image servers. On each image server, the master thread of Apache Traffic Server handed them out round-robin to a pool with one thread per CPU core.",
    "That loads the threads unevenly. Some have many requests in their queues while others are idle, and a request cannot leave the queue it is in. Mean latency was high and unstable.",
  ],
  built: [
    "The redesign turns the queue round: free threads stand in it, in place of requests. One Redis server holds this queue.",
    "Between client and image server, a simple, clear protocol took the place of HTTP.",
  ],
  works: [
    {
      steps: [
        "A thread announces itself when, and only when, it is free: it pushes its address (IP and port) onto the queue.",
        "A client pops one address. If there is none, it blocks until there is.",
        "The client sends its request to the thread at that address.",
      ],
    },
    "This is the pattern of *producer and consumer*: threads produce addresses, clients consume them. It adds little overhead.",
  ],
  outcome: [
    "The overall performance of the cluster improved a lot.",
  ],
} satisfies Story;
