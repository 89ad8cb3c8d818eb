import { paths } from "../paths.ts";
import { printWords } from "../words/print.ts";
import type { Page } from "./page.ts";

/** A file that says the same as a page. */
export interface PageFile {
  /** Its media type (RFC 6838). */
  readonly type: string;
  readonly name: string;
  readonly path: string;
}

const pdf = (name: string, path: string): PageFile[] => (import.meta.env.PDF ? [{ type: "application/pdf", name, path }] : []);

/** The files of the home page, and a project's sheet; PDF files where the build makes them. */
export function filesOf(page: Page): PageFile[] {
  const { file } = printWords;
  if (page.kind === "project") return pdf(file.sheet, paths.sheet(page.project.slug));
  if (page.kind !== "home") return [];
  return [
    ...pdf(file.pdf, paths.pdf),
    ...pdf(file.onePage, paths.onePage),
    { type: "text/plain", name: file.text, path: paths.text },
    { type: "text/markdown", name: file.markdown, path: paths.markdown },
    { type: "application/json", name: file.json, path: paths.json },
  ];
}

/** The résumé's files, and before them that of the page. */
export const filesFrom = (page: Page): PageFile[] => [...(page.kind === "home" ? [] : filesOf(page)), ...filesOf({ kind: "home" })];
