import type { Project } from "../../data/types.ts";

export const project = {
  slug: "luajit-io",
  title: "luajit.io",
  kind: "open-source",
  employer: "open-source",
  years: [2015, 2015],
  languages: ["lua"],
  technologies: ["luajit", "nginx", "http"],
  themes: ["concurrency", "networking", "tcp-ip"],
  summary:
    "A pure-Lua I/O framework that re-implements what nginx and ngx_lua do, with no loss of efficiency.",
  links: [{ label: "luajit.io", url: "http://luajit.io" }],
} as const satisfies Project;
