/** Prints pages in a Firefox of the host, which is told what to do over WebDriver BiDi. */
import type { Page } from "puppeteer-core";
import { startFirefox } from "../firefox.ts";
import type { Format } from "./print.ts";

/** A Firefox with one window. */
export interface PrintingFirefox {
  readonly page: Page;
  /** Opens an address and waits for what its paper shows: faces, script, and a text that comes when the page is idle. */
  open: (url: string, last?: string) => Promise<void>;
  print: (format: Format) => Promise<Uint8Array>;
  close: () => Promise<void>;
}

const isThere = (last: string): boolean => (document.body.textContent ?? "").includes(last);

/** Whether the page answers: controls that need script are disabled until then. */
const isHydrated = (): boolean => {
  const buttons = [...document.querySelectorAll("header button")];
  return buttons.length > 0 && buttons.every((button) => !button.matches(":disabled"));
};

async function until(page: Page, test: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  // oxlint-disable-next-line no-await-in-loop -- asked again until it is so
  while (!(await test())) {
    if (Date.now() > end) throw new Error(`${page.url()} never got ready`);
    // oxlint-disable-next-line no-await-in-loop -- a pause
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Starts a Firefox without a window on the screen, with a profile of its own that is gone afterwards. */
export async function openPrintingFirefox(executablePath: string): Promise<PrintingFirefox> {
  const { browser, close } = await startFirefox(executablePath);
  const page = await browser.newPage();
  return {
    page,
    open: async (url, last = "") => {
      await page.goto(url);
      await until(page, () => page.evaluate(isHydrated));
      await until(page, () => page.evaluate(isThere, last));
      await page.evaluate(async () => void (await document.fonts.ready));
    },
    print: (format) => page.pdf({ format, preferCSSPageSize: format === "A4", printBackground: true }),
    close,
  };
}
