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
  highlights: [
    "Conversion is CPU-bound, and one request takes between 5 ms and 5 s, at random.",
    "Free threads queue their addresses on one Redis server; clients pop them, blocking until there is one.",
    "A simple, clear protocol replaced HTTP between client and image server.",
    "The cluster’s overall performance improved a lot.",
  ],
} as const satisfies Project;
