import { launch as launchChrome } from "chrome-launcher";
import lighthouse from "lighthouse";
import { findChromium, type Chromium } from "../browser.ts";
import { serve } from "../serve.ts";
import { examples, listed, site } from "./pages.ts";
import { median, verdict, type Options, type Row, type Tables } from "./tables.ts";

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
export async function measure({ runs = 5, all = false, pages = [] }: Options): Promise<Tables> {
  const [found, server] = [await findChromium(), await serve(site)];
  const rows: Row[] = [];
  for (const path of pages.length > 0 ? pages : all ? listed : examples.map((page) => page.path)) {
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
