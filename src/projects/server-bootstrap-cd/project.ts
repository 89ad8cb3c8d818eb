import type { Project } from "../../data/types.ts";

export const project = {
  slug: "server-bootstrap-cd",
  title: "Server bootstrap CD",
  kind: "employed",
  employer: "guangdong-linux-center",
  years: [2006, 2006],
  languages: ["bash", "java"],
  technologies: ["linux", "gentoo", "tomcat"],
  themes: [],
  summary:
    "A CD that guides an administrator in installing Red Hat, SUSE or Windows on a bare server.",
} as const satisfies Project;
