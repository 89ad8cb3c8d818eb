import type { Project } from "../../data/types.ts";

export const project = {
  slug: "sigtran-stack",
  title: "SIGTRAN stack",
  kind: "employed",
  employer: "elephant-talk",
  years: [2008, 2013],
  languages: [],
  technologies: ["sigtran", "sctp"],
  themes: ["telecom", "networking", "tcp-ip"],
  summary:
    "A stack that carries SS7, the signalling of telephone networks, over IP: for telecom, what TCP/IP is to the Internet.",
} as const satisfies Project;
