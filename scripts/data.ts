import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { check, describe, type Data } from "../src/data/check.ts";
import { employers } from "../src/data/employers.ts";
import { profile } from "../src/data/profile.ts";
import { skills } from "../src/data/skills.ts";
import type { Story } from "../src/data/types.ts";
import { projects } from "../src/projects/index.ts";

const root = resolve(import.meta.dirname, "../src/projects");

interface Exports {
  readonly story?: Story;
  readonly highlights?: readonly string[];
}

type Load = (file: string) => Promise<Exports>;

const importFile: Load = (file) => import(/* @vite-ignore */ pathToFileURL(file).href);

/**
 * What is wrong with the site's data, a line each: file, field, value, and what to do.
 * `load` reads a module by its path; the dev server passes one that sees changes.
 */
export async function dataProblems(load: Load = importFile): Promise<string[]> {
  return check(await siteData(load)).map(describe);
}

/** All of the site's data, read from its files. */
export async function siteData(load: Load = importFile): Promise<Data> {
  const entries = await readdir(root, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const read = async (file: string): Promise<[string, Exports][]> =>
    Promise.all(
      folders.map(async (slug): Promise<[string, Exports]> => {
        const present = (await readdir(join(root, slug))).includes(file);
        return [slug, present ? await load(join(root, slug, file)) : {}];
      }),
    );
  const stories = Object.fromEntries((await read("story.ts")).map(([slug, { story }]) => [slug, story]));
  const highlights = Object.fromEntries(
    (await read("highlights.ts")).map(([slug, { highlights: own }]) => [slug, own]),
  );
  return { profile, skills, employers, projects, stories, highlights, folders };
}
