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
  highlights: [
    "Developers of any level can extend the server core itself.",
    "It has most common HTTP/1.1 features, and is a general TCP server as ngx_stream is.",
    "It keeps nginx’s architecture of master and workers, and its configuration syntax.",
    "Almost all lua-resty libraries run on it with trivial renaming.",
  ],
  links: [{ label: "luajit.io", url: "http://luajit.io" }],
} as const satisfies Project;
