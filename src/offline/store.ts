import { formerOf, type Release } from "./release.ts";
import type { Scope } from "./scope.ts";
import { unpack, type Taken } from "./pack.ts";

/** The files of a release in the browser's storage, and those of former ones as long as a page may ask for them. */
export interface Store {
  /** Fetches what is not here yet; all of it or nothing. */
  fill(): Promise<void>;
  /** Notes what only former releases list, and which windows are open: they may show one of those. */
  noteFormer(): Promise<void>;
  /** Deletes what was noted, once none of those windows is left. */
  tidy(): Promise<void>;
  /** The file at a path, of whichever release. */
  file(path: string): Promise<Response | undefined>;
  keep(path: string, response: Response): Promise<void>;
  /** The first of the names that is in the pack, and the headers that the host sent with it to guard what it sends. */
  packed(names: readonly string[]): Promise<{ readonly file: Taken; readonly headers: Headers } | undefined>;
}

/** Headers by which a host guards every answer; the others tell of the one they came with. */
const guards = /^(content-security-policy|cross-origin-|referrer-policy|permissions-policy|x-)/;

interface Noted {
  /** The ids of windows. */
  readonly windows: readonly string[];
  /** Addresses of files. */
  readonly former: readonly string[];
}

export function openStore({ caches, clients, location, registration }: Scope, { base, files, pack }: Release): Store {
  const site = (): Promise<Cache> => caches.open(`offline ${base}`);
  const address = (path: string): string => location.origin + base + path;
  /** No file of the site has this address, since none has a query. */
  const note = address("?former");
  const find = async (path: string): Promise<Response | undefined> => (await site()).match(address(path), { ignoreVary: true });
  const stored = async (): Promise<string[]> => (await (await site()).keys()).map(({ url }) => url);
  let opened: Promise<ReturnType<typeof unpack>> | undefined;

  async function open(): Promise<ReturnType<typeof unpack>> {
    const body = (await find(pack))?.body;
    if (!body) throw new Error("the pack is not stored");
    const bytes = await new Response(body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
    return unpack(new Uint8Array(bytes));
  }

  async function headers(): Promise<Headers> {
    const all = [...((await find(pack))?.headers ?? [])];
    return new Headers(all.filter(([name]) => guards.test(name)));
  }

  return {
    async fill() {
      const here = new Set(await stored());
      const missing = Object.entries(files).filter(([path]) => !here.has(address(path)));
      const requests = missing.map(([path, integrity]) => new Request(address(path), { integrity, redirect: "error", priority: "low" }));
      await (await site()).addAll(requests);
    },
    async noteFormer() {
      const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
      const former = formerOf(await stored(), Object.keys(files).map(address));
      const noted: Noted = { windows: windows.map(({ id }) => id), former };
      await (await site()).put(note, Response.json(noted));
    },
    async tidy() {
      const cache = await site();
      const noted: Noted | undefined = await (await cache.match(note))?.json();
      const windows = await Promise.all((noted?.windows ?? []).map((id) => clients.get(id)));
      // The next release may list again what this one does not.
      if (!noted || windows.some(Boolean) || registration.installing || registration.waiting) return;
      await Promise.all([note, ...noted.former].map((one) => cache.delete(one)));
    },
    file: find,
    async keep(path, response) {
      await (await site()).put(address(path), response);
    },
    async packed(names) {
      opened ??= open();
      const take = await opened.catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
      const file = names.map(take).find((one) => one !== undefined);
      return file && { file, headers: await headers() };
    },
  };
}
