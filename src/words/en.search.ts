import { plural } from "./en.ts";

/** The words of the search, in English; fetched with it. */
export const enSearch = {
  label: "Projects, skills, employers",
  placeholder: "PostgreSQL, failover, Ericsson …",
  hint: "Arrow keys to choose, Enter to open, Esc to close.",
  none: (query: string) => `Nothing found for “${query}”.`,
  count: (n: number) => plural(n, "result", "results"),
  kind: { project: "Project", skill: "Skill", employer: "Employer" },
  close: "Close",
};

export type SearchWords = typeof enSearch;
