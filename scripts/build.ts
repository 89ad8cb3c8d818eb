/**
 * `npm run build`: checks the data, builds the scripts and styles with Vite, prerenders every
 * page, and writes what stands beside them. Environment: SITE_URL (where the site will live,
 * for canonical and preview addresses), BASE_PATH (the path there, "/" by default), OUT_DIR,
 * BUILD_DIR (for what is not published), PDF (0 leaves the PDF files out, 1 insists on them), and IMAGES (0 draws
 * no preview image but the home page's, which then stands for all).
 */
import "./production.ts";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin, type Rolldown } from "vite";
import { siteData } from "./data.ts";
import { derivedFiles } from "./derived.ts";
import { derivedFolder, manyPlugin } from "./many-plugin.ts";
import { check, describe, type Data } from "../src/data/check.ts";
import { listed } from "../src/data/listed.ts";
import { seal, smallSeal } from "../src/data/seal.ts";
import { documentMarkup, startScript } from "./document.ts";
import { undrawn } from "./fonts.ts";
import { hostFiles, redirectMarkup, siteMap, type Host } from "./host.ts";
import { icons, manifest } from "./icons.ts";
import type { Page } from "../src/site/page.ts";
import { dark, light } from "../src/palette.ts";
import { writeWorker } from "./offline.ts";
import { posterFile } from "./poster.ts";
import { makePdfs, makesPdfs } from "./pdf/make.ts";
import { headerPolicy, policy } from "./policy.ts";
import { drawImages } from "./images.ts";
import type { SocialImage } from "./social-image.ts";

const root = resolve(import.meta.dirname, "..");
const out = resolve(root, process.env["OUT_DIR"] || "dist");
const scratch = resolve(root, process.env["BUILD_DIR"] || "build");

/** BASE_PATH with a slash at both ends. */
const base = `/${(process.env["BASE_PATH"] ?? "/").split("/").filter(Boolean).join("/")}/`.replace("//", "/");
const origin = new URL(process.env["SITE_URL"] ?? "http://localhost:4173").origin;
const site = { origin, base };

