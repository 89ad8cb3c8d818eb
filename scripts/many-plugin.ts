import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";
import type { Data } from "../src/data/check.ts";
import { inOrder } from "../src/data/derive.ts";
import { factsOf } from "../src/data/facts.ts";
import { listed } from "../src/data/listed.ts";

const root = join(import.meta.dirname, "..");
const folder = pathToFileURL(join(root, "src/projects/")).href;

const parsed = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

/** The folder of what is derived from the data: another whenever the data change, or the code that derives. */
export function derivedFolder(data: Data): string {
  const hash = createHash("sha256");
  for (const part of Object.values(data)) hash.update(JSON.stringify(part));
  for (const file of globSync("src/{data,site}/*.ts", { cwd: root }).toSorted()) hash.update(readFileSync(join(root, file)));
  return `assets/data-${hash.digest("hex").slice(0, 10)}`;
}

/** For prerendering: the projects as data, the stories from their own files, which the check has read already. */
function whole({ projects, highlights }: Data): Record<string, string> {
  return {
    "src/projects/index.ts": `export const projects = ${parsed(projects)};`,
    "src/projects/stories.ts": `import { once } from "./once.ts";
export const stories = once(async (slug) => (await import(/* @vite-ignore */ ${JSON.stringify(folder)} + slug + "/story.ts")).story);`,
    "src/projects/highlights.ts": `export const highlights = new Map(Object.entries(${parsed(highlights)}));`,
  };
}

/** For the browser: what is told of all, and how to fetch the rest; nothing that grows with the projects. */
function slim(data: Data, address: string): Record<string, string> {
  const ordered = inOrder(data.projects);
  const shown = ordered.slice(0, listed).flatMap(({ slug }) => (data.highlights[slug] ? [[slug, data.highlights[slug]]] : []));
  return {
    "src/data/source.ts": `export const projects = undefined;
export const facts = ${JSON.stringify(factsOf(ordered))};
export const fetchDerived = async (name) => (await import(/* @vite-ignore */ ${JSON.stringify(address)} + name + ".js")).default;`,
    "src/projects/stories.ts": `import { owns } from "../site/own.ts";
export const stories = { load: async (slug) => (await owns.load("projects/" + slug)).story, read: (slug) => owns.read("projects/" + slug).story };`,
    "src/projects/highlights.ts": `export const highlights = new Map(${JSON.stringify(shown)});`,
  };
}

/** What only many need, and is never asked for here. */
const few: Record<string, string> = {
  "src/components/Further.tsx": "export const Further = null;",
  "src/words/further.ts": "export const furtherWords = null;",
};

/**
 * On a site of more projects than a page lists, puts other modules in the place of those that hold or name all of them;
 * on any other, leaves out what only such a site needs.
 * src/data/source.ts, stories.ts and highlights.ts say what theirs have to export. For the browser `address` is that of
 * the folder from which pages fetch.
 */
export function manyPlugin(data: Data, address?: string): Plugin {
  const many = data.projects.length > listed;
  const written = { ...(many ? (address === undefined ? whole(data) : slim(data, address)) : few), "src/data/many.ts": `export const many = ${many};` };
  const modules = new Map(Object.entries(written).map(([file, code]) => [join(root, file), code]));
  return {
    name: "many",
    enforce: "pre",
    load: (id) => {
      const code = modules.get(id);
      return code === undefined ? null : { code, map: null, moduleType: "js" };
    },
  };
}
