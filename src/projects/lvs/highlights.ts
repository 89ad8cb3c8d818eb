import type { Highlights } from "../../data/types.ts";

export const highlights = ["The patch was sent to the project’s author."] satisfies Highlights;
