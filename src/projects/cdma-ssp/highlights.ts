import type { Highlights } from "../../data/types.ts";

export const highlights = [
  "Services during a call include prepaid charging, call forwarding, announcements and three-way calling.",
  "LuaJIT’s FFI reads the structures generated from the IDL with no conversion.",
  "The asynchronous C API becomes a synchronous, non-blocking Lua API on coroutines.",
  "The WIN protocol was implemented in the SIGTRAN stack, with its API exported over CORBA.",
] satisfies Highlights;
