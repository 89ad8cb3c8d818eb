/** The built site as files, for the tests in this folder. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { builtSite } from "../../scripts/weigh.ts";

/** A file that holds a page. `path` is its address under the base: /projects/gokv/, /404.html. */
export interface BuiltPage {
  path: string;
  html: string;
  document: Document;
}

export const site = builtSite();

/** Where the build was told that the site will live: origin and base, with a slash at its end. */
export function siteAddress(): string {
  const noted: unknown = JSON.parse(readFileSync("build/site.json", "utf8"));
  const url = typeof noted === "object" && noted !== null && "url" in noted ? noted.url : undefined;
  if (typeof url !== "string") throw new Error("build/site.json names no url");
  return url;
}

/** The text of a file of the site. */
export const text = (name: string): string => readFileSync(join(site.root, name), "utf8");

const pathOf = (name: string): string => `/${name.replaceAll(sep, "/").replace(/(^|\/)index\.html$/, "$1")}`;

/** Every page of a built site, the one for what is not found and those that redirect among them. */
export function readPages(root: string = site.root): BuiltPage[] {
  const parser = new DOMParser();
  return globSync("**/*.html", { cwd: root })
    .toSorted()
    .map((name) => {
      const html = readFileSync(join(root, name), "utf8");
      return { path: pathOf(name), html, document: parser.parseFromString(html, "text/html") };
    });
}

/** Whether a page only leads on to another address. */
export const redirects = ({ document }: BuiltPage): boolean =>
  document.querySelector("meta[http-equiv=refresh]") !== null;

/** The file that an address under `base` leads to, or undefined where there is none. */
export function fileAt(pathname: string, { root, base } = site): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const name = decodeURIComponent(pathname.slice(base.length));
  const file = join(root, name === "" || name.endsWith("/") ? `${name}index.html` : name);
  return existsSync(file) ? file : undefined;
}

/** What is wrong with each page, one line each that begins with its path. */
export const complaints = (pages: readonly BuiltPage[], find: (page: BuiltPage) => Iterable<string>): string[] =>
  pages.flatMap((page) => [...find(page)].map((line) => `${page.path}: ${line}`));

/** An attribute of the first element that a selector finds. */
export const attribute = ({ document }: BuiltPage, selector: string, name: string): string | undefined =>
  document.querySelector(selector)?.getAttribute(name) ?? undefined;
