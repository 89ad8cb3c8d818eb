/** The pages of the built site, weighed once for all sections that ask for them. */
import { builtSite, sitemapPaths, weighPages, type PageKind } from "../weigh.ts";

export const site = builtSite();
export const pages = weighPages(site);

/** The paths that the sitemap lists. */
export const listed = new Set(sitemapPaths(site));

export const kinds = ["home", "project", "skill", "employer"] as const;

const heaviest = (kind: PageKind) =>
  pages
    .filter((page) => page.kind === kind && listed.has(page.path))
    .toSorted((a, b) => b.brotli.length - a.brotli.length)
    .slice(0, 1);

/** Of each kind the heaviest page. */
export const examples = kinds.flatMap(heaviest);
