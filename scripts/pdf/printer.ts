/** Prints pages of a built site in a browser that takes them for the published ones. */
import { existsSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext, Page, Route } from "playwright-core";
import { words } from "../../src/words/index.ts";
import { launch } from "../browser.ts";
import { finish } from "./finish.ts";
import { about, headings, lacking, loadAll, modelLives, numberLinks, type Link } from "./inPage.ts";
import type { Format, Sheet } from "./sheets.ts";

/** A built site: its folder, and the address it was built for, with the base and its slash. */
export interface Published {
  readonly root: string;
  readonly url: string;
}

/** Prints one sheet after another; `close` ends its browser. */
export interface Printer {
  /** The bytes of a PDF file, always the same for the same pages. Fails where the sheet lacks anything. */
  readonly print: (sheet: Sheet, format: Format) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** The file that stands at an address of the site. */
function fileAt({ root, url }: Published, address: string): string | undefined {
  const [plain = ""] = address.split(/[?#]/, 1);
  if (!plain.startsWith(url)) return undefined;
  const name = decodeURIComponent(plain.slice(url.length));
  const file = join(root, name.endsWith("/") || name === "" ? `${name}index.html` : name);
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** Answers requests with the site's files, and notes those for anything else. A face is waited for, whatever its page says. */
const answer = (site: Published, miss: (address: string) => void) => async (route: Route): Promise<void> => {
  const address = route.request().url();
  const file = fileAt(site, address);
  if (!file) {
    miss(address);
    return route.abort();
  }
  if (!file.endsWith(".html")) return route.fulfill({ path: file });
  const body = (await readFile(file, "utf8")).replaceAll(/font-display:\s*\w+/g, "font-display:block");
  return route.fulfill({ contentType: "text/html; charset=utf-8", body });
};

const corners = ["top-left-corner", "top-right-corner", "bottom-left-corner", "bottom-right-corner"];
const sides = ["top", "bottom"].flatMap((side) => ["left", "center", "right"].map((part) => `${side}-${part}`));
const flanks = ["left", "right"].flatMap((side) => ["top", "middle", "bottom"].map((part) => `${side}-${part}`));

/** Without margin boxes (CSS Paged Media 3, 4.2): their text stands outside the structure, and programs take it for content. */
const style = `@page { ${[...corners, ...sides, ...flanks].map((box) => `@${box} { content: none !important; }`).join(" ")} }`;

/** A domain that never is (RFC 2606), for links on their way through the browser. */
const numbered = "https://link.invalid/";

/** Waits for all that the sheet shows, then has it laid out for paper. */
async function ready(page: Page, { awaits }: Sheet): Promise<void> {
  await page.getByRole("button", { name: words.themeIs(""), disabled: false }).waitFor();
  await page.waitForFunction(modelLives);
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  await page.emulateMedia({ media: "print" });
  await page.addStyleTag({ content: style });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.getByRole("img", { name: words.qr }).waitFor();
  await awaited(page, awaits);
  await page.evaluate(loadAll);
}

/** Polls until the page holds the texts. */
async function awaited(page: Page, texts: readonly string[]): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- until it is there
    const [first] = await page.evaluate(lacking, texts);
    if (first === undefined) return;
    if (Date.now() > deadline) throw new Error(`it never said “${first}”: is the build older than the data?`);
    // oxlint-disable-next-line no-await-in-loop -- a moment
    await page.waitForTimeout(20);
  }
}

/** How long a page may take, in ms: of the slowest machine. */
const patience = 60_000;

async function printed(page: Page, site: Published, sheet: Sheet, format: Format): Promise<Uint8Array> {
  await page.emulateMedia({ media: "screen" });
  await page.goto(site.url + sheet.address.slice(1));
  await ready(page, sheet);
  const [said, read, links] = [await page.evaluate(about), await page.evaluate(headings), await page.evaluate(numberLinks, numbered)];
  const raw = await page.pdf({ format, tagged: true, outline: true });
  const linkAt = (url: string): Link | undefined => (url.startsWith(numbered) ? links[Number(url.slice(numbered.length))] : undefined);
  return finish(raw, { about: said, headings: read, linkAt });
}

/** What a window of one width, language and time zone shows does not depend on the machine. */
const visitor = {
  viewport: { width: 1280, height: 800 },
  locale: "en-GB",
  timezoneId: "UTC",
  colorScheme: "light",
  reducedMotion: "reduce",
  bypassCSP: true,
  serviceWorkers: "block",
} as const;

/** A page that knows the site, and what it has to complain of since it was last asked. */
interface Window {
  readonly page: Page;
  readonly complaints: string[];
}

async function openWindow(context: BrowserContext, site: Published): Promise<Window> {
  const [page, complaints]: [Page, string[]] = [await context.newPage(), []];
  page.setDefaultTimeout(patience);
  page.on("pageerror", ({ message }) => complaints.push(message));
  await page.route("**/*", answer(site, (address) => complaints.push(`there is no ${address}`)));
  return { page, complaints };
}

/** Starts a browser for the site's pages. It opens as many windows as are printed at the same time. */
export async function openPrinter(site: Published): Promise<Printer> {
  const browser = await launch();
  const context = await browser.newContext(visitor);
  const free: Window[] = [];
  const print = async (sheet: Sheet, format: Format): Promise<Uint8Array> => {
    const window = free.pop() ?? (await openWindow(context, site));
    const { page, complaints } = window;
    try {
      const file = await printed(page, site, sheet, format);
      if (complaints.length > 0) throw new Error("it is not whole");
      free.push(window);
      return file;
    } catch (error) {
      const reasons = [...complaints, error instanceof Error ? error.message : String(error)];
      throw new Error(`${sheet.address} cannot be printed: ${reasons.join("; ")}`, { cause: error });
    }
  };
  return { print, close: () => browser.close() };
}
