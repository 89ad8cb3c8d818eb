/**
 * `npm run compress`: writes a .br and a .gz beside every file of the built site that gets smaller by it, for servers
 * that send such files as they are (deploy/nginx.conf). Hosts that compress by themselves have no use for them.
 *
 * To be run after each build, which begins with an empty folder: a server sends the compressed file without looking at
 * the other. On the command line: node scripts/compress.ts [--root dist]
 */
import { existsSync, globSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isCompressible } from "./media-types.ts";
import { brotli, gzip } from "./weigh.ts";

const codings = { br: brotli, gz: gzip } as const;

/** The files of a folder to compress, by their names in it. */
export function compressibleFiles(root: string): string[] {
  return globSync("**/*", { cwd: root }).filter((name) => isCompressible(name) && statSync(join(root, name)).isFile()).toSorted();
}

/** Writes `file` in one coding, as old as the file itself, so that Last-Modified says the same; or takes away what was there. */
function writeCoded(file: string, extension: keyof typeof codings): number {
  const plain = readFileSync(file);
  const coded = codings[extension](plain);
  const beside = `${file}.${extension}`;
  if (coded.length >= plain.length) {
    rmSync(beside, { force: true });
    return 0;
  }
  const { atime, mtime } = statSync(file);
  writeFileSync(beside, coded);
  utimesSync(beside, atime, mtime);
  return 1;
}

/** Compresses one file in both codings, and gives back how many files it wrote. The same file gives the same bytes. */
export const compressFile = (file: string): number => writeCoded(file, "br") + writeCoded(file, "gz");

/** Compresses a built site in place, and gives back how many files it wrote. */
export const compress = (root: string): number =>
  compressibleFiles(root).reduce((sum, name) => sum + compressFile(join(root, name)), 0);

if (import.meta.main) {
  const { values } = parseArgs({ options: { root: { type: "string" } } });
  const root = values.root ?? process.env["OUT_DIR"] ?? "dist";
  if (!existsSync(join(root, "index.html"))) {
    console.error(`There is no built site in ${root}: run \`npm run build\`.`);
    process.exit(1);
  }
  console.log(`${compress(root)} compressed files in ${root}`);
}
