import type { Project } from "../../data/types.ts";

export const project = {
  slug: "diameter-route-agent",
  title: "Diameter route agent",
  kind: "employed",
  employer: "elephant-talk",
  years: [2016, 2016],
  languages: ["cpp", "go", "lua"],
  technologies: ["diameter"],
  themes: ["telecom", "networking", "load-balancing", "embedded-scripting"],
  summary:
    "A full router for Diameter messages; Lua scripts extend its routing logic and can be updated while it runs.",
} as const satisfies Project;
