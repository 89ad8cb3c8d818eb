/**
 * `npm run bench`: measures the built site and prints the results beside what is aimed at. It never fails the build.
 *
 *   npm run bench -- [bytes] [paint] [lighthouse] [models] [--runs N] [--all] [--page PATH]... [--json FILE]
 *   npm run bench -- growth [--sizes 20,200,2000] [--json FILE]
 *
 * Without a section it runs the first four; growth, which builds sites of generated projects, only when it is named. --runs sets the runs behind each median (7 for paint, 5 for Lighthouse, 15 for
 * what models do in Node); --all takes Lighthouse over every page, not one of each kind, and --page over that one. Of each kind the heaviest page
 * is measured.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { print, type Options, type Tables } from "./bench/tables.ts";

interface Section {
  measure(options: Options): Tables | Promise<Tables>;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string" }, all: { type: "boolean" }, page: { type: "string", multiple: true }, json: { type: "string" }, sizes: { type: "string" } },
});

/** Each is loaded when its turn comes, with what it alone needs. */
const sections: Record<string, () => Promise<Section>> = {
  bytes: () => import("./bench/bytes.ts"),
  paint: () => import("./bench/paint.ts"),
  lighthouse: () => import("./bench/lighthouse.ts"),
  models: () => import("./bench/models.ts"),
  growth: () => import("./bench/growth.ts"),
};
const unknown = positionals.filter((name) => !(name in sections));
if (unknown.length > 0) throw new Error(`No section ${unknown.join(", ")}: there are ${Object.keys(sections).join(", ")}.`);

const sizes = values.sizes?.split(",").map(Number);
const options = { ...(sizes && { sizes }), ...(values.runs !== undefined && { runs: Number(values.runs) }), all: values.all ?? false, pages: values.page ?? [] };
const results: Record<string, Tables> = {};
for (const [name, load] of Object.entries(sections)) {
  if (positionals.length > 0 ? !positionals.includes(name) : name === "growth") continue;
  const { measure } = await load();
  const tables = await measure(options);
  results[name] = tables;
  for (const [title, rows] of Object.entries(tables)) print(title, rows);
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
