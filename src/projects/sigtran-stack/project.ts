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
    "A protocol stack that carries SS7, the signalling of telephone networks, over IP, up to MAP, CAP and WIN.",
} as const satisfies Project;
