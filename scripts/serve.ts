/**
 * Serves a built site as a good static host would: for a look at it (`npm run serve`) and for the tests.
 *
 * On the command line: node scripts/serve.ts [--root dist] [--base /] [--port 4173] [--host 127.0.0.1]
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join, sep } from "node:path";
import { parseArgs } from "node:util";
import { isCompressible, typeOf } from "./media-types.ts";
import { brotli, gzip, siteBase } from "./weigh.ts";

/** What to serve, where, and what the imitated host cannot do. */
export interface ServeOptions {
  /** The folder of the built site. */
  root: string;
  /** The path it is mounted at, with a slash at both ends. */
  base?: string;
  /** 0 takes any free port. */
  port?: number;
  host?: string;
  /** false: files are sent as they are, where compressing them would only take time. */
  compress?: boolean;
  mode?: {
    /** false: a host that ignores _headers, as GitHub Pages does. */
    headers?: boolean;
    /** true: a host that answers unknown addresses with 404.html and status 200. */
    fallback200?: boolean;
    /** Where a page's address leads that has, or lacks, the slash at its end: to it with the slash, unless told to strip it. */
    slashes?: "add" | "strip";
  };
}

/** A server that runs: its address, base included, and how to stop it. */
export interface Served {
  url: string;
  close: () => Promise<void>;
}

/** A rule of _headers: the paths it is for, and its lines in order; `undefined` takes a header away (`! Name`). */
interface HeaderRule {
  matches: (path: string) => boolean;
  lines: [name: string, value: string | undefined][];
}

/** Reads the format of Netlify and Cloudflare: a path pattern, then its headers, indented. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(#|$)/.test(line)) continue;
    const detached = /^\s+!\s*([\w-]+)\s*$/.exec(line);
    const header = /^\s+([\w-]+):\s*(.*?)\s*$/.exec(line);
    if (detached) rules.at(-1)?.lines.push([detached[1] ?? "", undefined]);
    else if (header) rules.at(-1)?.lines.push([header[1] ?? "", header[2]]);
    else rules.push({ matches: patternTest(line.trim()), lines: [] });
  }
  return rules;
}

function patternTest(pattern: string): (path: string) => boolean {
  const literal = pattern.replace(/[\\^$.+?()[\]{}|]/g, "\\$&");
  const expression = new RegExp(`^${literal.replace(/:\w+/g, "[^/]+").replaceAll("*", ".*")}$`);
  return (path) => expression.test(path);
}

/** The headers for a path: values of one name from several rules are joined, as both hosts do. */
export function headersFor(rules: HeaderRule[], paths: string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { matches, lines } of rules) {
    if (!paths.some(matches)) continue;
    for (const [name, value] of lines) {
      const key = name.toLowerCase();
      const before = found.get(key);
      if (value === undefined) found.delete(key);
      else found.set(key, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return found;
}

/**
 * The names of a path, or undefined for one that no good link has: empty or dotted names (as in `//evil.example` and
 * `/../`), and characters that some program on the way may take for a separator. /.well-known/ alone may have a dot.
 */
function namesOf(path: string): string[] | undefined {
  try {
    const names = path.slice(1).split("/").map(decodeURIComponent);
    const last = names.length - 1;
    const wrong = (name: string, at: number) =>
      // oxlint-disable-next-line no-control-regex -- they are what it looks for
      /[\\/\u0000-\u001f]/.test(name) || (name === "" && at !== last) || (name.startsWith(".") && name !== ".well-known");
    return names.some(wrong) ? undefined : names;
  } catch {
    return undefined;
  }
}

type Answer = { status: 200 | 404; file: string } | { status: 301; location: string } | { status: 404 };

/** What stands at a path; nothing where no file can, as under a name longer than the file system takes. */
function statOf(file: string) {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Finds what a path means in the folder; `path` is under the base and starts with a slash. */
function resolve(root: string, path: string, slashes: "add" | "strip" = "add"): Answer {
  const lost: Answer = existsSync(join(root, "404.html")) ? { status: 404, file: join(root, "404.html") } : { status: 404 };
  const names = namesOf(path);
  if (!names || path === "/_headers" || path === "/_redirects") return lost;
  const file = join(root, ...names);
  const stat = statOf(file);
  if (!stat || !(realpathSync(file) + sep).startsWith(realpathSync(root) + sep)) return lost;
  const isFolder = stat.isDirectory();
  if (!isFolder) return path.endsWith("/") ? lost : { status: 200, file };
  if (!existsSync(join(file, "index.html"))) return lost;
  const own = `/${names.filter(Boolean).map(encodeURIComponent).join("/")}`;
  if (path === "/" || path.endsWith("/") === (slashes === "add")) return { status: 200, file: join(file, "index.html") };
  return { status: 301, location: slashes === "add" ? `${own}/` : own };
}

/** The encoding to send: brotli before gzip, each only where the browser takes it. */
export function chooseEncoding(accepted: string | undefined): "br" | "gzip" | undefined {
  const weight = (name: string) => {
    const found = new RegExp(`(?:^|,)\\s*${name}\\s*(?:;\\s*q=([\\d.]+))?\\s*(?:,|$)`, "i").exec(accepted ?? "");
    return found ? Number(found[1] ?? 1) : 0;
  };
  const [br, gz] = [weight("br"), weight("gzip")];
  if (br > 0 && br >= gz) return "br";
  return gz > 0 ? "gzip" : undefined;
}

interface Body {
  data: Buffer;
  etag: string;
  encoding: "br" | "gzip" | undefined;
}

/** Reads files, each compressed once for as long as it stays the same. */
function bodies(): (file: string, encoding: "br" | "gzip" | undefined) => Body {
  const known = new Map<string, Body>();
  return (file, encoding) => {
    const { mtimeMs, size } = statSync(file);
    const key = [file, mtimeMs, size, encoding].join(" ");
    const before = known.get(key);
    if (before) return before;
    const plain = readFileSync(file);
    const data = encoding === undefined ? plain : { br: brotli, gzip }[encoding](plain);
    const hash = createHash("sha256").update(plain).digest("base64url").slice(0, 20);
    const body = { data, encoding, etag: `"${hash}${encoding ? `-${encoding}` : ""}"` };
    known.set(key, body);
    return body;
  };
}

function sendText(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}) {
  return response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...headers }).end(`${text}\n`);
}

