import type { Highlights } from "../../data/types.ts";

export const highlights = [
  "It boots into an in-memory Gentoo Linux, where a wizard configures the target.",
  "The system installs by itself and is in place after a reboot, with the machine’s drivers.",
  "The Bash back end is driven by configuration, like Portage; the front end is Java on Tomcat.",
  "Installers are hijacked: on Linux through the target’s initrd, for Windows with a FreeDOS image.",
] satisfies Highlights;
