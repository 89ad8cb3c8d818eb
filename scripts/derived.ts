/** On a site of many projects: the files in which each page finds what it shows of them, and the file of all. */
import type { Project, Story } from "../src/data/types.ts";
import type { Own } from "../src/site/own.ts";
import type { Page } from "../src/site/page.ts";

/** How the prerendering code tells them. */
export interface Derive {
  readonly projects: readonly Project[];
  readonly ownOf: (page: Page, story?: Story) => Own;
  readonly ownName: (page: Page) => string;
}

const script = (value: unknown): string => `export default ${JSON.stringify(value)}`;

/** Each file by its name under the folder of the data, with its content. */
export function* derivedFiles({ projects, ownOf, ownName }: Derive, pages: readonly Page[], stories: Readonly<Record<string, Story | undefined>>): Generator<[name: string, content: string]> {
  yield ["all.js", script(projects)];
  for (const page of pages) {
    const story = page.kind === "project" ? stories[page.project.slug] : undefined;
    yield [`${ownName(page)}.js`, script(ownOf(page, story))];
  }
}
