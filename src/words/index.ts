import { en, type Words } from "./en.ts";

/** The words of the edition that is built. */
export const words: Words = en;
export type { Words };
