import type { Page } from "puppeteer-core";
import { findFirefox, noFirefox } from "../../scripts/firefox.ts";
import { startFirefox } from "../firefox.ts";
import type { Found, Tab } from "./driver.ts";

function tabOf(page: Page): Tab {
  const said: string[] = [];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(`uncaught: ${error instanceof Error ? error.message : String(error)}`));
  return {
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    back: async () => void (await page.goBack()),
    evaluate: (expression) => page.evaluate(expression),
    // The names of its keys are a union of its own, of which these are a part.
    press: (key) => page.keyboard.press(key as Parameters<Page["keyboard"]["press"]>[0]),
    type: (text) => page.keyboard.type(text),
    clickAt: (x, y) => page.mouse.click(x, y),
    said: () => said.splice(0),
  };
}

/** Firefox, by WebDriver BiDi. */
export async function firefox(): Promise<Found> {
  const name = "Firefox";
  const executable = await findFirefox();
  if (executable === undefined) return { name, missing: noFirefox };
  return {
    name,
    start: async ({ scripts = true } = {}) => {
      const { browser, close } = await startFirefox(executable, scripts ? {} : { "javascript.enabled": false });
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 800 });
      return { tab: tabOf(page), close };
    },
  };
}
