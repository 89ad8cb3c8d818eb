import type { Highlights } from "../data/types.ts";

/** The highlights of every project by slug, for paper: one file, fetched when the page has nothing better to do. */
const files = import.meta.glob<Highlights>("./*/highlights.ts", { import: "highlights", eager: true });

export const highlights: ReadonlyMap<string, Highlights> = new Map(
  Object.entries(files).map(([file, each]) => [file.split("/")[1] ?? "", each]),
);
