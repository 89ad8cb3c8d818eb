import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect as connectHttp2 } from "node:http2";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sitemapPaths } from "../../scripts/weigh.ts";
import { ask, say, type Asking, type Reply } from "./ask.ts";
import { noNginx } from "./server.ts";
import { promisedHeaders, serveCopy, type ServedCopy } from "./site.ts";

/** A script of the build, by its name under the base. */
const script = (): string => /\/assets\/index-[\w-]+\.js/.exec(readFileSync(join(site.root, "index.html"), "utf8"))?.[0] ?? "";

let site: ServedCopy;

const get = (path: string, asking: Asking = {}): Promise<Reply> => ask(site.nginx, site.at(path), asking);
const openly = (Host: string) => get("/projects/gokv?a=b", { plain: true, headers: { Host } });
const shown = ({ status, headers: { location } }: Reply) => (location === undefined ? [status] : [status, location]);
const lostPage = () => readFileSync(join(site.root, "404.html"));

/** Answers to several paths, in their order. */
const each = <Result>(paths: readonly string[], take: (reply: Reply) => Result): Promise<[string, Result][]> =>
  Promise.all(paths.map(async (path) => [path, take(await get(path))] as [string, Result]));

/** Files that a careless upload leaves beside the site. */
const forgotten = [".env", ".git/config", "projects/.htpasswd", "_headers", "_redirects", "index.html.br", "index.html.gz"];

beforeAll(async () => {
  if (noNginx !== undefined) return;
  site = await serveCopy();
  for (const name of [...forgotten, ".well-known/security.txt"]) {
    mkdirSync(join(site.root, name, ".."), { recursive: true });
    writeFileSync(join(site.root, name), "secret");
  }
});

afterAll(() => site?.close());

describe.skipIf(noNginx !== undefined)("nginx, asked for a page", () => {
  test("gives each of the site map by its address, byte for byte", async () => {
    const paths = sitemapPaths({ root: site.root, base: site.at("/") });
    expect(paths.length).toBeGreaterThan(70);
    const found = await each(paths, ({ status, body }) => [status, body.toString()]);
    expect(found).toEqual(paths.map((path) => [path, [200, readFileSync(join(site.root, path, "index.html"), "utf8")]]));
  });

  test("leads to that address from where its slash is missing, or its file is named, the query included", async () => {
    const moved = {
      "/projects/gokv": "/projects/gokv/",
      "/skills/go?a=b&c": "/skills/go/?a=b&c",
      "/projects/gokv/index.html?a=//evil.example": "/projects/gokv/?a=//evil.example",
      "/index.html": "/",
    };
    const expected = Object.entries(moved).map(([from, to]) => [from, [301, site.at(to)]]);
    expect(await each(Object.keys(moved), shown)).toEqual(expected);
  });

  test("speaks HTTP/2 as well", async () => {
    const { host, ports, certificate: ca } = site.nginx;
    const session = connectHttp2(`https://127.0.0.1:${ports.https}`, { ca, servername: host });
    const status = await new Promise((done, fail) => {
      session.on("error", fail);
      session.request({ ":path": site.at("/"), ":authority": host }).on("response", (headers) => done(headers[":status"])).resume();
    });
    session.close();
    expect(status).toBe(200);
  });

  test("is given everything over TLS: without, it leads to the same address there, whoever it is asked for", async () => {
    const there = `https://${site.nginx.host}${site.at("/projects/gokv?a=b")}`;
    expect(shown(await openly(site.nginx.host))).toEqual([301, there]);
    expect(shown(await openly("evil.example"))).toEqual([301, there]);
    const named = await ask(site.nginx, "//evil.example", { plain: true });
    expect(new URL(named.headers.location ?? "").host).toBe(site.nginx.host);
  });
});

