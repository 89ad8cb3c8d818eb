import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launch } from "../browser.ts";
import { buildAstro } from "../growth/astro.ts";
import { copyWith } from "../growth/copy.ts";
import { answersOf } from "../growth/interact.ts";
import { timed, type Taken } from "../growth/timed.ts";
import { brotli, scriptOf } from "../weigh.ts";
import { round, verdict, type Options, type Row, type Tables } from "./tables.ts";

const pagesOf = (root: string): string[] => globSync("**/index.html", { cwd: root });

function buildRow(projects: number, what: string, pages: number, { seconds, cpu, peak }: Taken): Row {
  const perPage = { "ms a page": round((1000 * seconds) / pages, 1), "of CPU": round((1000 * cpu) / pages, 1) };
  return { projects, what, pages, seconds: round(seconds, 1), ...perPage, "peak MB": round(peak), "MB a page": round(peak / pages, 2) };
}

const weight = (root: string, name: string): number => brotli(readFileSync(join(root, name))).length;

function bytesRow(projects: number, root: string): Row {
  const pages = pagesOf(root);
  const [largest = ""] = pages.toSorted((a, b) => statSync(join(root, b)).size - statSync(join(root, a)).size);
  const deep = pages.filter((name) => name.startsWith("projects")).at(-1) ?? "";
  const home = weight(root, "index.html");
  const script = { "script, home": scriptOf({ root, base: "/" }, "index.html"), "script, a project": scriptOf({ root, base: "/" }, deep) };
  return { projects, "home, html": home, aim: 60_000, verdict: verdict(home <= 60_000 || projects > 2000), "largest page, html": weight(root, largest), ...script };
}

async function answerRow(browser: Browser, projects: number, root: string): Promise<Row> {
  const { interactive, firstFilter, filter, filterInSight, firstSearch, search } = await answersOf(browser, root);
  const ms = { interactive: round(interactive), "first filter": round(firstFilter), filter: round(filter), "cards in sight": round(filterInSight), "first search": round(firstSearch), search: round(search) };
  return { projects, ...ms, aim: 100, verdict: verdict(filter <= 100) };
}

/**
 * How the site grows: sites of generated projects, built as this one is but for PDF files, without preview images and up
 * to 2,000 projects with them, and by Astro from the same data. Astro's pages have the same texts and links; it draws no
 * timeline, cards' strips, QR codes, preview images, icons or résumé files, checks no data, and has no script, search,
 * filters or offline copy.
 */
export async function measure({ sizes = [20, 200, 2000] }: Options): Promise<Tables> {
  const [builds, bytes, answers]: [Row[], Row[], Row[]] = [[], [], []];
  const browser = await launch();
  try {
    for (const projects of sizes) {
      const copy = copyWith(projects);
      const root = join(copy.folder, "dist");
      // Images are drawn one by one, each in the same time: that of 20,000 would say no more than that of 2,000.
      for (const IMAGES of projects > 2000 ? ["0"] : ["1", "0"]) {
        const taken = await timed(["scripts/build.ts"], copy.folder, { PDF: "0", IMAGES });
        builds.push(buildRow(projects, IMAGES === "1" ? "this" : "this, no images", pagesOf(root).length, taken));
      }
      const astro = await buildAstro(projects);
      builds.push(buildRow(projects, "Astro", astro.pages, astro));
      astro.remove();
      bytes.push(bytesRow(projects, root));
      answers.push(await answerRow(browser, projects, root));
      copy.remove();
    }
  } finally {
    await browser.close();
  }
  return { "Growth: building": builds, "Growth: brotli bytes": bytes, "Growth: ms at 4× CPU to the frame that shows it": answers };
}
