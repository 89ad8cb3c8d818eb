import type { Story } from "../../data/types.ts";

export const story = {
  lead: "luajit.io does in Lua what nginx does in C. That opens the core of the server to developers of any level.",
  problem: [
    "nginx and ngx_lua, the module that runs Lua inside it, are efficient and extensible. They are also written in C, so contributing to them takes the skill of their authors.",
  ],
  built: [
    "An I/O framework in pure Lua that re-implements what nginx and ngx_lua do and matches their performance. Thanks to LuaJIT, and to a design made for it, a core in Lua loses no efficiency. Developers of any level can then extend the server core itself as well as the web applications on top of it.",
    "For HTTP/1.1 it has most of the common features, such as gzip, TLS and If-Modified-Since. It is also a general TCP server, as ngx_stream is.",
  ],
  works: [
    "The architecture is nginx’s:",
    {
      points: [
        "a master and its workers;",
        "matching by IP, port and domain;",
        "location matching with nginx’s semantics, plus functions for arbitrary matches;",
        "chained response filters;",
        "control by signals;",
        "nginx’s configuration syntax.",
      ],
    },
    "The API is compatible with ngx_lua:",
    {
      points: [
        "flow control by exec and redirect;",
        "a dictionary in shared memory;",
        "socket reads up to a pattern, matched by a DFA (deterministic finite automaton);",
        "an extended coroutine API.",
      ],
    },
    "Almost all lua-resty-* libraries run with trivial renaming.",
  ],
} satisfies Story;
