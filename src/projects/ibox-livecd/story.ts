import type { Story } from "../../data/types.ts";

export const story = {
  lead: "A Linux distribution of his own, made while he was at school.",
  built: [
    "ibox is a *live CD*, which starts a computer from the disc without installing anything. The distribution is based on Gentoo.",
    "It was made at school. It is listed here with the contributions, and the years shown are those of that group.",
  ],
} satisfies Story;