describe.skipIf(noNginx !== undefined)("nginx, asked for what is not there", () => {
  test.each([
    ["a page", "/no-such-page"],
    ["a page, with its slash", "/no-such-page/"],
    ["a file of the build", "/assets/index-deadbeef.js"],
    ["a folder without a page", "/projects"],
    ["its list", "/projects/"],
    ["the list of the scripts", "/assets/"],
    ["an address in capitals", "/PROJECTS/GOKV/"],
  ])("(%s) answers 404 with the page for it, which no cache keeps", async (_name, path) => {
    const { status, headers, body } = await get(path);
    expect([status, headers["content-type"], headers["cache-control"]]).toEqual([404, "text/html; charset=utf-8", "no-cache"]);
    expect(body.equals(lostPage())).toBe(true);
  });

  test("does so for a condition or a range, too", async () => {
    const { headers } = await get("/no-such-page");
    const conditions = [{ "If-None-Match": headers.etag ?? "*" }, { "If-None-Match": "*" }, { Range: "bytes=0-9" }];
    const replies = await Promise.all(conditions.map((asked) => get("/no-such-page", { headers: asked })));
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  test("tells nothing of hidden files, of other hosts' files, or of second copies", async () => {
    const paths = forgotten.flatMap((name) => [`/${name}`, `/${name.replaceAll(".", "%2E").replaceAll("_", "%5F")}`]);
    const found = await each(paths, ({ status, body }) => [status, body.equals(lostPage())]);
    expect(found).toEqual(paths.map((path) => [path, [404, true]]));
    expect((await get("/.well-known/security.txt")).body.toString()).toBe("secret");
  });

  test("gives the page even where the address cannot be decoded", async () => {
    const replies = await each(["/%E0%A4%A", "/%zz"], ({ status, body }) => [status, body.equals(lostPage())]);
    expect(replies.map(([, reply]) => reply)).toEqual([[400, true], [400, true]]);
  });
});

describe.skipIf(noNginx !== undefined)("nginx, asked in bad faith", () => {
  const addresses = [
    "//evil.example",
    "//evil.example/",
    "//evil.example/index.html",
    "///evil.example/projects/gokv",
    "//evil.example/%2e%2e/projects/gokv",
    "/\\evil.example",
    "/\\/evil.example/index.html",
    "/%5Cevil.example/projects",
    "/%5c%5cevil.example/index.html",
    "/%2Fevil.example",
    "/%2f%2fevil.example/index.html",
    "/projects%2Fgokv",
    "/projects//gokv",
    "/projects/../projects/gokv",
    "/projects/%2E%2e/projects/gokv",
    "/./projects/gokv",
    "/projects/gokv%0d%0aLocation:%20https://evil.example",
    "/projects/gokv%0aSet-Cookie:%20a=b",
    "/projects/gokv%00",
    "/projects/gokv%20",
    "/projects/gokv;/",
    "/@evil.example",
    "/https://evil.example",
    "/projects/gokv:443",
  ];

  test.each(addresses)("leads nowhere from %s", async (path) => {
    const { status, rawHeaders, body } = await ask(site.nginx, site.at("") + path);
    expect([400, 404]).toContain(status);
    expect(status === 400 || body.equals(lostPage())).toBe(true);
    expect(rawHeaders.map((name) => name.toLowerCase())).not.toContain("location");
    expect(rawHeaders.join("\n")).not.toMatch(/evil|set-cookie/i);
  });

  test("stays on the site, whatever host is named", async () => {
    const path = site.at("/projects/gokv");
    const heads = await Promise.all([
      say(site.nginx, `GET ${path} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`),
      say(site.nginx, `GET http://evil.example${path} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`),
      say(site.nginx, `GET ${path} HTTP/1.0\r\n\r\n`),
    ]);
    const locations = heads.map((head) => /^Location: (.*)$/m.exec(head)?.[1]);
    expect(locations).toEqual(heads.map(() => `${path}/`));
  });

  test("refuses what is no request", async () => {
    const requests = ["GET @evil.example HTTP/1.1", "GET /\u0000 HTTP/1.1", "GET / HTTP/1.1\r\nHost: a\r\nHost: b", "\u0016\u0003\u0001"];
    const heads = await Promise.all(requests.map((line) => say(site.nginx, `${line}\r\nConnection: close\r\n\r\n`)));
    expect(heads.map((head) => head.split("\r\n")[0])).toEqual(requests.map(() => "HTTP/1.1 400 Bad Request"));
  });

  test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])("refuses %s, and says what it takes", async (method) => {
    const paths = ["/", "/projects/gokv", "/no-such-page", script()];
    const replies = await Promise.all(paths.map((path) => get(path, { method })));
    expect(replies.map(({ status, headers }) => [status, headers.allow])).toEqual(paths.map(() => [405, "GET, HEAD"]));
  });
});

describe.skipIf(noNginx !== undefined)("every answer", () => {
  const asked: Readonly<Record<string, [status: number, path: () => string, asking?: Asking]>> = {
    "a page": [200, () => "/"],
    "a script": [200, script],
    "the head of a page": [200, () => "/", { method: "HEAD" }],
    "a part": [206, script, { headers: { Range: "bytes=0-9" } }],
    "a redirect": [301, () => "/projects/gokv"],
    "nothing new": [304, () => "/", { headers: { "If-None-Match": "*" } }],
    "a malformed address": [400, () => "/%zz"],
    "nothing there": [404, () => "/no-such-page"],
    "no such file": [404, () => "/assets/index-deadbeef.js"],
    "another method": [405, () => "/", { method: "POST" }],
    "a long address": [414, () => `/${"a".repeat(40_000)}`],
    "long headers": [400, () => "/", { headers: { Long: "a".repeat(40_000) } }],
  };

  test.each(Object.keys(asked))("(%s) has the headers of a careful host, once, and does not tell the server's version", async (name) => {
    const [expected, path, asking] = asked[name] ?? [0, () => ""];
    const { status, headers, rawHeaders } = await get(path(), asking);
    expect(status).toBe(expected);
    expect(headers).toMatchObject(promisedHeaders());
    const names = rawHeaders.filter((_, i) => i % 2 === 0).map((one) => one.toLowerCase());
    expect(names.filter((one, i) => names.indexOf(one) !== i)).toEqual([]);
    expect(headers.server).toBe("nginx");
  });

  test("(a range that cannot be had) has them, if more than once", async () => {
    const { status, headers, rawHeaders } = await get(script(), { headers: { Range: "bytes=99999999-" } });
    expect([status, headers["content-range"]]).toEqual([416, expect.stringMatching(/^bytes \*\/\d+$/)]);
    const values = (name: string) => rawHeaders.filter((_, i) => rawHeaders[i - 1]?.toLowerCase() === name);
    const found = Object.keys(promisedHeaders()).map((name) => [name, [...new Set(values(name))]]);
    expect(found).toEqual(Object.entries(promisedHeaders()).map(([name, value]) => [name, [value]]));
    expect(headers["cache-control"]).toContain("no-cache");
  });
});
