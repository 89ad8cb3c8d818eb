import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compressFile } from "../../scripts/compress.ts";
import { noLoad } from "./server.ts";
import { serveCopy, type ServedCopy } from "./site.ts";

const run = promisify(execFile);

/** Few and short, for a machine with other things to do: it is about whether all is answered, not about how fast. */
const load = { threads: 2, connections: 32, seconds: 3 } as const;

let site: ServedCopy;

beforeAll(async () => {
  if (noLoad !== undefined) return console.info(noLoad);
  site = await serveCopy();
  compressFile(join(site.root, "index.html"));
});

afterAll(() => site?.close());

const address = (path: string): string => `https://127.0.0.1:${site.nginx.ports.https}${site.at(path)}`;

/** What wrk counted: requests that were answered, answers that were no 2xx or 3xx, and connections that failed. */
async function counted(url: string, headers: readonly string[] = []): Promise<{ answered: number; refused: number; failed: number }> {
  const size = [`-t${load.threads}`, `-c${load.connections}`, `-d${load.seconds}s`, "--timeout", "10s"];
  const { stdout } = await run("wrk", [...size, ...headers.flatMap((header) => ["-H", header]), url]);
  const answered = Number(/(\d+) requests in/.exec(stdout)?.[1]);
  const refused = Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0);
  const errors = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout) ?? [];
  return { answered, refused, failed: errors.slice(1).reduce((sum, one) => sum + Number(one), 0) };
}

describe.skipIf(noLoad !== undefined)("under load nginx answers everything", () => {
  test.each([
    ["the home page in brotli", "/", ["Accept-Encoding: br"]],
    ["a page as it is", "/projects/gokv/", []],
  ])("asked for %s", async (_what, path, headers) => {
    const found = await counted(address(path), headers);
    expect(found).toEqual({ answered: expect.any(Number), refused: 0, failed: 0 });
    expect(found.answered).toBeGreaterThan(100);
    console.info(`${path}: ${found.answered} answers in ${load.seconds} s over ${load.connections} connections`);
  });

  test("and the count does tell of what is refused", async () => {
    const { answered, refused } = await counted(address("/no-such-page"));
    expect([answered > 0, refused]).toEqual([true, answered]);
    expect(site.nginx.errors()).toBe("");
  });
});
