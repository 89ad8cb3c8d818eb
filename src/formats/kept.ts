import type { Kept } from "./keep.ts";

/** What an imported résumé held beyond this project's data; written by `npm run import`, empty where nothing was imported. */
export const kept: Kept = {};
