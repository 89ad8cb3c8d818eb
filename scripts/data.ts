import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { check, describe } from "../src/data/check.ts";
import { employers } from "../src/data/employers.ts";
import { profile } from "../src/data/profile.ts";
import { skills } from "../src/data/skills.ts";
import type { Story } from "../src/data/types.ts";
import { projects } from "../src/projects/index.ts";

const folder = resolve(import.meta.dirname, "../src/projects");

interface Files {
  readonly story?: Story;
  readonly highlights?: readonly string[];
}

/** What a project's folder exports besides its facts; a file that is not there exports nothing. */
async function read(slug: string, name: string): Promise<Files> {
  const path = join(folder, slug, name);
  return existsSync(path) ? import(pathToFileURL(path).href) : {};
}

/** Reads and checks the site's data; what is wrong is thrown as one error that names file, field and value. */
export async function readData(): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const stories = Object.fromEntries(
    await Promise.all(folders.map(async (slug) => [slug, (await read(slug, "story.ts")).story])),
  );
  const highlights = Object.fromEntries(
    await Promise.all(folders.map(async (slug) => [slug, (await read(slug, "highlights.ts")).highlights])),
  );
  const problems = check({ profile, skills, employers, projects, stories, highlights, folders });
  if (problems.length > 0) throw new Error(`The data has ${problems.length} mistakes:\n${problems.map(describe).join("\n")}`);
}
