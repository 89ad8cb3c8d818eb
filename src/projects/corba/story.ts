import type { Story } from "../../data/types.ts";

export const story = {
  lead: "CORBA lets one program call the objects of another, at a price in weight and complexity. This implementation simplifies and optimises it.",
  specification: [["Platforms", "Linux and Windows"]],
  problem: [
    "CORBA has drawbacks:",
    {
      points: [
        "It is heavy, with its object proxies and its *marshalling*, the packing of arguments for transport.",
        "Asynchronous calls are complex.",
        "GIOP, its transport, is strict and inefficient.",
      ],
    },
  ],
  built: [
    "An RPC (remote procedure call) framework on a simplified and optimised CORBA, used by the components of the company’s product lines. Its parts are:",
    {
      points: [
        "an IDL compiler in Perl and Tcl, from IDL (interface definition language) to C stubs and skeletons;",
        "a configuration compiler in Tcl;",
        "the API library;",
        "management tools;",
        "a launcher;",
        "a tracker daemon, which keeps track of processes and groups sites into clusters.",
      ],
    },
  ],
  works: [
    "Applications are shared libraries that the launcher loads, on Linux and on Windows. The configuration is written in Tcl and its schema in IDL; at run time the configuration is readable as C types.",
    "Calls are synchronous or, as in Node.js, fully asynchronous. Further features:",
    {
      points: [
        "Shared memory and Unix domain sockets are used, and there is no marshalling. Large messages are compressed with LZ4.",
        "Addresses are looked up in a distributed database in shared memory.",
        "Objects have failover and load balancing. Failures are noticed and reported by a callback.",
        "CORBA’s Any type, comparable to a Go interface, is supported.",
        "Access to the memory of call arguments is managed, and so is reclaiming it.",
      ],
    },
  ],
} satisfies Story;
