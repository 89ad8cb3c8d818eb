/** Another clone of the project, to change or to build it elsewhere. */
import { cpSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";

export const project = resolve(import.meta.dirname, "../..");

/** What is not of the sources: fetched, built, or the history. */
const isMade = (path: string): boolean => /^(node_modules|dist|build|\.git|\.cache)$/.test(basename(path));

/** Copies the sources into a new folder for temporary files, with the packages that are installed here, and says where. */
export function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), "portfolio-"));
  cpSync(project, copy, { recursive: true, filter: (path) => path === project || !isMade(path) });
  symlinkSync(join(project, "node_modules"), join(copy, "node_modules"), "junction");
  return copy;
}
