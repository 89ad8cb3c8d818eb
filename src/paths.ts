import type { EmployerSlug, ProjectSlug, SkillSlug } from "./data/index.ts";

/** The full address of a path, where the site was built to live. */
export const siteUrl = (path: string): string =>
  new URL(import.meta.env.BASE_URL.slice(0, -1) + path, import.meta.env.SITE_URL).href;

/** A path of a file as this site's pages name it. */
export const href = (path: string): string => import.meta.env.BASE_URL.slice(0, -1) + path;

/**
 * The one table of paths: links, routes, prerendering and the site map come from here.
 * Addresses end in a slash, since static hosts serve a folder's index.html there without a redirect.
 */
export const paths = {
  home: "/",
  project: (slug: ProjectSlug | (string & {})): string => `/projects/${slug}/`,
  skill: (slug: SkillSlug): string => `/skills/${slug}/`,
  employer: (slug: EmployerSlug): string => `/employers/${slug}/`,
  /** A path for the social image of the page at a path. */
  image: (path: string): string => `/og/${path === "/" ? "home" : path.slice(1, -1).replaceAll("/", "-")}.png`,
  /** A path for the QR code of the page at a path. */
  qr: (path: string): string => `/qr/${path === "/" ? "home" : path.slice(1, -1).replaceAll("/", "-")}.svg`,
  /** The résumé in other forms. */
  json: "/resume.json",
  text: "/resume.txt",
  markdown: "/resume.md",
  pdf: "/resume.pdf",
  onePage: "/resume-one-page.pdf",
  /** A path for the sheet of a project as a PDF. */
  sheet: (slug: string): string => `/projects/${slug}.pdf`,
  /** A path for the picture of a project's model, in one theme. */
  poster: (slug: string, theme: "light" | "dark"): string => `/posters/${slug}-${theme}.svg`,
} as const;
