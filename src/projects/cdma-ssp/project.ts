import type { Project } from "../../data/types.ts";

export const project = {
  slug: "cdma-ssp",
  title: "CDMA SSP",
  kind: "employed",
  employer: "elephant-talk",
  years: [2014, 2015],
  languages: ["c", "lua"],
  technologies: ["luajit", "sigtran", "corba"],
  themes: ["telecom", "embedded-scripting", "concurrency"],
  summary:
    "A CDMA service switching point with LuaJIT embedded above the protocol stack, so that its business logic is pure Lua.",
  highlights: [
    "The SCP is asked for prepaid charging, call forwarding, announcements and three-way calling.",
    "LuaJIT’s FFI reads the structures generated from the IDL with no conversion.",
    "The asynchronous C API becomes a synchronous, non-blocking Lua API on coroutines.",
    "The WIN protocol was implemented in the SIGTRAN stack, its API exported over CORBA.",
  ],
} as const satisfies Project;
