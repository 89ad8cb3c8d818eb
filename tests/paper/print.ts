/** Prints pages of the built site as a reader does: opened, read for a moment, sent to the printer. */
import type { Page } from "playwright-core";
import { hydrated } from "../e2e/visit.ts";
import type { Margins } from "./pixels.ts";
import { readPdf, type Pdf } from "./read.ts";
import { drawn, secondText, type Image } from "./second.ts";

export type Format = "A4" | "Letter";

/** A page on paper, as two engines read it. */
export interface Printed {
  readonly pdf: Pdf;
  /** The text of each page, by the second engine. */
  readonly second: readonly string[];
  /** Each page, a pixel per point. */
  readonly images: readonly Image[];
  readonly bytes: Uint8Array;
}

/** Reads with both engines. */
export async function read(bytes: Uint8Array): Promise<Printed> {
  const [pdf, second, images] = await Promise.all([readPdf(bytes), secondText(bytes), drawn(bytes)]);
  return { pdf, second, images, bytes };
}

/** Sends what a page shows to the printer. */
export const pdfOf = (page: Page, format: Format): Promise<Uint8Array> =>
  page.pdf({ format, preferCSSPageSize: format === "A4", tagged: true, outline: true });

/** Sends it and reads what comes out. */
export const print = async (page: Page, format: Format): Promise<Printed> => read(await pdfOf(page, format));

/** Opens an address and waits for what its paper shows: faces, script, and with `last` what is fetched when the page is idle. */
export async function openToPrint(page: Page, url: string, last = ""): Promise<void> {
  await page.goto(url);
  await hydrated(page);
  if (last) await page.getByText(last).first().waitFor({ state: "attached" });
  await page.evaluate(() => document.fonts.ready);
}

/** What the page's styles say of paper. */
export interface Ground {
  readonly margins: Margins;
  /** The faces it brings along, as the names of fonts begin: without spaces. */
  readonly faces: readonly string[];
}

/** A page in any browser whose driver can run a function there. */
interface Evaluates {
  evaluate<T>(run: () => T): Promise<Awaited<T>>;
}

const points = 72 / 96;

/** The margins in CSS pixels, as the first of the page's @page rules that sets them says. */
function pixelMargins(): number[] {
  const pages = (rules: CSSRuleList): CSSPageRule[] =>
    [...rules].flatMap((rule) => (rule instanceof CSSPageRule ? [rule] : "cssRules" in rule ? pages(rule.cssRules as CSSRuleList) : []));
  const style = [...document.styleSheets].flatMap((sheet) => pages(sheet.cssRules)).find((rule) => rule.style.marginTop !== "")?.style;
  const ruler = document.body.appendChild(document.createElement("div"));
  const pixels = ["top", "right", "bottom", "left"].map((side) => {
    ruler.style.width = style?.getPropertyValue(`margin-${side}`) ?? "";
    return ruler.getBoundingClientRect().width;
  });
  ruler.remove();
  return pixels;
}

/** Reads what the page that is open says of paper. */
export async function groundOf(page: Evaluates): Promise<Ground> {
  const [top = 0, right = 0, bottom = 0, left = 0] = (await page.evaluate(pixelMargins)).map((pixels) => points * pixels);
  const families = await page.evaluate(() => [...document.fonts].map(({ family }) => family));
  return { margins: { top, right, bottom, left }, faces: [...new Set(families.map((family) => family.replaceAll(/["\s]/g, "")))] };
}

/** The address that the page gives itself: where it will live, not where the test serves it. */
export const canonical = (page: Evaluates): Promise<string> =>
  page.evaluate(() => document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? "");
