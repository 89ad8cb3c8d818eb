/**
 * `npm run pdf -- --skill go --out go.pdf`: prints a selection, or a project, of the built site into a PDF file.
 *
 * Environment: OUT_DIR and BUILD_DIR as for the build, and CHROME (scripts/browser.ts).
 */
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { openPrinter, type Published } from "./pdf/printer.ts";
import { requested, usage } from "./pdf/request.ts";

const root = resolve(import.meta.dirname, "..");

/** The last build, and the address it was made for. */
async function lastBuild(): Promise<Published> {
  const [folder, scratch] = [resolve(root, process.env["OUT_DIR"] ?? "dist"), resolve(root, process.env["BUILD_DIR"] ?? "build")];
  const notes = join(scratch, "site.json");
  if (!existsSync(join(folder, "index.html")) || !existsSync(notes)) throw new Error(`There is no built site in ${folder}: run \`npm run build\`.`);
  const { url }: { url: string } = JSON.parse(await readFile(notes, "utf8"));
  return { root: folder, url };
}

async function main(args: readonly string[]): Promise<void> {
  if (args.includes("--help")) return console.log(usage);
  const { sheet, format, out } = await requested(args);
  const printer = await openPrinter(await lastBuild());
  const file = await printer.print(sheet, format).finally(() => printer.close());
  await writeFile(out, file);
  console.log(`${out}: ${Math.ceil(file.length / 1000)} kB`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
