/**
 * `npm run bench`: measures the built site and prints the results beside what is aimed at. It never fails the build.
 *
 *   npm run bench -- [bytes] [paint] [lighthouse] [--runs N] [--all] [--json FILE]
 *
 * Without a section it runs all three. --runs sets the runs behind each median (7 for paint, 5 for Lighthouse); --all
 * takes Lighthouse over every page, not one of each kind. Of each kind the heaviest page is measured.
 */
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launch as launchChrome } from "chrome-launcher";
import lighthouse from "lighthouse";
import type { Browser, Page as Tab } from "playwright-core";
import { findChromium, launch, type Chromium } from "./browser.ts";
import { serve } from "./serve.ts";
import * as weigh from "./weigh.ts";

type Row = Record<string, string | number>;

/** What one section found: named tables of rows with the same columns. */
type Tables = Record<string, Row[]>;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string" }, all: { type: "boolean" }, json: { type: "string" } },
});

const site = weigh.builtSite();
const pages = weigh.weighPages(site);
const listed = new Set(weigh.sitemapPaths(site));
const kinds = ["home", "project", "skill", "employer"] as const;

const heaviest = (kind: weigh.PageKind) =>
  pages
    .filter((page) => page.kind === kind && listed.has(page.path))
    .toSorted((a, b) => b.brotli.length - a.brotli.length)
    .slice(0, 1);
const examples = kinds.flatMap(heaviest);

const verdict = (good: boolean) => (good ? "ok" : "over");
const round = (value: number, digits = 0) => Number(value.toFixed(digits));

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = NaN, high = NaN] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}

function print(title: string, rows: Row[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? "")))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const isText = (at: number) => typeof rows[0]?.[columns[at] ?? ""] === "string";
  const pad = (cell: string, at: number) => (isText(at) ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0));
  console.log(`\n${title}`);
  for (const line of lines) console.log(`  ${line.map(pad).join("  ")}`.trimEnd());
}

/** What arrives, without a browser. */
function measureBytes(): Tables {
  const { limits } = weigh;
  const sizes = pages.map(({ path, kind, brotli, gzip, html }) => {
    const aim = kind === "home" ? limits.home : limits.page;
    const row = { page: path, html: Buffer.byteLength(html), brotli: brotli.length, gzip, aim };
    return { ...row, verdict: verdict(brotli.length <= aim) };
  });
  const others = sizes.filter(({ page }) => page !== "/").toSorted((a, b) => b.brotli - a.brotli);
  const firstTrip = examples.map(({ path, brotli, html }) => {
    const reach = (end: number | undefined) => (end === undefined ? NaN : weigh.bytesToDecode(brotli, end));
    const [css, screen] = [reach(weigh.criticalCssEnd(html)), reach(weigh.firstScreenEnd(html))];
    const decoded = weigh.decodePrefix(brotli, limits.firstTrip).length;
    const row = { page: path, "html in 14 kB": decoded, "of": Buffer.byteLength(html), "CSS ends at": css };
    const good = Math.max(css, screen) <= limits.firstTrip;
    return { ...row, "first screen ends at": screen, aim: limits.firstTrip, verdict: verdict(good) };
  });
  const loaded = kinds.flatMap((kind) =>
    (["script", "fonts"] as const).map((what) => {
      const bytes = Math.max(...pages.filter((page) => page.kind === kind).map((page) => page[what]));
      return { what: `${what}, ${kind}`, bytes, aim: limits[what], verdict: verdict(bytes <= limits[what]) };
    }),
  );
  return {
    "Pages, bytes": sizes,
    "Home and the heaviest other page, bytes": [...sizes.filter(({ page }) => page === "/"), ...others.slice(0, 1)],
    "First round trip, bytes of the brotli stream": firstTrip,
    "Before interaction, at most, bytes": loaded,
  };
}

interface Seen {
  fcp: number;
  lcp: number;
  cls: number;
  blocked: number;
}

/** Times from a click to the frame after it, and to the frame that shows a change. */
interface Click {
  frame: number;
  shown: number;
}

