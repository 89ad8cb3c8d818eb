import { useLayoutEffect, type ReactNode } from "react";
import { words } from "../words/index.ts";
import { textOf, type Page } from "../site/page.ts";
import { Footer } from "./Footer.tsx";
import { Header } from "./Header.tsx";

const set = (selector: string, attribute: string, value: string): void =>
  document.head.querySelector(selector)?.setAttribute(attribute, value);

/** Keeps the document's head in step while navigating; the prerendered one is right already. */
function useHead(page: Page): void {
  const { title, description, path } = textOf(page);
  useLayoutEffect(() => {
    document.title = title;
    document.documentElement.dataset["page"] = page.kind;
    set("meta[name=description]", "content", description);
    const canonical = document.head.querySelector<HTMLLinkElement>("link[rel=canonical]");
    if (canonical) canonical.href = new URL(import.meta.env.BASE_URL.slice(0, -1) + path, canonical.href).href;
  }, [title, description, path, page.kind]);
}

/** What every page has around it. */
export function Shell({ page, children }: { page: Page; children: ReactNode }) {
  useHead(page);
  return (
    <>
      <a className="skip" href="#content">
        {words.skipToContent}
      </a>
      <Header home={page.kind === "home"} />
      <main id="content" tabIndex={-1} className="page">
        {children}
      </main>
      <Footer />
    </>
  );
}
