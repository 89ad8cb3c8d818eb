import type { Highlights } from "../../data/types.ts";

export const highlights = [
  "Scripts validate hosts, route messages and mangle them, as iptables does with packets.",
  "Routing can be round-robin or balanced by weight.",
  "A RESTful web service in Go is built into the C++ Diameter stack.",
  "Configuration is changed and statistics are read while the router runs.",
] satisfies Highlights;
