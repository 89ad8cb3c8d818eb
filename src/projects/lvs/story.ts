import type { Story } from "../../data/types.ts";

export const story = {
  lead: "A patch for Linux Virtual Server, sent to the project’s author.",
  specification: [["Note", "The years are those of the contributions as a group"]],
  built: [
    "Linux Virtual Server (LVS) makes a group of servers appear as one. A *transparent proxy* passes traffic on without the two ends having to know of it. The patch is for transparent proxying with LVS.",
  ],
} satisfies Story;
