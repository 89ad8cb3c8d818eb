import type { Story } from "../../data/types.ts";

export const story = {
  lead: "An extension that gives U-Boot’s shell a history, and ports to new hardware.",
  built: [
    "U-Boot is a boot loader: it starts a device and then its operating system, and has a shell for commands. Two kinds of work were written for it:",
    {
      points: [
        "the shell-history extension, so that earlier commands can be recalled;",
        "ports to new hardware.",
      ],
    },
    "The years shown are those of the contributions as a group.",
  ],
} satisfies Story;
