import { existsSync, globSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compressFile, compressibleFiles } from "../../scripts/compress.ts";
import { ask, type Asking, type Reply } from "./ask.ts";
import { noNginx } from "./server.ts";
import { serveCopy, type ServedCopy } from "./site.ts";

const decoders = { br: brotliDecompressSync, gzip: gunzipSync } as const;
const extensions = { br: ".br", gzip: ".gz" } as const;

/** What a browser must be told of a file, by the end of its name. */
const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  webmanifest: "application/manifest+json; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  pack: "application/octet-stream",
  pdf: "application/pdf",
  png: "image/png",
  ico: "image/x-icon",
  woff2: "font/woff2",
};

let site: ServedCopy;

/** The names of what the site consists of, without the compressed files and what is for other hosts. */
let names: string[];

beforeAll(async () => {
  if (noNginx !== undefined) return;
  site = await serveCopy({ compressed: true });
  writeFileSync(join(site.root, "words.md"), "# Words\n");
  writeFileSync(join(site.root, "paper.pdf"), "%PDF-1.7\n");
  writeFileSync(join(site.root, "data.json"), "{}\n");
  const files = globSync("**/*.*", { cwd: site.root }).filter((name) => statSync(join(site.root, name)).isFile());
  names = files.filter((name) => !/\.(br|gz)$/.test(name));
});

afterAll(() => site?.close());

const get = (name: string, asking: Asking = {}): Promise<Reply> => {
  const page = name.replace(/(^|\/)index\.html$/, "$1");
  return ask(site.nginx, site.at(`/${page}`), asking);
};
const accepting = (coding: string): Asking => ({ headers: { "Accept-Encoding": coding } });
const bytes = (name: string): Buffer => readFileSync(join(site.root, name));

/** The names for which something does not hold. */
async function except(some: readonly string[], holds: (name: string) => Promise<boolean>): Promise<string[]> {
  const held = await Promise.all(some.map(holds));
  return some.filter((_, i) => !held[i]);
}

describe.skipIf(noNginx !== undefined)("a file from nginx", () => {
  test("has the type that its name says, and no other is in the build", async () => {
    const found = new Map<string, string | undefined>();
    await Promise.all(names.map(async (name) => found.set(name, (await get(name)).headers["content-type"])));
    expect(found).toEqual(new Map(names.map((name) => [name, types[name.split(".").at(-1) ?? ""] ?? "a type for this name"])));
    expect(new Set(names.map((name) => name.split(".").at(-1)))).toEqual(new Set(Object.keys(types)));
  });

  test("is to be shown, not saved, if it is a PDF", async () => {
    const replies = await Promise.all(["paper.pdf", "index.html"].map((name) => get(name)));
    expect(replies.map(({ headers }) => headers["content-disposition"])).toEqual(["inline", undefined]);
    expect((await get("no-such-paper.pdf")).headers["content-disposition"]).toBeUndefined();
  });

  test("arrives as it was built where no coding is accepted", async () => {
    expect(await except(names, async (name) => (await get(name)).body.equals(bytes(name)))).toEqual([]);
    expect(await except(names, async (name) => (await get(name, accepting("br;q=0, gzip;q=0"))).body.equals(bytes(name)))).toEqual([]);
  });

  test.each(["br", "gzip"] as const)("arrives in %s as it was compressed, equal to the original, and smaller", async (coding) => {
    const coded = compressibleFiles(site.root).filter((name) => existsSync(join(site.root, name + extensions[coding])));
    expect(coded.length).toBeGreaterThan(150);
    expect(coded).toContain("404.html");
    const wrong = await except(coded, async (name) => {
      const { headers, body } = await get(name, accepting(coding));
      const same = decoders[coding](body).equals(bytes(name)) && body.equals(bytes(name + extensions[coding]));
      return same && headers["content-encoding"] === coding && body.length < bytes(name).length;
    });
    expect(wrong).toEqual([]);
  });

  test("arrives in brotli where both are accepted, as browsers ask", async () => {
    const { headers } = await get("index.html", accepting("gzip, deflate, br, zstd"));
    expect(headers["content-encoding"]).toBe("br");
  });

  test("tells caches that the coding depends on what is accepted, in each coding and in none", async () => {
    const replies = await Promise.all(["br", "gzip", "identity"].map((coding) => get("index.html", accepting(coding))));
    expect(replies.map(({ headers }) => headers.vary)).toEqual(replies.map(() => "Accept-Encoding"));
    expect(new Set(replies.map(({ headers }) => headers.etag)).size).toBe(3);
    expect(new Set(replies.map(({ headers }) => headers["last-modified"])).size).toBe(1);
  });

  test("is kept for good where its name has a hash of its content, in any coding, and nowhere else", async () => {
    const kept = async (name: string, asking?: Asking) => (await get(name, asking)).headers["cache-control"] === "public, max-age=31536000, immutable";
    const hashed = names.filter((name) => name.startsWith("assets/"));
    expect(hashed.length).toBeGreaterThan(40);
    expect(await except(hashed, (name) => kept(name))).toEqual([]);
    expect(await except(hashed, (name) => kept(name, accepting("br")))).toEqual([]);
    const others = names.filter((name) => !name.startsWith("assets/"));
    expect(await except(others, async (name) => (await get(name)).headers["cache-control"] === "no-cache")).toEqual([]);
    writeFileSync(join(site.root, "assets/unhashed.js"), "0");
    expect((await get("assets/unhashed.js")).headers["cache-control"]).toBe("no-cache");
  });
});

