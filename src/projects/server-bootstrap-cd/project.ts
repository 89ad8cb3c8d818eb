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
  highlights: [
    "It boots into an in-memory Gentoo Linux, where a wizard configures the target.",
    "The system installs by itself and is there after a reboot, with the machine’s drivers.",
    "The Bash back end is driven by configuration, like Portage; the front end is Java on Tomcat.",
    "Installers are hijacked: through initrd and installer on Linux, with a FreeDOS image for Windows.",
  ],
} as const satisfies Project;
