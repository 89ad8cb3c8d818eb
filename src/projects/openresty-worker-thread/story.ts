import type { Story } from "../../data/types.ts";

export const story = {
  lead: "In OpenResty, one slow computation stalls everything else in its process. This patch offers such work a thread to run on.",
  problem: [
    "OpenResty runs Lua code inside nginx. nginx is multi-process and LuaJIT is a single-threaded virtual machine, which sets the three limits that the patch starts from:",
    {
      points: [
        "Nothing may block, or everything else in that process stalls. A *cosocket*, OpenResty’s non-blocking socket, then reports a time-out that is not one.",
        "A request cannot be moved once it is in one process.",
        "Structured operations on shared memory are not safe.",
      ],
    },
    "Four kinds of work block:",
    {
      points: [
        "CPU-bound work;",
        "block-device I/O, such as writing files;",
        "calling an external program and waiting for it;",
        "Lua libraries that are not built on cosockets.",
      ],
    },
  ],
  built: [
    "A simple patch that gives CPU-bound and file work *worker threads* to run on. Computing an MD5 checksum is an example of the first; logging and writing large data are examples of the second.",
  ],
} satisfies Story;
