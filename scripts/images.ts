/** Draws the pages' preview images on all cores, and keeps them for the next build: most are the same then. */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { globSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { SocialImage } from "./social-image.ts";

const root = join(import.meta.dirname, "..");

/** One picture: what is on it, where it goes, and where it is kept. */
export interface Job {
  readonly input: SocialImage;
  readonly file: string;
  readonly kept: string;
}

const sources = ["scripts/social-image.ts", "scripts/poster.ts", "scripts/font-file.ts", "scripts/fonts.ts", "src/palette.ts", "src/data/{derive,profile,seal}.ts", "src/stage/figure.css", "src/fonts/*"];

/** Of all besides its input that a picture is made with: the code, the faces, the versions of the packages. */
function makersDigest(): string {
  const hash = createHash("sha256");
  for (const file of globSync(sources, { cwd: root }).toSorted()) hash.update(readFileSync(join(root, file)));
  const { resolve } = createRequire(import.meta.url);
  for (const name of ["satori", "@resvg/resvg-js"]) {
    const file = resolve(name);
    const [folder = ""] = file.split(join("node_modules", name)).slice(0, 1);
    hash.update(readFileSync(join(folder, "node_modules", name, "package.json")));
  }
  return hash.digest("hex");
}

/** Does one job after the other in a thread of its own. */
async function work(jobs: Iterator<Job>): Promise<void> {
  const worker = new Worker(new URL("image-worker.ts", import.meta.url));
  try {
    for (let next = jobs.next(); !next.done; next = jobs.next()) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(next.value);
      // oxlint-disable-next-line no-await-in-loop -- one job after the other; an error of the thread rejects
      await once(worker, "message");
    }
  } finally {
    await worker.terminate();
  }
}

/** Draws each image into its file, or takes the one that `folder` has from a former build; what is of no use any more leaves it. */
export async function drawImages(images: Iterable<{ readonly input: SocialImage; readonly file: string }>, folder: string): Promise<void> {
  const makers = makersDigest();
  const kept = new Set<string>();
  mkdirSync(folder, { recursive: true });
  function* jobs(): Generator<Job> {
    for (const { input, file } of images) {
      const name = `${createHash("sha256").update(makers).update(JSON.stringify(input)).digest("base64url").slice(0, 22)}.png`;
      kept.add(name);
      mkdirSync(dirname(file), { recursive: true });
      yield { input, file, kept: join(folder, name) };
    }
  }
  const all = jobs();
  await Promise.all(Array.from({ length: Math.min(8, availableParallelism()) }, () => work(all)));
  for (const name of globSync("*", { cwd: folder })) if (!kept.has(name)) rmSync(join(folder, name));
}
