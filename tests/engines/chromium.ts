import type { Page } from "playwright-core";
import { findChromium, launch } from "../../scripts/browser.ts";
import type { Found, Tab } from "./driver.ts";

function tabOf(page: Page): Tab {
  const said: string[] = [];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(`uncaught: ${error.message}`));
  return {
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    back: async () => void (await page.goBack()),
    evaluate: (expression) => page.evaluate(expression),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    clickAt: (x, y) => page.mouse.click(x, y),
    said: () => said.splice(0),
  };
}

/** Chromium, by Playwright. */
export async function chromium(): Promise<Found> {
  const name = "Chromium";
  const missing = await findChromium().then(() => undefined, (error: unknown) => String(error));
  if (missing !== undefined) return { name, missing };
  return {
    name,
    start: async ({ scripts = true } = {}) => {
      const browser = await launch();
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, javaScriptEnabled: scripts });
      return { tab: tabOf(page), close: () => browser.close() };
    },
  };
}
