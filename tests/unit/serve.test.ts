import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request, type IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chooseEncoding, headersFor, parseHeaders, serve, type Served } from "../../scripts/serve.ts";

const script = `export const words = ${JSON.stringify("heartbeat ".repeat(200))};\n`;

const files = {
  "index.html": "<h1>Home</h1>",
  "404.html": "<h1>Not found</h1>",
  "projects/gokv/index.html": "<h1>gokv</h1>",
  "assets/main-1a2b.js": script,
  "og/home.png": "\u0089PNG",
  "empty/readme.txt": "A folder without an index.",
  ".env": "secret",
  ".well-known/security.txt": "Contact: mailto:someone@example.org",
  _redirects: "/old /new 301",
  _headers: [
    "# what every page carries",
    "/*",
    "  Content-Security-Policy: default-src 'none'",
    "  X-Robots-Tag: all",
    "",
    "/assets/*",
    "  Cache-Control: public, max-age=31536000, immutable",
    "  ! X-Robots-Tag",
  ].join("\n"),
};

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const folder = mkdtempSync(join(tmpdir(), "serve-"));
const root = join(folder, "dist");
const open: Served[] = [];

/** Asks for a path as it stands: fetch would tidy it up first. */
function ask(served: Served, path: string, method = "GET", headers: Record<string, string> = {}): Promise<Reply> {
  const { hostname, port } = new URL(served.url);
  return new Promise((done, fail) => {
    const asked = request({ hostname, port, path, method, headers }, async (reply) => {
      const body = Buffer.concat(await reply.toArray());
      done({ status: reply.statusCode ?? 0, headers: reply.headers, body });
    });
    asked.on("error", fail).end();
  });
}

async function start(options: Partial<Parameters<typeof serve>[0]> = {}): Promise<Served> {
  const served = await serve({ root, ...options });
  open.push(served);
  return served;
}

let site: Served;

beforeAll(async () => {
  writeFileSync(join(folder, "secret.txt"), "outside");
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  symlinkSync(join(folder, "secret.txt"), join(root, "leak.txt"));
  site = await start();
});

afterAll(async () => {
  await Promise.all(open.map((served) => served.close()));
  rmSync(folder, { recursive: true });
});

