import type { Story } from "../../data/types.ts";

export const story = {
  lead: "A SIGTRAN stack runs SS7 over IP. It is to telecom what TCP/IP is to the Internet.",
  specification: [
    ["Layers", "SCTP (the kernel’s), M3UA, SCCP, TCAP, MAP / CAP / WIN"],
  ],
  built: [
    "A stack for SS7 over IP. SS7 is the signalling with which telephone networks set up calls and exchange messages; SIGTRAN is the family of protocols that moves it to IP. From the bottom up, the layers are:",
    {
      points: [
        "SCTP, the transport, for which the kernel’s implementation is used;",
        "M3UA, which adapts SS7 to it;",
        "SCCP, for addressing and routing;",
        "TCAP, for dialogues between applications;",
        "MAP, CAP and WIN, the application protocols.",
      ],
    },
  ],
} satisfies Story;
