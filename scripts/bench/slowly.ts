import type { Browser, BrowserContextOptions, Page as Tab } from "playwright-core";

/** How much was transferred, by type of resource. */
export type Transferred = Map<string, number>;

const phone: BrowserContextOptions = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 };

/**
 * Opens an address on a slow phone: 4× CPU, 150 ms, 1.6 Mbit/s, nothing cached. Takes what it sees until all is quiet.
 * `watch` runs in the page, before anything else there.
 */
export async function openSlowly<T>(
  browser: Browser,
  url: string,
  then: (tab: Tab, transferred: Transferred) => Promise<T>,
  watch?: () => void,
): Promise<T> {
  const context = await browser.newContext(phone);
  const tab = await context.newPage();
  const client = await context.newCDPSession(tab);
  const types = new Map<string, string>();
  const transferred: Transferred = new Map();
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
  if (watch) await tab.addInitScript(watch);
  await tab.goto(url, { waitUntil: "networkidle" });
  // A slow processor can be busy with one script for longer than the network must be idle, and then load another.
  await tab.waitForTimeout(1000);
  const result = await then(tab, transferred);
  await context.close();
  return result;
}
