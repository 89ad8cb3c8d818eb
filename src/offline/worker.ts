/** The service worker: keeps the site readable without its server. README, "Offline", tells what it stores. */
import { current, immutable } from "./answer.ts";
import { pathUnder } from "./address.ts";
import type { Scope } from "./scope.ts";
import { openStore } from "./store.ts";

// A worker's global object, which the library of a page does not describe.
const scope = self as unknown as Scope;
const release = import.meta.env.RELEASE;
const store = openStore(scope, release);

scope.addEventListener("install", (event) => event.waitUntil(store.fill().then(() => scope.skipWaiting())));

/** Takes over all open windows; those that show a former release find its files as before. */
async function begin(): Promise<void> {
  await store.noteFormer();
  await scope.clients.claim();
  await store.tidy();
}

scope.addEventListener("activate", (event) => event.waitUntil(begin()));

/** A page has nothing better to do. */
scope.addEventListener("message", (event) => event.waitUntil(store.tidy()));

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = pathUnder(release.base, request.url, scope.location.origin);
  if (path === undefined || request.method !== "GET" || request.headers.has("range")) return;
  const answer = path.startsWith("assets/")
    ? immutable(store, path, request)
    : current(store, path, event, release.whole);
  event.respondWith(answer);
});