function handler({ root, base = "/", compress = true, mode = {} }: ServeOptions) {
  const read = bodies();
  const headersFile = join(root, "_headers");
  const rulesNow = () =>
    mode.headers !== false && existsSync(headersFile) ? parseHeaders(readFileSync(headersFile, "utf8")) : [];

  const sendFile = (request: IncomingMessage, response: ServerResponse, path: string, file: string, found: boolean) => {
    const compressible = compress && isCompressible(file);
    const body = read(file, compressible ? chooseEncoding(request.headers["accept-encoding"]) : undefined);
    const forGood = found && path.startsWith("/assets/");
    response.setHeader("Content-Type", typeOf(file));
    response.setHeader("Cache-Control", forGood ? "public, max-age=31536000, immutable" : "no-cache");
    for (const [name, value] of headersFor(rulesNow(), [path, base + path.slice(1)])) {
      if (found || name !== "cache-control") response.setHeader(name, value);
    }
    if (compressible) response.appendHeader("Vary", "Accept-Encoding");
    if (body.encoding) response.setHeader("Content-Encoding", body.encoding);
    if (found) response.setHeader("ETag", body.etag);
    if (found && request.headers["if-none-match"] === body.etag) return response.writeHead(304).end();
    response.writeHead(found || mode.fallback200 ? 200 : 404, { "Content-Length": body.data.length });
    return response.end(body.data);
  };

  return (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      return sendText(response, 405, "Only GET and HEAD.", { Allow: "GET, HEAD" });
    }
    const [, path = "/", query = ""] = /^([^?]*)(.*)$/.exec(request.url ?? "/") ?? [];
    if (`${path}/` === base) return sendText(response, 301, "Moved.", { Location: base + query });
    if (!path.startsWith(base)) return sendText(response, 404, `Not found: the site is at ${base}`);
    const under = path.slice(base.length - 1);
    const answer = resolve(root, under, mode.slashes);
    if (answer.status === 301) {
      return sendText(response, 301, "Moved.", { Location: base + answer.location.slice(1) + query });
    }
    if (!("file" in answer)) return sendText(response, 404, "Not found.");
    return sendFile(request, response, under, answer.file, answer.status === 200);
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, host, () => done());
  });
}

/** Serves a built site until `close` is called. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { base = "/", port = 0, host = "127.0.0.1" } = options;
  const answer = handler(options);
  const server = createServer((request, response) => {
    try {
      answer(request, response);
    } catch (error) {
      // A build may replace the files at any moment: that request fails, and no other.
      sendText(response, 500, String(error));
    }
  });
  await listen(server, port, host);
  const address = server.address();
  const bound = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${host}:${bound}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Serves on the port asked for, or on the next one that is free. */
async function serveOnFreePort(options: ServeOptions & { port: number }): Promise<Served> {
  try {
    return await serve(options);
  } catch (error) {
    const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    if (!taken) throw error;
    return serveOnFreePort({ ...options, port: options.port + 1 });
  }
}

if (import.meta.main) {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { root: text, base: text, port: text, host: text } });
  const root = values.root ?? process.env["OUT_DIR"] ?? "dist";
  if (!existsSync(join(root, "index.html"))) {
    console.error(`There is no built site in ${root}: run \`npm run build\`.`);
    process.exit(1);
  }
  const base = values.base ?? siteBase();
  const port = Number(values.port ?? 4173);
  const { url } = await serveOnFreePort({ root, base, port, host: values.host ?? "127.0.0.1" });
  console.log(`The site is at ${url} (Ctrl+C stops it).`);
}