async function write(path: string, content: string | Uint8Array): Promise<void> {
  const file = join(out, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

const outputs = (built: unknown): Rolldown.RolldownOutput["output"] => {
  const [first] = [built].flat() as Rolldown.RolldownOutput[];
  if (!first) throw new Error("Vite built nothing");
  return first.output;
};

const pdf = await makesPdfs();
const images = process.env["IMAGES"] !== "0";
const quiet = { base, root, logLevel: "warn", configLoader: "native", define: { "import.meta.env.PDF": String(pdf) } } as const;

/**
 * What all pages need is one file, and so is each page with what it alone needs. What is fetched later stands apart
 * (texts, the search); the stage with what all models share is one more file, and each model with its figure another.
 */
const later = /src\/(print\.css|site\/files|pages\/|search\/|paper\/|offline\/|components\/(SearchDialog|FilterBar|SkillTables|Masthead|Waveform)|words\/(en\.)?(search|stage|print)\.|(sim|figure|stage)\/|projects\/([^/]+\/(?!project\.)|highlights\.))|minisearch|uqr/;
const staging = /src\/(sim|figure|stage|words)\//;
const ofModel = /src\/projects\/([^/]+)\/(?!(project|story|highlights)\.)/;
const codeSplitting = {
  groups: [
    { name: "site", test: (id: string) => !later.test(id) },
    { name: "stage", test: (id: string) => staging.test(id) && !/words\/(en\.)?(search|print|further)/.test(id) },
    { debugName: "model", name: (id: string) => ofModel.exec(id)?.[1] ?? null, test: ofModel },
  ],
};

/**
 * Vite wraps each dynamic import in a helper that fetches the chunk's stylesheets and modules ahead.
 * Here no chunk has either, so the import may stand alone, 0.4 kB lighter.
 */
const bareImports: Plugin = {
  name: "bare-imports",
  enforce: "pre",
  load: {
    order: "pre",
    handler: (id) => (id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : null),
  },
};

/** Counting claims and drawing styles take their time: no news. */
const checks = { pluginTimings: false, bundlerTimings: false } as const;

/**
 * The router makes its components by calls that a bundler can't know to be without effect, and gives them names.
 * Marked as such and unnamed, those that nothing shows are left out: 7 kB.
 */
const pureComponents: Plugin = {
  name: "pure-components",
  transform: {
    filter: { id: /react-router\/dist/ },
    handler: (code) =>
      code.replaceAll(/^\w+\.displayName = .*;$/gm, "").replaceAll(/\bReact(\$\d)?\.(forwardRef|memo|createContext)\(/g, "/* @__PURE__ */ $&"),
  },
};

/** The shell, and the styles for paper, which pages name in their heads. */
const entries = { index: join(root, "index.html"), print: join(root, "src/print.css") };

/** Of a chunk's hash in its name: beyond 64 chunks the bundler asks for more than six. A project can have two chunks of its own. */
const lettersFor = ({ projects }: Data): number => (projects.length > 24 ? 8 : 6);

/** The modules for the browser; the stylesheet leaves the folder, since every page carries it inline. */
async function buildClient(data: Data, derived: string) {
  const output = outputs(
    await build({
      ...quiet,
      plugins: [bareImports, pureComponents, manyPlugin(data, `${base}${derived}/`)],
      build: { outDir: out, emptyOutDir: true, manifest: true, rolldownOptions: { checks, input: entries, output: { codeSplitting, chunkFileNames: `assets/[name]-[hash:${lettersFor(data)}].js` } } },
    }),
  );
  const entry = output.find((file): file is Rolldown.OutputChunk => file.type === "chunk" && file.name === "index" && file.isEntry);
  const sheets = output.filter(({ fileName }) => fileName.endsWith(".css"));
  const print = sheets.find(({ fileName }) => fileName.includes("/print-"));
  const css = sheets.find(({ fileName }) => !/\/(print|styles)-/.test(fileName));
  if (!entry || !print || css?.type !== "asset") throw new Error("the client build lacks its entry or its stylesheet");
  await rm(join(out, css.fileName));
  await rm(join(out, "index.html"));
  await mkdir(scratch, { recursive: true });
  await rename(join(out, ".vite/manifest.json"), join(scratch, "manifest.json"));
  await rm(join(out, ".vite"), { recursive: true });
  const chunks = output.filter((file) => file.type === "chunk");
  /** What the entry imports, so that it need not be read first to be known. */
  const shared = entry.imports.map((name) => base + name);
  /** A source file's module and what it imports besides. */
  const modulesOf = (source: string): string[] => {
    const found = new Set<string>();
    const add = (chunk: Rolldown.OutputChunk | undefined): void => {
      if (!chunk || chunk === entry || entry.imports.includes(chunk.fileName) || found.has(base + chunk.fileName)) return;
      found.add(base + chunk.fileName);
      for (const name of chunk.imports) add(chunks.find(({ fileName }) => fileName === name));
    };
    add(chunks.find(({ facadeModuleId }) => facadeModuleId === join(root, source)));
    return [...found];
  };
  /** The text face's files, upright and italic. */
  const faces = (String(css.source).match(/[^("']*stix-two-text[^)"']*/g) ?? []).filter((url, i, all) => all.indexOf(url) === i);
  return { entry: base + entry.fileName, faces, print: base + print.fileName, shared, css: String(css.source).trim(), modulesOf };
}

/** The script of the head, small enough to stand in every page. */
async function buildBoot(): Promise<string> {
  const input = { boot: join(root, "src/boot.ts") };
  const output = outputs(
    await build({
      ...quiet,
      build: { write: false, modulePreload: false, rolldownOptions: { input, output: { format: "iife" } } },
    }),
  );
  const [chunk] = output;
  return chunk.type === "chunk" ? chunk.code.trim() : "";
}

const sources = {
  home: "src/pages/Home.tsx",
  project: "src/pages/ProjectPage.tsx",
  skill: "src/pages/CollectionPage.tsx",
  employer: "src/pages/CollectionPage.tsx",
  "not-found": "src/pages/NotFound.tsx",
} as const;

/** The sources that hydration waits for, besides the entry. */
const sourcesOf = (page: Page): string[] => [
  sources[page.kind],
  ...(page.kind === "project" ? [`src/projects/${page.project.slug}/story.ts`] : []),
];

/** The faces that a page's paragraphs are set in: they are never exchanged once drawn, so they had better be early. */
const facesOf = (body: string, faces: readonly string[]): readonly string[] =>
  body.includes("font-prose") ? faces.filter((url) => !url.includes("italic") || body.includes("<em>")) : [];

async function loadPrerender(data: Data): Promise<typeof import("../src/prerender.tsx")> {
  const outDir = join(scratch, "server");
  await build({ ...quiet, plugins: [manyPlugin(data)], build: { ssr: "src/prerender.tsx", outDir, emptyOutDir: true, copyPublicDir: false, rolldownOptions: { checks } } });
  return import(pathToFileURL(join(outDir, "prerender.js")).href);
}

async function main(): Promise<void> {
  const { stale, foreign } = await undrawn();
  const data = await siteData();
  const derived = derivedFolder(data);
  const problems = [...check(data).map(describe), ...stale.map((line) => `${line}: no glyph in src/fonts, run npm run fonts`)];
  if (problems.length > 0) throw new Error(`The data has mistakes:\n${problems.join("\n")}`);
  const client = await buildClient(data, derived);
  const [boot, render] = [await buildBoot(), await loadPrerender(data)];
  const start = startScript(client.entry);
  const inline = { scripts: [boot, start], styles: [client.css] };
  const { allPages, bodyMarkup, dataMarkup, filesMarkup, hasModel, headMarkup, imageOf, ownName, ownOf, paths, posterOf, profile, projects, qrFile, resumeFiles, spanOf, textOf } = render;
  const pages = allPages();
  const many = projects.length > listed;
  if (many) for (const [name, text] of derivedFiles({ projects, ownOf, ownName }, pages, data.stories)) await write(join(derived, name), text);
  const span = spanOf(projects);
  const home = new URL(base, origin).href.replace(/^https?:\/\//, "").replace(/\/$/, "");

  for (const page of [...pages, { kind: "not-found" } as const]) {
    const { path } = textOf(page);
    const own = many ? [`${base}${derived}/${ownName(page)}.js`] : [];
    const modules = [...sourcesOf(page).flatMap(client.modulesOf), ...own];
    const body = await bodyMarkup(page, site);
    const html = documentMarkup({
      lang: "en",
      kind: page.kind,
      head: headMarkup({ page, site, policy: policy(inline), image: paths.image(images && page.kind !== "not-found" ? path : paths.home) }),
      data: dataMarkup(page, site),
      boot,
      css: client.css,
      print: client.print,
      body,
      below: filesMarkup(page, site),
      entry: client.entry,
      start,
      preload: [...client.shared, ...modules],
      fonts: facesOf(body, client.faces),
    });
    await write(page.kind === "not-found" ? path : join(path, "index.html"), html);
  }

  const pictures: { readonly input: SocialImage; readonly file: string }[] = [];
  for (const page of pages) {
    const { path } = textOf(page);
    const slug = page.kind === "project" && hasModel(page.project.slug) ? page.project.slug : undefined;
    const chosen = slug ? (await posterOf(slug)).figures[1] : undefined;
    if (slug && chosen) {
      for (const [theme, palette] of [["light", light], ["dark", dark]] as const)
        await write(paths.poster(slug, theme), await posterFile(chosen, palette));
    }
    if (images || page.kind === "home") pictures.push({ input: { ...imageOf(page), span, url: home, ...(chosen && { figure: chosen }) }, file: join(out, paths.image(path)) });
    await write(paths.qr(path), qrFile(origin + base.slice(0, -1) + path));
  }
  await drawImages(pictures, join(scratch, "images"));

  const url = (path: string): string => origin + base.slice(0, -1) + path;
  for (const [path, content] of await resumeFiles({ url })) await write(path, content);

  const moved = projects.flatMap(({ slug, formerSlugs = [] }) =>
    formerSlugs.map((former) => ({ from: paths.project(former), to: paths.project(slug) })),
  );
  for (const { from, to } of moved) await write(join(from, "index.html"), redirectMarkup(site, to));

  for (const [name, content] of await icons(seal, smallSeal)) await write(name, content);
  await write("manifest.webmanifest", manifest(profile, base));
  await write("sitemap.xml", siteMap(site, pages.map((page) => textOf(page).path)));
  await write("robots.txt", `User-agent: *\nAllow: /\n\nSitemap: ${origin}${base}sitemap.xml\n`);
  const host: Host = { site, policy: headerPolicy(inline), moved };
  await hostFiles(host, {
    template: (name) => readFile(join(root, name), "utf8"),
    publish: write,
    keep: (name, content) => writeFile(join(scratch, name), content),
  });
  await writeWorker(out, base);
  await writeFile(join(scratch, "site.json"), JSON.stringify({ base, url: origin + base }));
  const files = pdf ? await makePdfs({ root: out, url: origin + base }, write) : 0;
  console.log(`${pages.length + 1} pages${files ? `, ${files} PDF files` : ""} in ${out}`);
  if (foreign.length > 0) console.log(`Not in the site's fonts, so left to the reader's own: ${foreign.join(" ")}`);
  if (!process.env["SITE_URL"]) console.log(`SITE_URL is not set: canonical addresses and previews name ${origin}`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