declare global {
  interface Window {
    seen: Seen;
    clicked: Promise<Click>;
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

/** Opens an address on a slow phone: 4× CPU, 150 ms, 1.6 Mbit/s, nothing cached. Takes what it sees until all is quiet. */
async function openSlowly<T>(browser: Browser, url: string, then: (tab: Tab, transferred: Map<string, number>) => Promise<T>) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 });
  const tab = await context.newPage();
  const client = await context.newCDPSession(tab);
  const types = new Map<string, string>();
  const transferred = new Map<string, number>();
  client.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? "Other";
    transferred.set(type, (transferred.get(type) ?? 0) + encodedDataLength);
  });
  const throughput = { downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
  await client.send("Network.enable");
  await client.send("Network.setCacheDisabled", { cacheDisabled: true });
  await client.send("Network.emulateNetworkConditions", { offline: false, latency: 150, ...throughput });
  await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await tab.addInitScript(watch);
  await tab.goto(url, { waitUntil: "networkidle" });
  // A slow processor can be busy with one script for longer than the network must be idle, and then load another.
  await tab.waitForTimeout(1000);
  const result = await then(tab, transferred);
  await context.close();
  return result;
}

async function paintOf(tab: Tab, transferred: Map<string, number>) {
  const seen = await tab.evaluate(() => window.seen);
  const total = [...transferred.values()].reduce((sum, size) => sum + size, 0);
  return { ...seen, total, script: transferred.get("Script") ?? 0, font: transferred.get("Font") ?? 0 };
}

const isTakenOver = (element: Element) => Object.keys(element).some((key) => key.startsWith("__react"));

/** Runs in the page, and so must hold all it needs: times the next click. */
function watchClick(): void {
  // oxlint-disable-next-line consistent-function-scoping -- nothing outside goes to the page
  const nextFrame = () => new Promise<number>((then) => requestAnimationFrame(() => requestAnimationFrame(then)));
  window.clicked = new Promise((done) => {
    const observer = new MutationObserver(() => (observer.disconnect(), changed.resolve(nextFrame())));
    const changed = Promise.withResolvers<number>();
    const start = async ({ timeStamp }: Event) => {
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      const [frame, shown] = await Promise.all([nextFrame(), changed.promise]);
      done({ frame: frame - timeStamp, shown: shown - timeStamp });
    };
    addEventListener("click", start, { capture: true, once: true });
  });
}

/** Clicks a filter, once the page has taken it over: React leaves keys of its own on what it hydrated. */
async function clickOf(tab: Tab): Promise<Click> {
  const filter = tab.locator("[data-filter]").filter({ visible: true }).first();
  for (let waited = 0; waited < 50 && !(await filter.evaluate(isTakenOver)); waited += 1) await tab.waitForTimeout(200);
  await tab.evaluate(watchClick);
  await filter.click();
  return tab.evaluate(() => window.clicked);
}

/** The built site again, without its scripts, in a folder of its own. */
function stripped(): string {
  const folder = mkdtempSync(join(tmpdir(), "without-scripts-"));
  cpSync(site.root, folder, { recursive: true });
  for (const name of globSync("**/*.html", { cwd: folder })) {
    writeFileSync(join(folder, name), weigh.withoutScripts(readFileSync(join(folder, name), "utf8")));
  }
  return folder;
}

/** Paint with and without the scripts of a page, in turns, so that a slow moment of the machine falls on both. */
async function measurePaint(): Promise<Tables> {
  const runs = Number(options.runs ?? 7);
  const bare = stripped();
  const servers = [await serve(site), await serve({ ...site, root: bare })] as const;
  const browser = await launch();
  const paths = ["/", "/?skill=go&skill=postgresql", ...examples.map(({ path }) => path).filter((path) => path !== "/")];
  const found = paths.map((path) => ({ path, with: [] as Paint[], without: [] as Paint[] }));
  const clicks: Click[] = [];
  // The servers compress at the first request: that is not what is measured.
  for (const path of paths) for (const { url } of servers) await openSlowly(browser, url + path.slice(1), paintOf);
  for (let run = 0; run < runs; run += 1) {
    for (const { path, with: whole, without } of found) {
      const [address, addressWithout] = servers.map(({ url }) => url + path.slice(1));
      whole.push(await openSlowly(browser, address ?? "", paintOf));
      without.push(await openSlowly(browser, addressWithout ?? "", paintOf));
    }
    clicks.push(await openSlowly(browser, servers[0].url, clickOf));
  }
  await Promise.all([browser.close(), ...servers.map((server) => server.close())]);
  rmSync(bare, { recursive: true });
  return { ...paintTables(found, runs), [`Click on a filter, ms, median of ${runs}`]: clickRows(clicks) };
}

