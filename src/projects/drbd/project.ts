import type { Project } from "../../data/types.ts";

export const project = {
  slug: "drbd",
  title: "DRBD",
  kind: "contribution",
  employer: "guangdong-linux-center",
  years: [2005, 2008],
  languages: [],
  technologies: ["drbd"],
  themes: [],
  summary:
    "Several bug-fix patches for DRBD, the software that mirrors a block device from one machine to another.",
  links: [
    {
      label: "Message on the drbd-cvs list",
      url: "http://lists.linbit.com/pipermail/drbd-cvs/2006-February/000993.html",
    },
  ],
} as const satisfies Project;
