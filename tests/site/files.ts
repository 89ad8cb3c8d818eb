/** The files that a built site should hold, told from its pages and its data. */
import { globSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { sheetFiles } from "../../scripts/pdf/sheets.ts";
import type { Site } from "../../scripts/weigh.ts";
import { projects } from "../../src/data/index.ts";
import { paths } from "../../src/paths.ts";
import { hasModel } from "../../src/projects/models.ts";
import { allPages, textOf } from "../../src/site/page.ts";

/** The files under a folder, sorted, with slashes between their names. */
export const filesUnder = (root: string): string[] =>
  globSync("**", { cwd: root })
    .map((name) => name.replaceAll(sep, "/"))
    .filter((name) => statSync(join(root, name)).isFile())
    .toSorted();

const page = (path: string): string[] => [`${path}index.html`, paths.image(path), paths.qr(path)];

const posters = projects.filter(({ slug }) => hasModel(slug)).flatMap(({ slug }) => [paths.poster(slug, "light"), paths.poster(slug, "dark")]);

const formerly = projects.flatMap(({ formerSlugs = [] }) => formerSlugs.map(paths.project));

/** What hosts, browsers and search engines ask for by its name. */
const asked = ["/404.html", "/manifest.webmanifest", "/sitemap.xml", "/robots.txt", "/sw.js", "/_headers", ...(formerly.length > 0 ? ["/_redirects"] : [])];

/** The addresses of icons, in the head of the home page and in the manifest; they begin with the base. */
function icons({ root }: Site): string[] {
  const heads = [...readFileSync(join(root, "index.html"), "utf8").matchAll(/<link rel="(?:\w+ )?(?:icon|apple-touch-icon)" href="([^"]+)"/g)];
  const manifest: { icons: { src: string }[] } = JSON.parse(readFileSync(join(root, "manifest.webmanifest"), "utf8"));
  return [...heads.map(([, address = ""]) => address), ...manifest.icons.map(({ src }) => src)];
}

const named = /[\w-]+-[\w-]{6,8}\.(?:js|css|woff2)\b/g;

/** The files named by their content that pages lead to, by way of scripts and styles; the worker's list, which names all, does not count. */
function assets({ root }: Site): string[] {
  const found = new Set<string>();
  const read = (file: string): void => {
    for (const [name] of readFileSync(join(root, file), "utf8").matchAll(named)) {
      const asset = `assets/${name}`;
      if (found.has(asset)) continue;
      found.add(asset);
      if (/\.(js|css)$/.test(name) && statSync(join(root, asset), { throwIfNoEntry: false })) read(asset);
    }
  };
  globSync("**/*.html", { cwd: root }).forEach(read);
  const packs = [...readFileSync(join(root, "sw.js"), "utf8").matchAll(/assets\/pages-[\w-]+\.pack/g)].map(([name]) => name);
  return [...found, ...new Set(packs)].map((name) => `/${name}`);
}

/** Every file that the site should have, sorted. */
export async function expectedFiles(site: Site, pdf: boolean): Promise<string[]> {
  const sheets = pdf ? (await sheetFiles()).map(({ file }) => file) : [];
  const own = [
    ...allPages().map((one) => textOf(one).path).flatMap(page),
    ...posters,
    ...formerly.map((path) => `${path}index.html`),
    paths.json,
    paths.text,
    paths.markdown,
    ...sheets,
    ...asked,
    ...icons(site).map((address) => address.replace(site.base, "/")),
    ...assets(site),
    ...filesUnder("public").map((name) => `/${name}`),
  ];
  return [...new Set(own.map((name) => name.slice(1)))].toSorted();
}

/** Where a folder's files differ from those that a site should have; what `npm run compress` puts beside one goes with it. */
export function differences(files: readonly string[], expected: readonly string[]): string[] {
  const own = files.filter((name) => !/\.(br|gz)$/.test(name) || !files.includes(name.slice(0, -3)));
  return [
    ...own.filter((name) => !expected.includes(name)).map((name) => `nothing accounts for ${name}`),
    ...expected.filter((name) => !own.includes(name)).map((name) => `there is no ${name}`),
  ];
}
