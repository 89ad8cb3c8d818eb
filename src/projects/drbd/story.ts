import type { Story } from "../../data/types.ts";

export const story = {
  lead: "Several patches for DRBD, all of them bug fixes.",
  built: [
    "DRBD keeps a copy of a block device, such as a disk, on another machine over the network. Several bug-fix patches were sent for it.",
    "The years shown are those of the contributions as a group.",
  ],
} satisfies Story;
