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
} as const satisfies Project;
