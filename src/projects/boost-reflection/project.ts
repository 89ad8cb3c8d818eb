import type { Project } from "../../data/types.ts";

export const project = {
  slug: "boost-reflection",
  title: "boost-reflection",
  kind: "open-source",
  employer: "open-source",
  years: [2012, 2013],
  languages: ["cpp"],
  technologies: [],
  themes: [],
  summary:
    "Reflection, annotations and object proxies as Java has them, for C++ classes that stay untouched.",
  links: [
    {
      label: "Source on GitHub",
      url: "https://github.com/kingluo/boost-reflection",
    },
  ],
} as const satisfies Project;
