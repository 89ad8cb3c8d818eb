import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostFiles, redirectMarkup } from "../../scripts/host.ts";
import { ask, type Asking, type Reply } from "./ask.ts";
import { noNginx, startNginx, type Nginx } from "./server.ts";

/** With a dot, which means more to a pattern than to a path. */
const site = { origin: "https://example.org", base: "/me/site.v2/" };
const moved = [{ from: "/projects/key-value/", to: "/projects/gokv/" }];
const pages = ["index.html", "projects/gokv/index.html", "assets/index-1a2b3c4d.js"];

let folder: string;
let nginx: Nginx;

const template = async (name: string): Promise<string> => readFileSync(name, "utf8");

/** The configuration that a build for that address makes. */
async function configurationFor(): Promise<string> {
  const kept = new Map<string, string>();
  const keep = async (name: string, content: string) => void kept.set(name, content);
  await hostFiles({ site, policy: "default-src 'none'", moved }, { template, keep, publish: async () => {} });
  return kept.get("nginx.conf") ?? "";
}

function write(name: string, content: string): void {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), content);
}

beforeAll(async () => {
  if (noNginx !== undefined) return;
  folder = mkdtempSync(join(tmpdir(), "subpath-"));
  for (const name of pages) write(join(site.base, name), name);
  write(join(site.base, "404.html"), "lost");
  write(join(site.base, "projects/key-value/index.html"), redirectMarkup(site, "/projects/gokv/"));
  cpSync(join(folder, site.base), join(folder, "me/sitexv2"), { recursive: true });
  write("other/index.html", "not of this site");
  nginx = await startNginx({ configuration: await configurationFor(), root: folder, host: "example.org" });
});

afterAll(async () => {
  await nginx?.close();
  if (folder) rmSync(folder, { recursive: true });
});

const get = (path: string, asking?: Asking): Promise<Reply> => ask(nginx, path, asking);
const caching = async (path: string) => (await get(path)).headers["cache-control"];
const shown = ({ status, headers: { location }, body }: Reply) => [status, location ?? body.toString()];

describe.skipIf(noNginx !== undefined)("nginx, with a site for a path of its own", () => {
  test("gives its pages and files there, and leads to it from where its slash is missing", async () => {
    expect(shown(await get("/me/site.v2/"))).toEqual([200, "index.html"]);
    expect(shown(await get("/me/site.v2?a=b"))).toEqual([301, "/me/site.v2/?a=b"]);
    expect(shown(await get("/me/site.v2/projects/gokv"))).toEqual([301, "/me/site.v2/projects/gokv/"]);
    expect(shown(await get("/me/site.v2/projects/gokv/"))).toEqual([200, "projects/gokv/index.html"]);
    expect(shown(await get("/me/site.v2/index.html"))).toEqual([301, "/me/site.v2/"]);
  });

  test("keeps its scripts for good, and nothing else", async () => {
    expect(await caching("/me/site.v2/assets/index-1a2b3c4d.js")).toBe("public, max-age=31536000, immutable");
    expect(await caching("/me/site.v2/assets/index-deadbeef.js")).toBe("no-cache");
    expect(await caching("/me/site.v2/projects/gokv/")).toBe("no-cache");
  });

  test.each(["/", "/other/", "/other", "/other/index.html", "/me/", "/me/sitexv2/", "/me/sitexv2/assets/index-1a2b3c4d.js", "/me/site.v2/no"])(
    "has the site's page for what is not there, and shows nothing beside the site: %s",
    async (path) => {
      expect(shown(await get(path))).toEqual([404, "lost"]);
    },
  );
});

describe.skipIf(noNginx !== undefined)("nginx, asked for a project by a former name", () => {
  test.each([
    ["/me/site.v2/projects/key-value/", "/me/site.v2/projects/gokv/"],
    ["/me/site.v2/projects/key-value", "/me/site.v2/projects/gokv/"],
    ["/me/site.v2/projects/key-value/?run=2.a&x=//evil.example", "/me/site.v2/projects/gokv/?run=2.a&x=//evil.example"],
  ])("leads from %s to where it is now, for good and in one step", async (from, to) => {
    expect(shown(await get(from))).toEqual([301, to]);
    expect(shown(await get(to))).toEqual([200, "projects/gokv/index.html"]);
  });

  test("leads nowhere from what only begins like it", async () => {
    expect((await get("/me/site.v2/projects/key-value/x")).status).toBe(404);
    expect((await get("/me/site.v2/projects/key-values/")).status).toBe(404);
    expect((await get("/me/site.v2//projects/key-value/")).status).toBe(404);
  });
});