type Paint = Awaited<ReturnType<typeof paintOf>>;

const of = (list: Paint[], name: keyof Paint) => median(list.map((paint) => paint[name]));

function paintTables(found: { path: string; with: Paint[]; without: Paint[] }[], runs: number): Tables {
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

function clickRows(clicks: Click[]): Row[] {
  const to = { "next frame": clicks.map(({ frame }) => frame), "a change in view": clicks.map(({ shown }) => shown) };
  return Object.entries(to).map(([what, times]) => {
    const ms = round(median(times));
    return { to: what, ms, aim: 200, verdict: verdict(ms <= 200) };
  });
}

const aims = { performance: 99, accessibility: 100, "best-practices": 100, seo: 100 };
const names = ["performance", "accessibility", "best-practices", "seo"] as const;

interface Judgement {
  scores: number[];
  /** The audits behind any score that is less than full, those of performance left out. */
  failed: string[];
}

/** Runs Lighthouse once, in a browser of its own; a trace it could not record is tried again. */
async function judge(url: string, found: Chromium, tries = 3): Promise<Judgement> {
  const envVars = { ...process.env, ...found.env };
  const chrome = await launchChrome({ chromePath: found.executablePath, chromeFlags: found.args, envVars });
  const result = await lighthouse(url, { port: chrome.port, logLevel: "silent", onlyCategories: [...names] });
  chrome.kill();
  if (!result || result.lhr.runtimeError) {
    if (tries > 1) return judge(url, found, tries - 1);
    throw new Error(`Lighthouse, ${url}: ${result?.lhr.runtimeError?.message ?? "no result"}`);
  }
  const { categories, audits } = result.lhr;
  const scores = names.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
  const counted = names.slice(1).flatMap((name) => categories[name]?.auditRefs.filter(({ weight }) => weight > 0) ?? []);
  return { scores, failed: counted.map(({ id }) => id).filter((id) => (audits[id]?.score ?? 1) < 1) };
}

/** Lighthouse as it stands for phones. */
async function measureLighthouse(): Promise<Tables> {
  const runs = Number(options.runs ?? 5);
  const [found, server] = [await findChromium(), await serve(site)];
  const rows: Row[] = [];
  for (const path of options.all ? listed : examples.map((page) => page.path)) {
    const judged: Judgement[] = [];
    // The server compresses at the first request, and has the same two cores: that is not what is measured.
    await judge(server.url + path.slice(1), found);
    for (let run = 0; run < runs; run += 1) judged.push(await judge(server.url + path.slice(1), found));
    const scores = names.map((name, at) => [name, median(judged.map((one) => one.scores[at] ?? 0))] as const);
    const good = scores.every(([name, score]) => score >= aims[name]);
    const failed = [...new Set(judged.flatMap((one) => one.failed))].join(" ");
    rows.push({ page: path, ...Object.fromEntries(scores), verdict: verdict(good), failed });
  }
  await server.close();
  return { [`Lighthouse, mobile, median of ${runs} (aim 99, 100, 100, 100)`]: rows };
}

const sections = { bytes: measureBytes, paint: measurePaint, lighthouse: measureLighthouse };
const unknown = positionals.filter((name) => !(name in sections));
if (unknown.length > 0) throw new Error(`No section ${unknown.join(", ")}: there are ${Object.keys(sections).join(", ")}.`);

const results: Record<string, Tables> = {};
for (const [name, measure] of Object.entries(sections)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const tables = await measure();
  results[name] = tables;
  for (const [title, rows] of Object.entries(tables)) print(title, rows);
}
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
