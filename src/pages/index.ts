import { hasStory, loadStory } from "../projects/stories.ts";
import { lazyPage } from "./lazyPage.tsx";

export { Home } from "./Home.tsx";

/** The pages besides the home page, each fetched when its address is opened or about to be. */
export const ProjectPage = lazyPage(() => import("./ProjectPage.tsx").then((file) => file.ProjectPage));
export const CollectionPage = lazyPage(() => import("./CollectionPage.tsx").then((file) => file.CollectionPage));
export const NotFound = lazyPage(() => import("./NotFound.tsx").then((file) => file.NotFound));

/** Fetches all that a path (without the base) needs to be drawn at once. */
export async function preload(path: string): Promise<void> {
  const [, section = "", slug = ""] = path.split(/[?#]/)[0]?.split("/") ?? [];
  if (section === "projects" && hasStory(slug)) await Promise.all([ProjectPage.preload(), loadStory(slug)]);
  else if (section === "skills" || section === "employers") await CollectionPage.preload();
  else if (section) await NotFound.preload();
}
