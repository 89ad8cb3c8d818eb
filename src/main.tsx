import { startTransition, StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { keepOwnEntries } from "./app/entries.ts";
import { many } from "./data/index.ts";
import { whenIdle } from "./app/idle.ts";
import { noteMissing } from "./site/address.ts";
import { preload } from "./site/preload.ts";
import { App } from "./routes.tsx";
import "./styles.css";

const base = import.meta.env.BASE_URL;
const root = document.getElementById("root");

/** Draws the page once its code and text are here; hydrating needs both. */
async function start(container: HTMLElement): Promise<void> {
  const path = location.pathname.slice(base.length - 1);
  const site = (
    <StrictMode>
      <BrowserRouter basename={base}>
        <App />
      </BrowserRouter>
    </StrictMode>
  );
  const prerendered = container.firstElementChild !== null;
  if (many && document.documentElement.dataset["page"] === "not-found") noteMissing(path);
  try {
    await preload(path);
  } catch {
    // The prerendered page is whole and its links work: better than an error in its place.
    if (prerendered) return;
  }
  if (prerendered) startTransition(() => void hydrateRoot(container, site));
  else createRoot(container).render(site);
}

if (import.meta.env.DEV) {
  await Promise.all([import("./boot.ts"), import("./print.css")]);
  // A site that was served at this address before may have left one; plain http to another machine has none.
  const workers = "serviceWorker" in navigator ? await navigator.serviceWorker.getRegistrations() : [];
  await Promise.all(workers.map((worker) => worker.unregister()));
}
keepOwnEntries();
if (root) void start(root);
if (import.meta.env.PROD) whenIdle(() => void import("./offline/register.ts").catch(() => undefined));
