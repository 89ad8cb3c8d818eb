import { enFurther, type FurtherWords } from "./en.further.ts";

/** The words about further projects in the edition that is built. */
export const furtherWords: FurtherWords = enFurther;
