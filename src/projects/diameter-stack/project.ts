import type { Project } from "../../data/types.ts";

export const project = {
  slug: "diameter-stack",
  title: "Diameter stack",
  kind: "employed",
  employer: "elephant-talk",
  years: [2012, 2013],
  languages: ["cpp"],
  technologies: ["diameter", "sctp"],
  themes: ["telecom", "networking"],
  summary:
    "A C++ stack for Diameter, the protocol for authentication, authorisation and accounting in telecom.",
} as const satisfies Project;
