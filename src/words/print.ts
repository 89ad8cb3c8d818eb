import { enPrint, type PrintWords } from "./en.print.ts";

/** The Print control's words in the edition that is built. */
export const printWords: PrintWords = enPrint;
