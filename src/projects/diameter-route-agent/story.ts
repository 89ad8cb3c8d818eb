import type { Story } from "../../data/types.ts";

export const story = {
  lead: "What a router is to IP packets, this agent is to Diameter messages. Lua scripts extend its routing.",
  built: [
    "A full router, as for IP, but for messages of *Diameter*, the telecom protocol for authentication, authorisation and accounting. The Diameter stack is C++, and a RESTful web service written in Go is built into it.",
  ],
  works: [
    "The routing logic is extended with Lua scripts for:",
    {
      points: [
        "host validation;",
        "routing, round-robin or with weighted balancing;",
        "mangling of messages, as iptables does with packets.",
      ],
    },
    "Through the web service, scripts are updated, the configuration is changed and statistics are read while the router runs.",
  ],
} satisfies Story;
