import type { Highlights } from "../../data/types.ts";

export const highlights = [
  "The file system takes both huge numbers of small files and big files.",
  "OpenResty is the API server; metadata is kept in MySQL, master–master.",
] satisfies Highlights;