describe("what is there", () => {
  test.each([
    ["/", "text/html; charset=utf-8", "<h1>Home</h1>"],
    ["/projects/gokv/", "text/html; charset=utf-8", "<h1>gokv</h1>"],
    ["/projects/gokv/?skill=go", "text/html; charset=utf-8", "<h1>gokv</h1>"],
    ["/projects/gokv/index.html", "text/html; charset=utf-8", "<h1>gokv</h1>"],
    ["/assets/main-1a2b.js", "text/javascript; charset=utf-8", script],
    ["/og/home.png", "image/png", files["og/home.png"]],
    ["/.well-known/security.txt", "text/plain; charset=utf-8", files[".well-known/security.txt"]],
  ])("%s is served with its type", async (path, type, text) => {
    const { status, headers, body } = await ask(site, path);
    expect([status, headers["content-type"], body.toString()]).toEqual([200, type, text]);
  });

  test("HEAD gets the headers of GET and no body", async () => {
    const [got, head] = await Promise.all([ask(site, "/"), ask(site, "/", "HEAD")]);
    expect(head.body).toHaveLength(0);
    expect({ ...head.headers, date: "" }).toEqual({ ...got.headers, date: "" });
    expect(head.headers["content-length"]).toBe(String(files["index.html"].length));
  });

  test("a page the browser already has is not sent again", async () => {
    const { headers } = await ask(site, "/");
    const again = await ask(site, "/", "GET", { "If-None-Match": headers.etag ?? "" });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test("other methods are refused", async () => {
    const { status, headers } = await ask(site, "/", "POST");
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  });
});

describe("what is not there", () => {
  test.each(["/nothing", "/nothing/", "/projects/gokv/nothing", "/empty/", "/empty", "/og/home.png/", "/assets/gone.js"])(
    "%s answers 404 with the page for it",
    async (path) => {
      const { status, body } = await ask(site, path);
      expect([status, body.toString()]).toEqual([404, files["404.html"]]);
    },
  );

  test.each([
    "/../secret.txt",
    "/projects/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "/leak.txt",
    "/.env",
    "/%2eenv",
    "/_headers",
    "/_redirects",
    "/%00",
    "/%zz",
    "*",
    "http://evil.example/",
  ])("%s is refused", async (path) => {
    const { status, body } = await ask(site, path);
    expect(status).toBe(404);
    expect(body.toString()).not.toMatch(/outside|secret/);
  });

  test("nothing that is not there is kept for good", async () => {
    const { headers } = await ask(site, "/assets/gone.js");
    expect(headers["cache-control"]).toBe("no-cache");
  });
});

describe("redirects", () => {
  test.each([
    ["/projects/gokv", "/projects/gokv/"],
    ["/projects/gokv?skill=go&q=a%20b", "/projects/gokv/?skill=go&q=a%20b"],
    ["/projects/gokv?to=//evil.example", "/projects/gokv/?to=//evil.example"],
    ["/projects/gok%76", "/projects/gokv/"],
  ])("%s gets its slash: %s", async (path, location) => {
    const { status, headers } = await ask(site, path);
    expect([status, headers.location]).toEqual([301, location]);
  });

  test.each([
    "//evil.example",
    "//evil.example/",
    "//evil.example/..",
    "//projects/gokv",
    "/\\evil.example",
    "/%5cevil.example",
    "/%2fevil.example",
    "//evil.example/%2e%2e",
  ])("%s leads nowhere", async (path) => {
    const { status, headers } = await ask(site, path);
    expect([status, headers.location]).toEqual([404, undefined]);
  });
});

describe("compression", () => {
  const decode = { br: brotliDecompressSync, gzip: gunzipSync };

  test.each([
    ["br", "gzip, deflate, br, zstd"],
    ["gzip", "gzip, deflate"],
  ] as const)("%s decodes to the file itself", async (encoding, accepted) => {
    const { headers, body } = await ask(site, "/assets/main-1a2b.js", "GET", { "Accept-Encoding": accepted });
    expect([headers["content-encoding"], headers.vary]).toEqual([encoding, "Accept-Encoding"]);
    expect(decode[encoding](body).toString()).toBe(script);
    expect(body.length).toBe(Number(headers["content-length"]));
    expect(body.length).toBeLessThan(script.length / 4);
  });

  test("a changed file is compressed anew", async () => {
    const accept = { "Accept-Encoding": "br" };
    const name = join(root, "robots.txt");
    const texts = ["User-agent: *\nAllow: /\n", "User-agent: *\nDisallow: /projects/\n"];
    const got: string[] = [];
    for (const text of texts) {
      writeFileSync(name, text);
      // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
      got.push(brotliDecompressSync((await ask(site, "/robots.txt", "GET", accept)).body).toString());
    }
    expect(got).toEqual(texts);
  });

  test("pictures are sent as they are", async () => {
    const { headers } = await ask(site, "/og/home.png", "GET", { "Accept-Encoding": "br" });
    expect(headers["content-encoding"]).toBeUndefined();
  });

  test.each([
    ["gzip, br", "br"],
    ["br;q=0.5, gzip", "gzip"],
    ["br;q=0, gzip;q=0", undefined],
    ["identity", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("of %j it takes %s", (accepted, chosen) => {
    expect(chooseEncoding(accepted)).toBe(chosen);
  });
});

describe("_headers", () => {
  test("apply to the paths they name, pages that are missing included", async () => {
    const [home, missing] = await Promise.all([ask(site, "/"), ask(site, "/nothing")]);
    expect(home.headers["content-security-policy"]).toBe("default-src 'none'");
    expect(missing.headers["content-security-policy"]).toBe("default-src 'none'");
  });

  test("say what is kept for good, and can take away what a wider rule gave", async () => {
    const { headers } = await ask(site, "/assets/main-1a2b.js");
    expect(headers["cache-control"]).toContain("immutable");
    expect(headers["x-robots-tag"]).toBeUndefined();
  });

  test("of one name are joined", () => {
    const rules = parseHeaders("/*\n  Link: <a>\n/projects/:slug/\n  Link: <b>\n");
    expect([...headersFor(rules, ["/projects/gokv/"])]).toEqual([["link", "<a>, <b>"]]);
    expect([...headersFor(rules, ["/projects/gokv/more/"])]).toEqual([["link", "<a>"]]);
  });

  test("are not sent by a host that has none", async () => {
    const bare = await start({ mode: { headers: false } });
    const { status, headers } = await ask(bare, "/");
    expect([status, headers["content-security-policy"]]).toEqual([200, undefined]);
  });
});

describe("other hosts", () => {
  test("one without a 404 answers the same page with 200", async () => {
    const { status, body } = await ask(await start({ mode: { fallback200: true } }), "/nothing");
    expect([status, body.toString()]).toEqual([200, files["404.html"]]);
  });

  test("under a base everything is beneath it and nothing beside it", async () => {
    const mounted = await start({ base: "/portfolio/" });
    expect(new URL(mounted.url).pathname).toBe("/portfolio/");
    const paths = ["/portfolio/", "/portfolio?a=1", "/portfolio/projects/gokv", "/", "/projects/gokv/", "/strangers/"];
    const replies = await Promise.all(paths.map((path) => ask(mounted, path)));
    expect(replies.map(({ status, headers }) => [status, headers.location])).toEqual([
      [200, undefined],
      [301, "/portfolio/?a=1"],
      [301, "/portfolio/projects/gokv/"],
      [404, undefined],
      [404, undefined],
      [404, undefined],
    ]);
  });
});
