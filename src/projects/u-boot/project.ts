import type { Project } from "../../data/types.ts";

export const project = {
  slug: "u-boot",
  title: "U-Boot",
  kind: "contribution",
  employer: "guangdong-linux-center",
  years: [2005, 2008],
  languages: [],
  technologies: ["u-boot"],
  themes: [],
  summary:
    "The shell-history extension for the boot loader U-Boot, and ports of U-Boot to new hardware.",
  links: [
    {
      label: "Message on the U-Boot list",
      url: "http://u-boot.10912.n7.nabble.com/My-3-patches-td2038.html",
    },
  ],
} as const satisfies Project;
