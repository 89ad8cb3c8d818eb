import type { Highlights } from "../../data/types.ts";

export const highlights = [
  "Developers of any level can extend the server core itself.",
  "It has most of the common features of HTTP/1.1; it is also a general TCP server, as ngx_stream is.",
  "It keeps nginx’s architecture of master and workers, and its configuration syntax.",
  "Almost all lua-resty-* libraries run on it with trivial renaming.",
] satisfies Highlights;
