/** Builds the site for another address, aside from the build that the other tests read. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Site } from "../../scripts/weigh.ts";

export interface Elsewhere extends Site {
  /** Where what is not published lies. */
  scratch: string;
}

/** What a build without PDF files is made of. */
const sources = ["src/**", "scripts/**", "public/**", "deploy/**", "index.html", "*.config.ts", "package-lock.json"];

const digest = (parts: readonly (string | Buffer)[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex").slice(0, 12);
};

const state = (): string => {
  const files = globSync(sources).filter((name) => statSync(name).isFile()).toSorted();
  return digest([process.version, ...files.flatMap((name) => [name, readFileSync(name)])]);
};

/** Builds into a folder of its own, which gets its name once it is whole: of two that build the same, one wins. */
async function build(folder: string, { origin, pathname }: URL): Promise<void> {
  const fresh = await mkdtemp(join("build", "elsewhere-unfinished-"));
  const env = { ...process.env, SITE_URL: origin, BASE_PATH: pathname, OUT_DIR: join(fresh, "dist"), BUILD_DIR: join(fresh, "build"), PDF: "0" };
  try {
    await promisify(execFile)(process.execPath, ["scripts/build.ts"], { env });
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/**
 * The site without PDF files, built for another address: in a folder under build/, from where the prerendering code
 * still finds its packages. It serves all tests that ask, which only read it, until a source changes.
 */
export async function buildFor(url: string): Promise<Elsewhere> {
  const [address, sourcesNow] = [new URL(url), state()];
  await mkdir("build", { recursive: true });
  const stale = globSync("build/elsewhere-*").filter((name) => !/unfinished/.test(name) && !name.includes(sourcesNow));
  await Promise.all(stale.map((name) => rm(name, { recursive: true, force: true })));
  const folder = join("build", `elsewhere-${sourcesNow}-${digest([url])}`);
  if (!existsSync(folder)) await build(folder, address);
  return { root: join(folder, "dist"), base: address.pathname, scratch: join(folder, "build") };
}
