import type { Story } from "../../data/types.ts";

export const story = {
  lead: "Telecom systems use Diameter to establish who a user is, what the user may do, and what was used. This is a stack for that protocol.",
  specification: [
    ["Layers", "SCTP (the kernel’s), Diameter base, DCCA (credit control)"],
  ],
  built: [
    "A protocol stack in C++ for *Diameter*, which serves authentication, authorisation and accounting (AAA) in telecom. It has three layers, from the bottom up:",
    {
      points: [
        "SCTP, the transport, for which the kernel’s implementation is used;",
        "Diameter base;",
        "DCCA (Diameter credit-control application), for credit control.",
      ],
    },
  ],
} satisfies Story;
