import type { Project } from "../../data/types.ts";

export const project = {
  slug: "image-server-cluster",
  title: "Image server cluster refactoring",
  shortTitle: "Image server cluster",
  kind: "employed",
  employer: "ucweb",
  years: [2015, 2015],
  languages: [],
  technologies: ["redis", "http", "traffic-server"],
  themes: ["load-balancing", "concurrency", "tcp-ip", "large-scale-clusters"],
  summary:
    "A cluster that converts images, redesigned so that a thread announces itself when, and only when, it is free.",
} as const satisfies Project;
