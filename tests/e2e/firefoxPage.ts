/** A page in a Firefox that is driven (WebDriver BiDi). */
import { launch, type Page } from "puppeteer-core";

export interface FirefoxPage {
  readonly page: Page;
  close: () => Promise<void>;
}

export async function openFirefoxPage(executablePath: string): Promise<FirefoxPage> {
  const browser = await launch({ browser: "firefox", executablePath, headless: true });
  return { page: await browser.newPage(), close: () => browser.close() };
}
