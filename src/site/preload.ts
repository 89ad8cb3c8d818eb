import { modelWanted } from "../app/sight.ts";
import { many } from "../data/index.ts";
import { hasModel, models } from "../projects/models.ts";
import { once } from "../projects/once.ts";
import { stories } from "../projects/stories.ts";
import stageStyles from "../stage/styles.css?url";
import { pageAt } from "./address.ts";
import { loadOwn, owns } from "./own.ts";
import { lazyComponent } from "./lazyComponent.tsx";

/** The pages, each with what it alone needs in a file of its own. */
export const Home = lazyComponent(() => import("../pages/Home.tsx").then((file) => file.Home));
export const ProjectPage = lazyComponent(() => import("../pages/ProjectPage.tsx").then((file) => file.ProjectPage));
export const CollectionPage = lazyComponent(() => import("../pages/CollectionPage.tsx").then((file) => file.CollectionPage));
export const NotFound = lazyComponent(() => import("../pages/NotFound.tsx").then((file) => file.NotFound));

/** Adds a style sheet to the page unless it is there, and waits for it. */
function loadStyles(url: string): Promise<unknown> | undefined {
  if (typeof document === "undefined" || document.querySelector(`link[href="${url}"]`)) return undefined;
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: url });
  document.head.append(link);
  return new Promise((done) => Object.assign(link, { onload: done, onerror: done }));
}

/** The address of the styles of the stage; a prerendered page names it where the stage begins. */
export { stageStyles };

/** What all models share; it comes after the text, with the first model that is shown. */
export const Stage = lazyComponent(async () => {
  const [{ Stage: component }] = await Promise.all([import("../stage/Stage.tsx"), loadStyles(stageStyles)]);
  return component;
});

/** The models with their stage, by slug, each as soon as it is here and has to come to life. */
export const staged = once(async (slug) => {
  const [model] = await Promise.all([models.load(slug), Stage.preload(), modelWanted()]);
  return model;
});

/** Fetches the model that a path (without the base) shows, if it shows one. */
export async function preloadModel(path: string): Promise<void> {
  const page = pageAt(path.replace(/[?#].*/s, ""));
  if (page.kind === "project" && hasModel(page.project.slug)) await staged.load(page.project.slug);
}

const pages = { home: Home, project: ProjectPage, skill: CollectionPage, employer: CollectionPage, "not-found": NotFound } as const;

/** Fetches a project's own file first, which makes it known. */
async function preloadUnknown(path: string, slug: string): Promise<void> {
  await Promise.all([ProjectPage.preload(), owns.load(`projects/${slug}`)]);
  if (pageAt(path.replace(/[?#].*/s, "")).kind === "project") await preload(path);
}

/** Fetches all that a path (without the base) needs to be drawn at once; its model may follow. */
export async function preload(path: string): Promise<void> {
  const page = pageAt(path.replace(/[?#].*/s, ""));
  if (page.kind === "moved") return preload(page.to);
  if (page.kind === "unknown") return many ? preloadUnknown(path, page.slug) : undefined;
  await Promise.all([pages[page.kind].preload(), loadOwn(page), page.kind === "project" && stories.load(page.project.slug)]);
}
