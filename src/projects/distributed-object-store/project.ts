import type { Project } from "../../data/types.ts";

export const project = {
  slug: "distributed-object-store",
  title: "Distributed object store",
  kind: "employed",
  employer: "kugou-music",
  years: [2017, 2018],
  languages: ["go"],
  technologies: ["mysql", "openresty", "http"],
  themes: ["storage"],
  summary:
    "An object store modelled on Amazon S3: files as objects over RESTful HTTP, with a file system written in Go behind it.",
} as const satisfies Project;
