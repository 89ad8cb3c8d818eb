/** The built site as nginx is to serve it. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { compress } from "../../scripts/compress.ts";
import { headersFor, parseHeaders } from "../../scripts/serve.ts";
import { builtSite } from "../../scripts/weigh.ts";
import { siteAddress } from "../site/built.ts";
import { startNginx, type Nginx } from "./server.ts";

/** A copy of the build with its compressed files, and the nginx that serves it. */
export interface ServedCopy {
  readonly nginx: Nginx;
  /** The copy's folder. */
  readonly root: string;
  /** The path of an address under the base. */
  readonly at: (path: string) => string;
  readonly close: () => Promise<void>;
}

/** Copies the last build to where its base lies in a folder, so that the build itself stays as it is. */
export async function serveCopy({ compressed = false } = {}): Promise<ServedCopy> {
  const { root: dist, base } = builtSite();
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  const root = join(folder, "root", base);
  cpSync(resolve(dist), root, { recursive: true, preserveTimestamps: true });
  if (compressed) compress(root);
  const configuration = readFileSync("build/nginx.conf", "utf8");
  const host = new URL(siteAddress()).hostname;
  const nginx = await startNginx({ configuration, root: join(folder, "root"), host });
  const close = async () => {
    await nginx.close();
    rmSync(folder, { recursive: true });
  };
  return { nginx, root, at: (path) => base.slice(0, -1) + path, close };
}

/** The headers of every answer, as the hosts' file of the build has them: by name in lower case. */
export function promisedHeaders(): Record<string, string> {
  const { root, base } = builtSite();
  return Object.fromEntries(headersFor(parseHeaders(readFileSync(join(root, "_headers"), "utf8")), [base]));
}
