/** Releases made from the files of the last build, in seconds instead of a build's time. */
import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { cp, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeWorker } from "../../scripts/offline.ts";
import { hashOf } from "../../scripts/policy.ts";
import { builtSite, type Site } from "../../scripts/weigh.ts";

export interface Release extends Site {
  remove: () => Promise<void>;
}

type Change = (text: string) => string;

const every = (changes: readonly Change[]): Change => (text) => changes.reduce((sofar, change) => change(sofar), text);

/** Modules get names of their own, as when the one that all others import was changed. */
const renaming = (tag: string): Change => {
  const own = (name: string): string => `${name}-${tag}.js`;
  return (text) => text.replaceAll(/(?<=(?:assets|\.)\/)([\w-]+)\.js\b/g, (_, name: string) => own(name));
};

const digest = (script: string): string => hashOf(script).slice(1, -1);

/** The script that every page ends with names the entry, and the policy names the script, by its content. */
function readmitting(page: string, retitle: Change): Change {
  const [, start = ""] = /<script type="module">([^<]*)<\/script>/.exec(page) ?? [];
  return (text) => text.replaceAll(digest(start), digest(retitle(start)));
}

const texts = "{**/*.{html,js,json,txt,md,xml,webmanifest},_headers}";

/**
 * The built site as a release of another time, stored by a worker of its own. Its pages name `origin` as theirs, by
 * which one tells releases apart, and no module has the name that it has in another. A script may be put first in the
 * head of every page: as a file of the site, which the policy admits.
 */
export async function makeRelease(origin: string, script?: string): Promise<Release> {
  const { root: built, base } = builtSite();
  const root = await mkdtemp(join(tmpdir(), "release-"));
  await cp(built, root, { recursive: true });
  const page = await readFile(join(root, "index.html"), "utf8");
  const { origin: before } = new URL(/<link rel="canonical" href="([^"]*)"/.exec(page)?.[1] ?? "");
  const retitle = renaming(createHash("sha256").update(origin).digest("hex").slice(0, 6));
  const change = every([retitle, readmitting(page, retitle), (text) => text.replaceAll(before, origin)]);
  const listening: Change = (text) => (script === undefined ? text : text.replace("<head>", `<head><script src="${base}listen.js"></script>`));

  await Promise.all(globSync(["assets/*.pack", "sw.js"], { cwd: root }).map((name) => rm(join(root, name))));
  const rewrite = async (name: string): Promise<void> => {
    const text = change(await readFile(join(root, name), "utf8"));
    await writeFile(join(root, name), name.endsWith(".html") ? listening(text) : text);
    if (name.startsWith("assets/")) await rename(join(root, name), join(root, retitle(name)));
  };
  await Promise.all(globSync(texts, { cwd: root }).map(rewrite));
  if (script !== undefined) await writeFile(join(root, "listen.js"), script);
  await writeWorker(root, base);
  return { root, base, remove: () => rm(root, { recursive: true, force: true }) };
}
