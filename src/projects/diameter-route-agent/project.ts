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
  highlights: [
    "Scripts validate hosts, route messages and mangle them as iptables does.",
    "Routing can be round-robin or balanced by weight.",
    "A RESTful web service in Go is built into the C++ Diameter stack.",
    "Configuration is changed and statistics are read while the router runs.",
  ],
} as const satisfies Project;
