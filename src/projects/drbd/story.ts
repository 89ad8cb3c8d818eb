import type { Story } from "../../data/types.ts";

export const story = {
  lead: "Several patches sent for DRBD, the distributed replicated block device.",
  specification: [["Note", "The years are those of the contributions as a group"]],
  built: [
    "DRBD keeps a copy of a block device, such as a disk, on another machine over the network. The patches are bug fixes.",
  ],
} satisfies Story;
