/** What there is to print: the addresses of the site's own sheets, and what must be on each before it is printed. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { projects, type Project } from "../../src/data/index.ts";
import { paths } from "../../src/paths.ts";
import { everything, isEverything, select, withPaper, type Selection } from "../../src/selection/selection.ts";
import { selectionText } from "../../src/selection/text.ts";
import { formatSelection } from "../../src/selection/url.ts";
import { words } from "../../src/words/index.ts";

/** The paper. */
export const formats = ["A4", "Letter"] as const;
export type Format = (typeof formats)[number];

/** A page of the site, to be printed. */
export interface Sheet {
  /** Path and query, without the base. */
  readonly address: string;
  /** Texts that follow the page, or that its query asks for. */
  readonly awaits: readonly string[];
}

/** A sheet, and the path of its file. */
export interface SheetFile extends Sheet {
  readonly file: string;
}

const folder = resolve(import.meta.dirname, "../../src/projects");

async function highlightsOf({ slug }: Project): Promise<readonly string[]> {
  const file = join(folder, slug, "highlights.ts");
  if (!existsSync(file)) return [];
  const { highlights }: { highlights: readonly string[] } = await import(pathToFileURL(file).href);
  return highlights;
}

/** The home page as it shows a selection. */
export async function resumeSheet(selection: Selection): Promise<Sheet> {
  const shown = select(projects, selection);
  const told = isEverything(selection) ? [] : [words.sheet(selectionText(selection), shown.length, projects.length)];
  const highlights = await Promise.all(shown.map(highlightsOf));
  return { address: paths.home + formatSelection(selection), awaits: [...told, ...highlights.flat()] };
}

/** A project's page. */
export const projectSheet = (slug: string): Sheet => ({ address: paths.project(slug), awaits: [] });

/** All that the build makes: the résumé in both lengths, and each project. */
export async function sheetFiles(): Promise<SheetFile[]> {
  return [
    { file: paths.pdf, ...(await resumeSheet(everything)) },
    { file: paths.onePage, ...(await resumeSheet(withPaper(everything, "one"))) },
    ...projects.map(({ slug }) => ({ file: paths.sheet(slug), ...projectSheet(slug) })),
  ];
}
