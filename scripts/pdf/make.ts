/** The PDF files of the build. */
import { findChromium } from "../browser.ts";
import { openPrinter, type Printer, type Published } from "./printer.ts";
import { sheetFiles } from "./sheets.ts";

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Whether the build makes PDF files, by PDF in the environment: with 0 never, with 1 always, else where a browser is. */
export async function makesPdfs(): Promise<boolean> {
  const wish = process.env["PDF"];
  if (wish === "0" || wish === "1") return wish === "1";
  return findChromium().then(
    () => true,
    (error: unknown) => {
      console.log(`No PDF files are made. ${reason(error)}`);
      return false;
    },
  );
}

/** Pages that are open at the same time: while one is fetched and laid out, the browser prints another. */
const atOnce = 3;

async function printAll(printer: Printer, write: (file: string, content: Uint8Array) => Promise<void>): Promise<number> {
  const files = await sheetFiles();
  const waiting = files.values();
  const work = async (): Promise<void> => {
    // oxlint-disable-next-line no-await-in-loop -- a worker does one thing after the other
    for (const sheet of waiting) await write(sheet.file, await printer.print(sheet, "A4"));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return files.length;
}

/** Prints every file of the site, and says how many. Fails, naming the sheet, where one cannot be made. */
export async function makePdfs(site: Published, write: (file: string, content: Uint8Array) => Promise<void>): Promise<number> {
  const printer = await openPrinter(site);
  return printAll(printer, write).finally(() => printer.close());
}
