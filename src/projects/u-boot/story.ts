import type { Story } from "../../data/types.ts";

export const story = {
  lead: "An extension that gives U-Boot’s shell a history, and ports to new hardware.",
  specification: [["Note", "The years are those of the contributions as a group"]],
  built: [
    "U-Boot is a boot loader: it starts a device and then its operating system, and has a shell for commands. Two pieces of work were done for it:",
    {
      points: [
        "the shell-history extension, so that earlier commands can be recalled;",
        "ports to new hardware.",
      ],
    },
  ],
} satisfies Story;
