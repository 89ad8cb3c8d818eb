import { employers, many, skills } from "../data/index.ts";
import { away, projectOf, projectOnce } from "../data/known.ts";
import { paths } from "../paths.ts";
import type { Page } from "./page.ts";

/** What an address leads to: a page, the address to which it has moved, or a project that is not known yet. */
export type Found = Page | { readonly kind: "moved"; readonly to: string } | { readonly kind: "unknown"; readonly slug: string };

const isKey = <Key extends string>(table: Readonly<Record<Key, unknown>>, key: string): key is Key =>
  Object.hasOwn(table, key);

const missing = /* @__PURE__ */ new Set<string>();

/** Notes that there is no page at a path: the server said so. */
export const noteMissing = (path: string): void => void missing.add(path);

function projectAt(slug: string, path: string): Found {
  const project = projectOf(slug);
  if (project) return { kind: "project", project };
  const renamed = projectOnce(slug);
  if (renamed) return { kind: "moved", to: paths.project(renamed.slug) };
  if (many && away() && !missing.has(path) && /^[a-z0-9-]+$/.test(slug)) return { kind: "unknown", slug };
  return { kind: "not-found" };
}

/** Finds the page at a path, with or without the slash at its end, or by its file; a project's former slug has moved. */
export function pageAt(path: string): Found {
  if (path === paths.home || path === "/index.html") return { kind: "home" };
  const [, section, slug = ""] = /^\/(projects|skills|employers)\/([^/]+)\/?(?:(?<=\/)index\.html)?$/.exec(path) ?? [];
  if (section === "projects") return projectAt(slug, path);
  if (section === "skills" && isKey(skills, slug)) return { kind: "skill", skill: slug };
  if (section === "employers" && isKey(employers, slug)) return { kind: "employer", employer: slug };
  return { kind: "not-found" };
}
