import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { runInNewContext } from "node:vm";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { within } from "../../scripts/offline.ts";
import { headersFor, parseHeaders } from "../../scripts/serve.ts";
import { limits } from "../../scripts/weigh.ts";
import { unpack } from "../../src/offline/pack.ts";
import { site, text } from "./built.ts";

/** A request that the worker makes, as far as it matters here. */
interface Asked {
  readonly path: string;
  readonly integrity: string;
}

/** What a worker asks for when it is installed, told by running it. */
async function listed(worker: string): Promise<Asked[]> {
  const asked: Asked[] = [];
  const listeners = new Map<string, (event: { waitUntil: (work: Promise<unknown>) => void }) => void>();
  const origin = "https://example.org";
  const globals = {
    addEventListener: (type: string, listen: () => void) => listeners.set(type, listen),
    caches: { open: async () => ({ keys: async () => [], addAll: async (all: Asked[]) => void asked.push(...all) }) },
    location: { origin },
    skipWaiting: async () => undefined,
    Request: function request(url: string, { integrity }: { integrity: string }): Asked {
      return { path: url.replace(origin + site.base, ""), integrity };
    },
  };
  runInNewContext(worker, { ...globals, self: globals });
  let installed: Promise<unknown> = Promise.resolve();
  listeners.get("install")?.({ waitUntil: (work) => void (installed = work) });
  await installed;
  return asked;
}

const files = globSync("**/*", { cwd: site.root })
  .map((name) => name.replaceAll(sep, "/"))
  .filter((name) => statSync(join(site.root, name)).isFile());
const bytesOf = (name: string): Buffer => readFileSync(join(site.root, name));

/** What readers may do without: see README, "Offline". */
const leftOut = (name: string): boolean =>
  /^(og\/.*\.png|_headers|_redirects|sw\.js)$|\.(pdf|br|gz)$/.test(name);

let asked: Asked[];
let packName: string;

beforeAll(async () => {
  asked = await listed(text("sw.js"));
  packName = asked.find(({ path }) => path.endsWith(".pack"))?.path ?? "";
});

describe("the worker", () => {
  test("asks for the files that are named by their content, and for no other", () => {
    const named = files.filter((name) => name.startsWith("assets/") && !leftOut(name));
    expect(asked.map(({ path }) => path).toSorted()).toEqual(named.toSorted());
    expect(named.length).toBeGreaterThan(40);
  });

  test("takes each of them only as it was built", () => {
    const digests = asked.map(({ path }) => ({ path, integrity: `sha256-${createHash("sha256").update(bytesOf(path)).digest("base64")}` }));
    expect(asked).toEqual(digests);
  });

  test("finds every other file of the site in the pack, to the byte", () => {
    const take = unpack(Uint8Array.from(gunzipSync(bytesOf(packName))));
    const others = files.filter((name) => !name.startsWith("assets/") && !leftOut(name));
    const wrong = others.filter((name) => !Buffer.concat([...(take(name)?.parts ?? [])]).equals(bytesOf(name)));
    expect(wrong).toEqual([]);
    expect(others.length).toBeGreaterThan(150);
    expect(files.filter(leftOut).filter((name) => take(name) !== undefined)).toEqual([]);
  });

  test("stores no more than it may", () => {
    const sum = ["sw.js", ...asked.map(({ path }) => path)].reduce((total, name) => total + bytesOf(name).length, 0);
    expect(sum).toBeGreaterThan(500_000);
    expect(sum).toBeLessThanOrEqual(limits.stored);
  });

  test("is asked for anew each time, and is bound by the site's policy", () => {
    const headers = headersFor(parseHeaders(text("_headers")), [`${site.base}sw.js`]);
    expect(headers.get("cache-control")).toBe("no-cache");
    expect(headers.get("content-security-policy")).toContain("connect-src 'self'");
    expect(text("sw.js")).not.toMatch(/importScripts|\beval\b|new Function/);
  });
});

describe("a site that is larger than what may be stored", () => {
  const three = [10, 20, 30].map((cost, i) => ({ name: `${i}`, cost }));

  test("has its first files stored, and says that it is not whole", () => {
    expect(within(three, 59)).toEqual({ names: ["0", "1"], whole: false });
    expect(within(three, 60)).toEqual({ names: ["0", "1", "2"], whole: true });
  });

  test("is not read further than that", () => {
    let read = 0;
    function* endless() {
      for (;;) {
        read += 1;
        yield { name: "", cost: 1 };
      }
    }
    expect(within(endless(), 1000).names).toHaveLength(1000);
    expect(read).toBe(1001);
  });
});
