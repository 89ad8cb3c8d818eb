import { employers, projects, skills } from "../data/index.ts";
import { paths } from "../paths.ts";
import type { Page } from "./page.ts";

/** What an address leads to: a page, or the address to which it has moved. */
export type Found = Page | { readonly kind: "moved"; readonly to: string };

const isKey = <Key extends string>(table: Readonly<Record<Key, unknown>>, key: string): key is Key =>
  Object.hasOwn(table, key);

/** Finds the page at a path, with or without the slash at its end, or by its file; a project's former slug has moved. */
export function pageAt(path: string): Found {
  if (path === paths.home || path === "/index.html") return { kind: "home" };
  const [, section, slug = ""] = /^\/(projects|skills|employers)\/([^/]+)\/?(?:(?<=\/)index\.html)?$/.exec(path) ?? [];
  if (section === "projects") {
    const project = projects.find((each) => each.slug === slug);
    if (project) return { kind: "project", project };
    const renamed = projects.find(({ formerSlugs }) => formerSlugs?.includes(slug));
    if (renamed) return { kind: "moved", to: paths.project(renamed.slug) };
  }
  if (section === "skills" && isKey(skills, slug)) return { kind: "skill", skill: slug };
  if (section === "employers" && isKey(employers, slug)) return { kind: "employer", employer: slug };
  return { kind: "not-found" };
}
