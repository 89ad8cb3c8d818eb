import { startTransition, StrictMode, useEffect, type ReactNode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { keepOwnEntries } from "./app/entries.ts";
import { layOut } from "./app/layOut.ts";
import { SiteRouter } from "./app/SiteRouter.tsx";
import { many } from "./data/index.ts";
import { noteMissing } from "./site/address.ts";
import { preload } from "./site/preload.ts";
import { App } from "./routes.tsx";
import "./styles.css";

const base = import.meta.env.BASE_URL;
const root = document.getElementById("root");

/** Has the site kept for offline; that takes a share of the machine, so a page comes to life before. */
function keepSite(): void {
  if (import.meta.env.PROD) void import("./offline/register.ts").catch(() => undefined);
}

/** What the page does once it has come to life. */
function Alive({ children }: { children: ReactNode }) {
  useEffect(() => layOut(keepSite), []);
  return children;
}

/** Draws the page once its code and text are here; hydrating needs both. */
async function start(container: HTMLElement): Promise<void> {
  const path = location.pathname.slice(base.length - 1);
  const site = (
    <StrictMode>
      <Alive>
        <SiteRouter basename={base}>
          <App />
        </SiteRouter>
      </Alive>
    </StrictMode>
  );
  const prerendered = container.firstElementChild !== null;
  if (many && document.documentElement.dataset["page"] === "not-found") noteMissing(path);
  try {
    await preload(path);
  } catch {
    // The prerendered page is whole and its links work: better than an error in its place.
    if (prerendered) return layOut(keepSite);
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
