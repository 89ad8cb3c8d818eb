/**
 * `npm run import -- resume.json [--into DIR] [--force]`: turns a JSON Resume file (https://jsonresume.org) into this
 * project's data, in a new folder or in DIR, and says what it took, guessed and left out. To put it in this project's
 * own place: --into . --force.
 */
import { existsSync, readFileSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { check, describe } from "../src/data/check.ts";
import type { ResumeData } from "../src/formats/data.ts";
import { filesOf } from "../src/formats/import/code.ts";
import { checkResume, importResume } from "../src/formats/import/index.ts";
import type { Note, Notes } from "../src/formats/import/notes.ts";
import type { Json } from "../src/formats/json.ts";
import { describeFault } from "../src/formats/shape.ts";

/** What the command is given besides its arguments. */
export interface Shell {
  readonly cwd: string;
  /** The present year, in which a job without an end still runs. */
  readonly year: number;
  readonly print: (line: string) => void;
}

const usage = "npm run import -- resume.json [--into DIR] [--force]";

/** Runs the command; true when the data was written. */
export async function importFile(args: readonly string[], { cwd, year, print }: Shell): Promise<boolean> {
  const options = { into: { type: "string" }, force: { type: "boolean" } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) throw new Error(`Name one file: ${usage}`);

  const checked = checkResume(parsed(readFileSync(resolve(cwd, name), "utf8"), name));
  if ("faults" in checked) throw new Error([`${name} is not a JSON Resume that can be shown:`, ...checked.faults.map((fault) => `  ${describeFault(fault)}`)].join("\n"));
  const { data, notes } = importResume(checked.resume, year, checked.blanks);

  const folder = values.into === undefined ? newFolder(cwd) : resolve(cwd, values.into);
  const files = [...filesOf(data)].map(([path, content]) => ({ path, file: join(folder, path), content }));
  const changed = files.filter(({ file, content }) => existsSync(file) && readFileSync(file, "utf8") !== content);
  const stale = staleHighlights(data).filter((path) => existsSync(join(folder, path)));
  if (changed.length + stale.length > 0 && !values.force) {
    print(`Nothing was written. In ${folder} these files are in the way; --force overwrites or removes them:`);
    for (const path of [...changed.map((one) => one.path), ...stale]) print(`  ${path}`);
    return false;
  }
  for (const path of stale) await rm(join(folder, path));
  for (const { file, content } of files) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  for (const line of summary(notes)) print(line);
  print(`\n${files.length} files in ${relative(cwd, folder) || folder}, ${changed.length} of them overwritten, ${stale.length} removed`);
  for (const line of await toDo(data, folder)) print(line);
  return true;
}

/** Highlights that a project of the same slug may have from before, and has no more. */
const staleHighlights = ({ projects, highlights }: ResumeData): string[] =>
  projects.filter(({ slug }) => !highlights[slug]).map(({ slug }) => `src/projects/${slug}/highlights.ts`);

function parsed(text: string, name: string): Json {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Error(`${name} is not JSON: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/** A folder that is not there yet. */
function newFolder(cwd: string): string {
  for (let n = 1; ; n++) {
    const folder = join(cwd, n === 1 ? "imported" : `imported-${n}`);
    if (!existsSync(folder)) return folder;
  }
}

const lines = (notes: readonly Note[]): string[] => notes.map(({ message, paths }) => `  ${message}: ${listed(paths)}`);

function summary({ taken, guessed, left }: Notes): string[] {
  return [
    "Taken",
    ...taken.map((line) => `  ${line}`),
    ...(guessed.length > 0 ? ["Guessed: look at these", ...lines(guessed)] : []),
    ...(left.length > 0 ? ["Left out of the pages", ...lines(left)] : []),
  ];
}

/** The most places that one line names. */
const mostPlaces = 20;

function listed(paths: readonly string[]): string {
  const shown = paths.slice(0, mostPlaces).join(", ");
  return paths.length > mostPlaces ? `${shown} and ${paths.length - mostPlaces} more` : shown;
}

/** What only the owner can do: what the data's check says, and folders that are listed no more. */
async function toDo(data: ResumeData, folder: string): Promise<string[]> {
  const slugs = data.projects.map(({ slug }) => slug);
  const problems = check({ ...data, folders: slugs }).map(describe);
  const entries = await readdir(join(folder, "src/projects"), { withFileTypes: true });
  const others = entries.filter((entry) => entry.isDirectory() && !slugs.includes(entry.name)).map((entry) => basename(entry.name));
  return [
    ...(problems.length > 0 ? ["To mend", ...problems.map((line) => `  ${line}`)] : []),
    ...(others.length > 0 ? [`Not listed any more, so remove these folders of src/projects: ${others.join(", ")}`] : []),
    "The seal, from which the icons are drawn, is not part of a resume.json: src/data/seal.ts",
    "Characters that the fonts do not hold are reported by the build: npm run fonts cuts them again.",
  ];
}

if (import.meta.main) {
  try {
    // npm runs scripts in the project's folder; INIT_CWD is where the command was typed.
    const shell: Shell = { cwd: process.env["INIT_CWD"] ?? process.cwd(), year: new Date().getFullYear(), print: console.log };
    if (!(await importFile(process.argv.slice(2), shell))) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
