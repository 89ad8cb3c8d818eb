import type { Story } from "../../data/types.ts";

export const story = {
  lead: "A Linux distribution of his own, made at school.",
  specification: [["Note", "The employer and the years are those of the contributions as a group"]],
  built: [
    "ibox is a *live CD*, which starts a computer from the disc without installing anything. The distribution is based on Gentoo.",
  ],
} satisfies Story;
