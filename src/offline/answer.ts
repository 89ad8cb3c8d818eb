import { filesAt, isPage } from "./address.ts";
import { mayStore } from "./release.ts";
import type { RequestEvent } from "./scope.ts";
import type { Store } from "./store.ts";

/** How long the network may take before a stored page is shown instead, in milliseconds. */
export const patience = 4000;

type Asked = Pick<RequestEvent, "request" | "waitUntil">;

/** A file that is named by its content: the stored one is the only one there can be. */
export const immutable = async (store: Store, path: string, request: Request): Promise<Response> =>
  (await store.file(path).catch(() => undefined)) ?? fetch(request);

async function fromPack(store: Store, names: readonly string[], status = 200): Promise<Response | undefined> {
  const found = await store.packed(names).catch(() => undefined);
  if (!found) return undefined;
  found.headers.set("Content-Type", found.file.type);
  return new Response(new Blob([...found.file.parts]), { status, headers: found.headers });
}

/** What is stored for an address: a file of the pack, or one that was opened before. */
const storedAt = async (store: Store, path: string): Promise<Response | undefined> =>
  (await fromPack(store, filesAt(path))) ?? store.file(path).catch(() => undefined);

/** Files that are stored once they were opened, and not before. */
const isKept = (path: string): boolean => path.endsWith(".pdf");

async function fromNetwork(store: Store, path: string, asked: Asked): Promise<Response> {
  const response = await fetch(asked.request);
  // Storage that is full or denied loses the copy, not the answer.
  if (isKept(path) && mayStore(response)) asked.waitUntil(store.keep(path, response.clone()).catch(() => undefined));
  return response;
}

const later = (ms: number): Promise<undefined> => new Promise((done) => setTimeout(done, ms, undefined));

/**
 * Everything else: from the network, so that a new release is seen at once; what is stored when there is no network,
 * when it takes too long, or when the server fails. An address without a page gets the page that says so, where
 * `whole` tells that all pages are stored.
 */
export async function current(store: Store, path: string, asked: Asked, whole: boolean): Promise<Response> {
  const network = fromNetwork(store, path, asked);
  const settled = network.catch(() => undefined);
  asked.waitUntil(settled);
  const first = await Promise.race([settled, later(patience)]);
  if (first && first.status < 500) return first;
  const stored = await storedAt(store, path);
  if (stored) return stored;
  const last = await settled;
  if (last) return last;
  return (whole && isPage(path) ? await fromPack(store, ["404.html"], 404) : undefined) ?? network;
}
