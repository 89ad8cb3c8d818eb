import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page as Tab } from "playwright-core";
import { launch } from "../browser.ts";
import { serve } from "../serve.ts";
import { withoutScripts } from "../weigh.ts";
import { clickOf, clickRows, type Click } from "./click.ts";
import { examples, site } from "./pages.ts";
import { openSlowly, type Transferred } from "./slowly.ts";
import { median, round, verdict, type Options, type Tables } from "./tables.ts";

interface Seen {
  fcp: number;
  lcp: number;
  cls: number;
  blocked: number;
}

declare global {
  interface Window {
    seen: Seen;
  }
}

/** Runs in the page, before anything else there, and so must hold all it needs. */
function watch(): void {
  const seen: Seen = { fcp: 0, lcp: 0, cls: 0, blocked: 0 };
  window.seen = seen;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.name === "first-contentful-paint") seen.fcp = entry.startTime;
      if (entry.entryType === "largest-contentful-paint") seen.lcp = entry.startTime;
      if (entry.entryType === "longtask") seen.blocked += entry.duration;
      if ("value" in entry && typeof entry.value === "number") seen.cls += entry.value;
    }
  }).observe({ entryTypes: ["paint", "largest-contentful-paint", "longtask", "layout-shift"] });
}

async function paintOf(tab: Tab, transferred: Transferred) {
  const seen = await tab.evaluate(() => window.seen);
  const total = [...transferred.values()].reduce((sum, size) => sum + size, 0);
  return { ...seen, total, script: transferred.get("Script") ?? 0, font: transferred.get("Font") ?? 0 };
}

type Paint = Awaited<ReturnType<typeof paintOf>>;

/** What a page showed in each run, with and without its scripts. */
interface Pair {
  path: string;
  with: Paint[];
  without: Paint[];
}

/** The built site again, without its scripts, in a folder of its own. */
function stripped(): string {
  const folder = mkdtempSync(join(tmpdir(), "without-scripts-"));
  cpSync(site.root, folder, { recursive: true });
  for (const name of globSync("**/*.html", { cwd: folder })) {
    writeFileSync(join(folder, name), withoutScripts(readFileSync(join(folder, name), "utf8")));
  }
  return folder;
}

/** Paint with and without the scripts of a page, in turns, so that a slow moment of the machine falls on both. */
export async function measure({ runs = 7 }: Options): Promise<Tables> {
  const bare = stripped();
  const servers = [await serve(site), await serve({ ...site, root: bare })] as const;
  const browser = await launch();
  const paths = ["/", "/?skill=go&skill=postgresql", ...examples.map(({ path }) => path).filter((path) => path !== "/")];
  const found: Pair[] = paths.map((path) => ({ path, with: [], without: [] }));
  const clicks: Click[] = [];
  const look = (url: string) => openSlowly(browser, url, paintOf, watch);
  // The servers compress at the first request: that is not what is measured.
  for (const path of paths) for (const { url } of servers) await look(url + path.slice(1));
  for (let run = 0; run < runs; run += 1) {
    for (const { path, with: whole, without } of found) {
      const [address, addressWithout] = servers.map(({ url }) => url + path.slice(1));
      whole.push(await look(address ?? ""));
      without.push(await look(addressWithout ?? ""));
    }
    clicks.push(await openSlowly(browser, servers[0].url, (tab) => clickOf(tab), watch));
  }
  await Promise.all([browser.close(), ...servers.map((server) => server.close())]);
  rmSync(bare, { recursive: true });
  return { ...paintTables(found, runs), [`Click on a filter, ms, median of ${runs}`]: clickRows(clicks) };
}

const of = (list: Paint[], name: keyof Paint) => median(list.map((paint) => paint[name]));

function paintTables(found: Pair[], runs: number): Tables {
  const rows = found.map(({ path, with: whole, without }) => {
    const ratio = (name: "fcp" | "lcp") => round(of(whole, name) / of(without, name), 2);
    const cls = round(Math.max(...whole.map((paint) => paint.cls)), 3);
    const times = { "FCP ms": round(of(whole, "fcp")), "LCP ms": round(of(whole, "lcp")) };
    const ratios = { "FCP ratio": ratio("fcp"), "LCP ratio": ratio("lcp") };
    const sizes = { bytes: of(whole, "total"), script: of(whole, "script"), fonts: of(whole, "font") };
    // Two equal pages differ by a frame or two: 5 %.
    const good = cls === 0 && Math.max(...Object.values(ratios)) <= 1.05;
    return { page: path, ...times, ...ratios, CLS: cls, "long tasks ms": round(of(whole, "blocked")), ...sizes, verdict: verdict(good) };
  });
  const title = `Paint, 4× CPU, 150 ms, 1.6 Mbit/s, median of ${runs}; ratios are to the page without scripts (aim 1.0); CLS is the most (aim 0)`;
  return { [title]: rows };
}
