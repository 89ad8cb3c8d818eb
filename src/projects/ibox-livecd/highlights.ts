import type { Highlights } from "../../data/types.ts";

export const highlights = ["DistroWatch, the directory of distributions, lists it."] satisfies Highlights;
