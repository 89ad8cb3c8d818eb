import type { Story } from "../../data/types.ts";

export const story = {
  lead: "While a call is in progress, a service switching point (SSP) asks another node to apply services to that call. The business logic of this one is written in Lua.",
  problem: [
    "There were many test cases to cover, and C was not productive for that.",
  ],
  built: [
    "An SSP for CDMA networks. It asks the *SCP* (service control point) to apply prepaid charging, call forwarding, announcements, three-way calling and other services during a call.",
    "WIN, the protocol of CDMA’s intelligent network, was implemented in the SIGTRAN stack, and its API was exported over CORBA.",
    "The highlight is LuaJIT, embedded above the protocol stack. The whole SSP core has a Lua API, and business logic is pure Lua.",
  ],
  works: [
    "LuaJIT’s FFI (foreign function interface) reads the structures generated from the IDL as they are, with no conversion.",
    "The division of labour is that of ngx_lua. The C API is asynchronous. The Lua API runs on coroutines, so it is synchronous to the caller and still does not block. One Lua call may cover several low-level operations:",
    {
      steps: [
        "open a dialogue;",
        "send an operation;",
        "handle its callback;",
        "close the dialogue.",
      ],
    },
    "Dialogues, the state machine and memory are handled by the core.",
  ],
} satisfies Story;
