/** A copy of this project with generated data in place of its own. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { filesOf } from "../../src/formats/import/code.ts";
import { generated } from "./data.ts";

const root = resolve(import.meta.dirname, "../..");

const copied = ["index.html", "package.json", "tsconfig.json", "tailwind.config.ts", "vite.config.ts", "public", "deploy", "scripts", "src"];

/** Tests stay behind, and so do this site's own projects. */
const isWanted = (path: string): boolean =>
  !/\.test\.tsx?$|[\\/]testing$/.test(path) && (basename(dirname(path)) !== "projects" || /\.\w+$/.test(basename(path)));

export interface Copy {
  readonly folder: string;
  readonly remove: () => void;
}

/** In a folder of its own under `within`, with so many projects; the packages are this project's. */
export function copyWith(count: number, within = join(root, "build")): Copy {
  mkdirSync(within, { recursive: true });
  const folder = mkdtempSync(join(within, `growth-${count}-`));
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true, filter: isWanted });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  for (const [path, content] of filesOf(generated(count))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
