/** Starts a Firefox of the host that is told what to do over WebDriver BiDi. */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { launch, type Browser } from "puppeteer-core";
import { cache, preferences } from "../scripts/firefox.ts";

/** A Firefox that is driven. */
export interface DrivenFirefox {
  readonly browser: Browser;
  close: () => Promise<void>;
}

/** Without a window on the screen, with a profile of its own that is gone afterwards, and with more preferences if told. */
export async function startFirefox(executablePath: string, more: Readonly<Record<string, unknown>> = {}): Promise<DrivenFirefox> {
  await mkdir(cache, { recursive: true });
  const userDataDir = await mkdtemp(join(cache, "firefox-"));
  // As root it refuses to start in a home that is not root's.
  const home = process.getuid?.() === 0 ? { HOME: userDataDir } : {};
  const browser = await launch({
    browser: "firefox",
    executablePath,
    headless: true,
    userDataDir,
    env: { ...process.env, ...home, MOZ_CRASHREPORTER_DISABLE: "1" },
    extraPrefsFirefox: { ...preferences, ...more },
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      await rm(userDataDir, { recursive: true, force: true, maxRetries: 20 });
    },
  };
}
