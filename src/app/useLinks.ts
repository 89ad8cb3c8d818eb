import { useEffect } from "react";
import { createPath, useLocation, useNavigate } from "react-router";

const base = import.meta.env.BASE_URL;

/**
 * The path, query and fragment under the base of the page that a click opens in its own tab; undefined where the browser
 * does it all: other sites, files, fragments of the page itself, and clicks that ask for a tab, a window or a download.
 */
export function destination(event: MouseEvent): string | undefined {
  const { button, metaKey, ctrlKey, shiftKey, altKey, target } = event;
  if (event.defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return undefined;
  const link = target instanceof Element ? target.closest("a") : null;
  if (!link?.href || link.target || link.hasAttribute("download") || link.getAttribute("href")?.startsWith("#")) return undefined;
  const { origin, pathname, search, hash } = new URL(link.href);
  if (origin !== location.origin || !pathname.startsWith(base) || /\.\w+$/.test(pathname)) return undefined;
  return pathname.slice(base.length - 1) + search + hash;
}

/** Opens the site's pages in place, whatever link leads to them: plain links, for a router's own each follow every move. */
export function useLinks(): void {
  const navigate = useNavigate();
  const here = createPath(useLocation());
  useEffect(() => {
    const open = (event: MouseEvent): void => {
      const to = destination(event);
      if (to === undefined) return;
      event.preventDefault();
      void navigate(to, { replace: to === here });
    };
    document.addEventListener("click", open);
    return () => document.removeEventListener("click", open);
  }, [navigate, here]);
}
