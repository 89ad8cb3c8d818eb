import { Builder, Key, Origin, type WebDriver } from "selenium-webdriver";
import { findWebKit, noWebKit, startWebKitDriver, type WebKit } from "../../scripts/webkit.ts";
import type { Found, Tab, Visitor } from "./driver.ts";

/** The keys that WebDriver has code points for. */
const keys: Readonly<Record<string, string>> = {
  ArrowDown: Key.ARROW_DOWN,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowUp: Key.ARROW_UP,
  End: Key.END,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Home: Key.HOME,
  PageDown: Key.PAGE_DOWN,
  PageUp: Key.PAGE_UP,
  Space: Key.SPACE,
  Tab: Key.TAB,
};

const tabOf = (driver: WebDriver): Tab => ({
  open: (url) => driver.get(url),
  reload: () => driver.navigate().refresh(),
  back: () => driver.navigate().back(),
  evaluate: (expression) => driver.executeScript(`return ${expression}`),
  press: (key) => driver.actions().sendKeys(keys[key] ?? key).perform(),
  type: (text) => driver.actions().sendKeys(text).perform(),
  clickAt: (x, y) => driver.actions().move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration: 0 }).click().perform(),
  // It has no way to tell; the page's listener hears what it can.
  said: () => [],
});

/** A session of the small browser, in the driver that is named: nothing is looked for elsewhere. */
function session({ browser }: WebKit, url: string, scripts: boolean): Promise<WebDriver> {
  const args = ["--automation", ...(scripts ? [] : ["--enable-javascript=false"])];
  const wanted = { browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary: browser, args } };
  return Promise.resolve(new Builder().disableEnvironmentOverrides().usingServer(url).withCapabilities(wanted).build());
}

const patience = 30_000;

/** The same, but a fault where it takes too long: a driver may never answer. */
const inTime = <T>(answer: Promise<T>): Promise<T> =>
  Promise.race([answer, new Promise<never>((_, give) => void setTimeout(() => give(new Error("no answer in time")), patience).unref())]);

/** Whether a page is drawn there. Of hundreds of browsers, one was started that never answered. */
const draws = (driver: WebDriver): Promise<boolean> =>
  inTime(driver.get("data:text/html,drawn").then(() => driver.executeAsyncScript("requestAnimationFrame(arguments[0])"))).then(
    () => true,
    () => false,
  );

async function start(found: WebKit, scripts: boolean, tries = 3): Promise<Visitor> {
  const service = await startWebKitDriver(found);
  const driver = await session(found, service.url, scripts);
  await driver.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 900 });
  const close = async (): Promise<void> => {
    await inTime(driver.quit()).catch(() => undefined);
    await service.close();
  };
  if (tries === 1 || !scripts || (await draws(driver))) return { tab: tabOf(driver), close };
  await close();
  return start(found, scripts, tries - 1);
}

/** WebKitGTK, by its WebDriver. */
export function webkit(): Found {
  const name = "WebKitGTK";
  const found = findWebKit();
  if (!found) return { name, missing: noWebKit };
  return { name, start: ({ scripts = true } = {}) => start(found, scripts) };
}
