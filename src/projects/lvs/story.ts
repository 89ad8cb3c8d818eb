import type { Story } from "../../data/types.ts";

export const story = {
  lead: "A patch for transparent proxying, sent to the author of Linux Virtual Server.",
  built: [
    "Linux Virtual Server (LVS) makes a group of servers appear as one. A *transparent proxy* passes traffic on without the two ends having to know of it. The patch is for transparent proxying with LVS and was sent to the project’s author.",
    "The years shown are those of the contributions as a group.",
  ],
} satisfies Story;
