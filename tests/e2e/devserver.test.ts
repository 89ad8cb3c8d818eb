import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createServer } from "vite";
import { expect, test, vi } from "vitest";
import { builtSite } from "../../scripts/weigh.ts";
import { copyProject } from "../site/copy.ts";
import { kept, openOrigin, openPage, openVisitors } from "./origin.ts";

test("the dev server shows what is being written where a built site was stored, and has no worker itself", async () => {
  const site = builtSite();
  const [origin, visitors] = await Promise.all([openOrigin(site.root, site.base), openVisitors()]);
  const { port } = new URL(origin.url);
  const reader = await visitors.visitor();
  const { page } = await openPage(reader, origin.url);
  await kept(page);
  await origin.close();
  const server = await createServer({ base: site.base, configLoader: "native", logLevel: "silent", server: { host: "127.0.0.1", port: Number(port), strictPort: true } });
  try {
    await server.listen();
    await page.goto(origin.url);
    expect(await page.locator('script[src*="/@vite/client"]').count()).toBe(1);
    await page.getByRole("heading", { level: 1 }).waitFor({ timeout: 60_000 });
    const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await expect.poll(workers).toBe(0);
  } finally {
    await server.close();
    await visitors.close();
  }
});

test("the dev server shows a mistake in the data over the page, until it is mended", async () => {
  const copy = copyProject();
  const story = join(copy, "src/projects/gokv/story.ts");
  const good = readFileSync(story, "utf8");
  writeFileSync(story, good.replace(/lead: "[^"]*"/, 'lead: ""'));
  // Under it, the site's own configuration leaves the check out.
  vi.stubEnv("VITEST", "");
  const visitors = await openVisitors();
  const server = await createServer({ root: copy, cacheDir: join(copy, "cache"), base: "/", configLoader: "native", logLevel: "silent", server: { host: "127.0.0.1", port: 0 } });
  try {
    await server.listen();
    const { page } = await openPage(await visitors.visitor(), server.resolvedUrls?.local[0] ?? "");
    const overlay = page.locator("vite-error-overlay");
    await overlay.getByText('src/projects/gokv/story.ts: lead is ""').waitFor({ timeout: 60_000 });
    // Again and again: a file that is changed before the server began to watch it is not noticed.
    const mend = async () => {
      writeFileSync(story, good);
      return overlay.count();
    };
    await expect.poll(mend, { timeout: 60_000, interval: 1000 }).toBe(0);
    await page.getByRole("heading", { level: 1 }).waitFor({ timeout: 60_000 });
  } finally {
    vi.unstubAllEnvs();
    await server.close();
    await visitors.close();
    rmSync(copy, { recursive: true, force: true });
  }
});
