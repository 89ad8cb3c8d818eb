/** Media types (RFC 6838) of the files that the site consists of. */
import { extname } from "node:path";

/** Media types by the endings of names. */
const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".pdf": "application/pdf",
};

/** The type of a file, by its name, as the header says it. */
export const typeOf = (file: string): string => types[extname(file)] ?? "application/octet-stream";

/** Whether compression is worth a try: text is, and code; pictures and fonts are compressed in themselves. */
export const isCompressible = (file: string): boolean => /charset|wasm/.test(typeOf(file));
