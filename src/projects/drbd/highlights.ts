import type { Highlights } from "../../data/types.ts";

export const highlights = ["They were sent as several patches."] satisfies Highlights;
