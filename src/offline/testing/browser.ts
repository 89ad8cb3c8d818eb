/** A browser's storage and windows, as far as the worker uses them, for tests. */
import { vi } from "vitest";
import type { Scope } from "../scope.ts";

const origin = "https://example.org";

const urlOf = (key: RequestInfo | URL): string => (key instanceof Request ? key.url : new URL(String(key), origin).href);

/** A cache in memory; `addAll` takes from `server` by path, and like the browser's stores all or nothing. */
function memoryCache(server: ReadonlyMap<string, string>) {
  const entries = new Map<string, Response>();
  return {
    keys: async () => [...entries.keys()].map((url) => new Request(url)),
    match: async (key: RequestInfo | URL) => entries.get(urlOf(key))?.clone(),
    put: async (key: RequestInfo | URL, response: Response) => void entries.set(urlOf(key), response),
    delete: async (key: RequestInfo | URL) => entries.delete(urlOf(key)),
    addAll: async (requests: Request[]) => {
      const found = requests.map(({ url }) => [url, server.get(new URL(url).pathname)] as const);
      if (found.some(([, body]) => body === undefined)) throw new TypeError("Failed to fetch");
      for (const [url, body] of found) entries.set(url, new Response(body));
    },
  };
}

/** A scope whose windows and whose next release a test sets. */
export function testScope(server: ReadonlyMap<string, string>) {
  const caches = new Map<string, ReturnType<typeof memoryCache>>();
  const windows = new Set<string>();
  const registration = { installing: null as unknown, waiting: null as unknown };
  const open = async (name: string) => {
    const cache = caches.get(name) ?? memoryCache(server);
    caches.set(name, cache);
    return cache;
  };
  const scope: Scope = {
    // Only what the store uses of it is here.
    caches: { open } as unknown as CacheStorage,
    clients: {
      claim: vi.fn<() => Promise<void>>(),
      get: async (id) => (windows.has(id) ? { id } : undefined),
      matchAll: async () => [...windows].map((id) => ({ id })),
    },
    registration,
    location: { origin },
    skipWaiting: async () => undefined,
    addEventListener: () => undefined,
  };
  /** The paths of all that is stored, in whichever cache. */
  const stored = async (): Promise<string[]> => {
    const keys = await Promise.all([...caches.values()].map((cache) => cache.keys()));
    return keys.flat().map(({ url }) => url.slice(origin.length)).toSorted();
  };
  return { scope, windows, registration, stored };
}
