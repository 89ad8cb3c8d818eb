/** The same content as a plain Astro site: `astro/` beside this file, its packages installed when they are first asked for. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { generated } from "./data.ts";
import { timed, type Taken } from "./timed.ts";

const source = join(import.meta.dirname, "astro");
const scratch = resolve(import.meta.dirname, "../../build");

/** Where its packages are, as the lock file beside it has them; they stay for the next run. (`npm ci` wants even what is optional and for other systems.) */
async function packages(): Promise<string> {
  const folder = join(scratch, "astro-packages");
  if (existsSync(join(folder, "node_modules/astro"))) return folder;
  mkdirSync(folder, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) cpSync(join(source, name), join(folder, name));
  await promisify(execFile)("npm", ["install", "--no-audit", "--no-fund"], { cwd: folder, shell: process.platform === "win32" });
  return folder;
}

export interface AstroBuilt extends Taken {
  readonly root: string;
  readonly pages: number;
  readonly remove: () => void;
}

/** Builds the site of so many projects with Astro. */
export async function buildAstro(count: number): Promise<AstroBuilt> {
  const modules = join(await packages(), "node_modules");
  const folder = mkdtempSync(join(scratch, `growth-astro-${count}-`));
  for (const name of ["package.json", "src"]) cpSync(join(source, name), join(folder, name), { recursive: true });
  symlinkSync(modules, join(folder, "node_modules"), "junction");
  const data = join(folder, "data.json");
  writeFileSync(data, JSON.stringify(generated(count)));
  const taken = await timed(["node_modules/astro/bin/astro.mjs", "build"], folder, { GROWTH_DATA: data, ASTRO_TELEMETRY_DISABLED: "1" });
  const root = join(folder, "dist");
  const pages = readdirSync(root, { recursive: true }).filter((name) => String(name).endsWith(".html")).length;
  return { ...taken, root, pages, remove: () => rmSync(folder, { recursive: true }) };
}
