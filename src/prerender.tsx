/** The build's entry: everything a page's file is made of, as strings. Loaded by scripts/build.ts through Vite. */
import { renderToString } from "react-dom/server";
import { StaticRouter } from "react-router";
import { profile, projects, spanOf } from "./data/index.ts";
import { dataMarkup, filesMarkup, headMarkup, imageOf, type Site } from "./head.tsx";
import { posterOf } from "./poster.tsx";
import { hasModel } from "./projects/models.ts";
import { preload, preloadModel } from "./site/preload.ts";
import { allPages, textOf, type Page } from "./site/page.ts";
import { App } from "./routes.tsx";
import { paths } from "./paths.ts";

export { allPages, dataMarkup, filesMarkup, hasModel, headMarkup, imageOf, paths, posterOf, profile, projects, spanOf, textOf };
export { ownName, ownOf } from "./site/own.ts";
export { resumeFiles } from "./formats/index.ts";
export { qrFile } from "./paper/qr.ts";
export type { Page, Site };

/** The page's markup as React will find it when it hydrates. */
export async function bodyMarkup(page: Page, { base }: Site): Promise<string> {
  const { path } = textOf(page);
  await Promise.all([preload(path), preloadModel(path)]);
  return renderToString(
    <StaticRouter location={base.slice(0, -1) + path} basename={base}>
      <App />
    </StaticRouter>,
  );
}
