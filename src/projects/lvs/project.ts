import type { Project } from "../../data/types.ts";

export const project = {
  slug: "lvs",
  title: "Linux Virtual Server",
  shortTitle: "LVS",
  kind: "contribution",
  employer: "guangdong-linux-center",
  years: [2005, 2008],
  languages: [],
  technologies: ["lvs", "linux"],
  themes: ["networking", "tcp-ip"],
  summary:
    "A transparent-proxy patch for Linux Virtual Server (LVS), sent to the project’s author.",
  links: [
    {
      label: "Message on the lvs-users list",
      url: "http://archive.linuxvirtualserver.org/html/lvs-users/2006-11/msg00261.html",
    },
    {
      label: "gmane.linux.network, thread 50686",
      url: "http://thread.gmane.org/gmane.linux.network/50686",
    },
    {
      label: "gmane.linux.network, thread 51121",
      url: "http://thread.gmane.org/gmane.linux.network/51121",
    },
  ],
} as const satisfies Project;