describe.skipIf(noNginx !== undefined)("of a file from nginx", () => {
  test("the head alone says the same as the whole", async () => {
    for (const asking of [{}, accepting("br")]) {
      // oxlint-disable-next-line no-await-in-loop -- one pair after the other
      const [head, whole] = await Promise.all([get("index.html", { ...asking, method: "HEAD" }), get("index.html", asking)]);
      const { date: _, ...headers } = whole.headers;
      expect([head.status, head.body.length]).toEqual([200, 0]);
      expect(head.headers).toMatchObject(headers);
      expect(head.headers["content-length"]).toBe(String(whole.body.length));
    }
  });

  test.each(["br", "gzip", "identity"])("nothing is sent again in %s while it stays the same", async (coding) => {
    const { headers } = await get("index.html", accepting(coding));
    const again = (asked: Record<string, string | undefined>) =>
      get("index.html", { headers: { "Accept-Encoding": coding, ...(asked as Record<string, string>) } });
    const conditions = [
      { "If-None-Match": headers.etag },
      { "If-None-Match": `"other", ${headers.etag}` },
      { "If-Modified-Since": headers["last-modified"] },
      { "If-None-Match": headers.etag, "If-Modified-Since": headers["last-modified"] },
    ];
    const replies = await Promise.all(conditions.map(again));
    expect(replies.map(({ status, body }) => [status, body.length])).toEqual(conditions.map(() => [304, 0]));
    expect(replies.map((reply) => [reply.headers.etag, reply.headers["cache-control"]])).toEqual(conditions.map(() => [headers.etag, "no-cache"]));
    expect((await again({ "If-None-Match": '"other"', "If-Modified-Since": headers["last-modified"] })).status).toBe(200);
  });

  test("all is sent again once it has changed, in every coding", async () => {
    const before = await Promise.all(["br", "gzip", "identity"].map((coding) => get("robots.txt", accepting(coding))));
    writeFileSync(join(site.root, "robots.txt"), `${bytes("robots.txt")}${"# changed\n".repeat(20)}`);
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(site.root, "robots.txt"), later, later);
    compressFile(join(site.root, "robots.txt"));
    const after = await Promise.all(
      before.map(({ headers }) => get("robots.txt", { headers: { "Accept-Encoding": headers["content-encoding"] ?? "identity", "If-None-Match": headers.etag ?? "" } })),
    );
    expect(after.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(brotliDecompressSync(after[0]?.body ?? Buffer.alloc(0)).equals(bytes("robots.txt"))).toBe(true);
  });

  test("a part can be had, and the whole if it has changed since", async () => {
    const name = names.find((one) => one.endsWith(".woff2")) ?? "";
    const [whole, { headers }] = [bytes(name), await get(name)];
    const part = (asked: Record<string, string>) => get(name, { headers: asked });
    const middle = await part({ Range: "bytes=100-199", "If-Range": headers.etag ?? "" });
    expect([middle.status, middle.headers["content-range"]]).toEqual([206, `bytes 100-199/${whole.length}`]);
    expect(middle.body.equals(whole.subarray(100, 200))).toBe(true);
    const end = await part({ Range: "bytes=-50" });
    expect([end.status, end.body.equals(whole.subarray(-50))]).toEqual([206, true]);
    const changed = await part({ Range: "bytes=100-199", "If-Range": '"other"' });
    expect([changed.status, changed.body.equals(whole)]).toEqual([200, true]);
  });
});

describe.skipIf(noNginx !== undefined)("a site without compressed files", () => {
  test("is compressed with gzip as it is sent", async () => {
    const plain = await serveCopy();
    const { headers, body } = await ask(plain.nginx, plain.at("/"), accepting("br, gzip"));
    await plain.close();
    expect(headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(body).equals(bytes("index.html"))).toBe(true);
  });
});
