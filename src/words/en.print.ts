import { plural } from "./en.ts";

/** The words of the Print control, in English; fetched with it. */
export const enPrint = {
  length: "Length",
  full: "In full",
  onePage: "One page",
  prints: "Prints",
  whole: (n: number) => plural(n, "project", "projects"),
  part: (what: string, n: number, all: number) => `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${n} of ${plural(all, "project", "projects")}`,
  inFull: "each with its facts, on at most four pages.",
  inLines: "each in a line, on one page.",
  sheet: "This project, on one page.",
  sheetWithModel: "This project with its model as it stands now, on at most two pages.",
  collection: (n: number) => `${plural(n, "project", "projects")}, as listed on this page.`,
  files: "Files",
  file: {
    sheet: "This project, PDF",
    pdf: "Résumé, PDF",
    onePage: "One page, PDF",
    text: "Plain text",
    markdown: "Markdown",
    json: "JSON Resume",
  },
  now: "Print now",
};

export type PrintWords = typeof enPrint;
