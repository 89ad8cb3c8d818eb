import { loadStory } from "../projects/stories.ts";
import { pageAt } from "./address.ts";
import { lazyPage } from "./lazyPage.tsx";

/** The one page that is rarely seen, in a file of its own. */
export const NotFound = lazyPage(() => import("../pages/NotFound.tsx").then((file) => file.NotFound));

/** Fetches all that a path (without the base) needs to be drawn at once. */
export async function preload(path: string): Promise<void> {
  const page = pageAt(path.replace(/[?#].*/s, ""));
  if (page.kind === "project") await loadStory(page.project.slug);
  if (page.kind === "not-found") await NotFound.preload();
}
