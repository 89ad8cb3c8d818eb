import { enSearch, type SearchWords } from "./en.search.ts";

/** The search's words in the edition that is built. */
export const searchWords: SearchWords = enSearch;
