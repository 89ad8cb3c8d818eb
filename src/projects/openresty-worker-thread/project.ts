import type { Project } from "../../data/types.ts";

export const project = {
  slug: "openresty-worker-thread",
  title: "OpenResty worker-thread patch",
  shortTitle: "Worker-thread patch",
  kind: "open-source",
  employer: "open-source",
  years: [2017, 2017],
  languages: [],
  technologies: ["openresty", "nginx", "luajit"],
  themes: ["concurrency"],
  summary:
    "A simple patch for OpenResty that gives CPU-bound and file work, such as an MD5 checksum, worker threads to run on.",
  links: [
    {
      label: "Source on GitHub",
      url: "https://github.com/kingluo/lua-nginx-module/tree/worker-thread",
    },
  ],
} as const satisfies Project;
