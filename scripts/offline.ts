/** Makes the service worker of a built site: what it stores, and the worker itself. */
import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { build, type Rolldown } from "vite";
import { pack, type Loose } from "../src/offline/pack.ts";
import type { Release } from "../src/offline/release.ts";
import { typeOf } from "./media-types.ts";
import { gzip, limits } from "./weigh.ts";

/** A file that may be stored, and what that costs in bytes. */
export interface Storable {
  readonly name: string;
  readonly cost: number;
}

/** Takes files in their order until the next would cost too much; `whole` tells whether that was all. */
export function within(files: Iterable<Storable>, limit: number): { names: string[]; whole: boolean } {
  const names: string[] = [];
  let sum = 0;
  for (const { name, cost } of files) {
    sum += cost;
    if (sum > limit) return { names, whole: false };
    names.push(name);
  }
  return { names, whole: true };
}

/**
 * Not stored ahead: PDF files, preview images, which only other sites show, what hosts read, copies that are compressed
 * already, and the worker.
 */
const left = /^(og\/|_|sw\.js$)|\.(pdf|br|gz)$/;

/** What one page alone needs comes last: the rest is of use without it. */
const rank = (name: string): number => (/^(index|404)\.html$/.test(name) ? 0 : /^assets\/(?!story-|data-)/.test(name) ? 1 : 2);

/** The files of a built site that its readers may want offline, those that serve most pages first. */
export const storables = (root: string): string[] =>
  globSync("**/*.*", { cwd: root })
    .map((name) => name.replaceAll(sep, "/"))
    .filter((name) => !left.test(name) && statSync(join(root, name)).isFile())
    .toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));

const isNamedByContent = (name: string): boolean => name.startsWith("assets/");

const styles = /(?<=<style>)[^]*?(?=<\/style>)/;

/** A file for the pack; the styles that pages share are a part of their own. */
function loose(root: string, name: string): Loose {
  const type = typeOf(name);
  const bytes = readFileSync(join(root, name));
  const html = name.endsWith(".html") ? bytes.toString() : "";
  const shared = styles.exec(html);
  if (!shared) return { name, type, parts: [Uint8Array.from(bytes)] };
  const [css] = shared;
  return { name, type, parts: [html.slice(0, shared.index), css, html.slice(shared.index + css.length)] };
}

/** What an entry of the list takes besides its file. */
const entry = 120;

/** What each file costs, at most: in the pack they share more than styles. */
function* costs(root: string, names: readonly string[]): Generator<Storable> {
  const known = new Set<unknown>();
  for (const name of names) {
    if (isNamedByContent(name)) {
      yield { name, cost: entry + statSync(join(root, name)).size };
      continue;
    }
    const parts = loose(root, name).parts.filter((part) => !known.has(part));
    for (const part of parts) known.add(part);
    yield { name, cost: entry + parts.reduce((sum, part) => sum + gzip(Buffer.from(part)).length, 0) };
  }
}

/** What Subresource Integrity calls a file's digest (W3C). */
const integrity = (bytes: Uint8Array): string => `sha256-${createHash("sha256").update(bytes).digest("base64")}`;

/** Writes the pack of a built site; the release names it and all else that is stored. */
export function packRelease(root: string, base: string): Release {
  const { names, whole } = within(costs(root, storables(root)), limits.stored);
  const packed = gzip(Buffer.from(pack(names.filter((name) => !isNamedByContent(name)).map((name) => loose(root, name)))));
  const name = `assets/pages-${createHash("sha256").update(packed).digest("base64url").slice(0, 8)}.pack`;
  writeFileSync(join(root, name), packed);
  const stored = [...names.filter(isNamedByContent), name];
  const files = Object.fromEntries(stored.map((file) => [file, integrity(readFileSync(join(root, file)))]));
  return { base, files, pack: name, whole };
}

/** Writes what a built site's readers store, and the worker that stores it: /sw.js under the base. */
export async function writeWorker(root: string, base: string): Promise<void> {
  const project = join(import.meta.dirname, "..");
  const built = await build({
    root: project,
    base,
    logLevel: "warn",
    configLoader: "native",
    define: { "import.meta.env.RELEASE": JSON.stringify(packRelease(root, base)) },
    build: { write: false, copyPublicDir: false, rolldownOptions: { input: { sw: join(project, "src/offline/worker.ts") }, output: { format: "iife" } } },
  });
  const [first] = [built].flat() as Rolldown.RolldownOutput[];
  const [chunk] = first?.output ?? [];
  if (chunk?.type !== "chunk") throw new Error("Vite built no worker");
  writeFileSync(join(root, "sw.js"), chunk.code);
}
