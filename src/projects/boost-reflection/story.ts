import type { Story } from "../../data/types.ts";

export const story = {
  lead: "Java programs can examine their own classes at run time. This project brings the same to C++ and leaves the classes as they are.",
  problem: [
    "C++ lacks *reflection*, the means by which a program inspects its own types. Large frameworks depend on it, Spring in Java for one.",
  ],
  built: [
    "boost-reflection brings three things from Java to C++: reflection, annotations and object proxies. The reflected classes are not touched.",
    "It works with all modern compilers and needs no generator or other tool.",
  ],
} satisfies Story;
