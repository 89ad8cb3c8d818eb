import { execFile } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { site, siteAddress } from "./built.ts";
import { copyProject } from "./copy.ts";
import { filesUnder } from "./files.ts";

let copy = "";

/** As far from the machine's own as can be. */
const TZ = new Date().getTimezoneOffset() > 0 ? "Pacific/Auckland" : "Pacific/Honolulu";

/** Another clone, on the other side of the world, in another language, called from another folder. */
beforeAll(async () => {
  copy = copyProject();
  const { origin, pathname } = new URL(siteAddress());
  const PDF = existsSync(join(site.root, "resume.pdf")) ? "1" : "0";
  const address = { SITE_URL: origin, BASE_PATH: pathname, OUT_DIR: join(copy, "dist"), BUILD_DIR: join(copy, "build"), PDF };
  const env = { ...process.env, ...address, TZ, LANG: "zh_CN.UTF-8", LC_ALL: "tr_TR.UTF-8" };
  await promisify(execFile)(process.execPath, [join(copy, "scripts/build.ts")], { cwd: tmpdir(), env });
}, 600_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const differing = (names: readonly string[], one: string, other: string): string[] =>
  names.filter((name) => !readFileSync(join(one, name)).equals(readFileSync(join(other, name))));

describe("the same sources, built in another folder and time zone", () => {
  test("give the same files, byte for byte", () => {
    const files = filesUnder(site.root).filter((name) => !/\.(br|gz)$/.test(name));
    expect(filesUnder(join(copy, "dist"))).toEqual(files);
    expect(differing(files, site.root, join(copy, "dist"))).toEqual([]);
  });

  test("give nginx the same configuration", () => {
    expect(differing(["nginx.conf", "site.json"], "build", join(copy, "build"))).toEqual([]);
  });
});
