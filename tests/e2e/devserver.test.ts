import { createServer } from "vite";
import { expect, test } from "vitest";
import { builtSite } from "../../scripts/weigh.ts";
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
