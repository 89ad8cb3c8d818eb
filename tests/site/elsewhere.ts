/** Builds the site for another address, aside from the build that the other tests read. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Site } from "../../scripts/weigh.ts";

export interface Elsewhere extends Site {
  /** Where what is not published lies. */
  scratch: string;
  remove: () => Promise<void>;
}

/** In a folder of its own under build/, from where the prerendering code still finds its packages; without PDF files unless `more` says so. */
export async function buildFor(url: string, more: Readonly<Record<string, string>> = {}): Promise<Elsewhere> {
  const { origin, pathname: base } = new URL(url);
  await mkdir("build", { recursive: true });
  const folder = await mkdtemp(join("build", "elsewhere-"));
  const [root, scratch] = [join(folder, "dist"), join(folder, "build")];
  const env = { ...process.env, SITE_URL: origin, BASE_PATH: base, OUT_DIR: root, BUILD_DIR: scratch, PDF: "0", ...more };
  const remove = () => rm(folder, { recursive: true });
  try {
    await promisify(execFile)(process.execPath, ["scripts/build.ts"], { env });
  } catch (error) {
    await remove();
    throw error;
  }
  return { root, base, scratch, remove };
}
