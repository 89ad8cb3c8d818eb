import type { Project } from "../../data/types.ts";

export const project = {
  slug: "ibox-livecd",
  title: "ibox live CD",
  shortTitle: "ibox",
  kind: "contribution",
  employer: "guangdong-linux-center",
  years: [2005, 2008],
  languages: [],
  technologies: ["linux", "gentoo"],
  themes: [],
  summary:
    "A Linux distribution of his own, based on Gentoo and made at school, that runs from a live CD.",
  links: [
    {
      label: "ibox on DistroWatch",
      url: "http://distrowatch.com/table.php?distribution=ibox",
    },
  ],
} as const satisfies Project;
