import { useEffect, useLayoutEffect, useRef } from "react";
import { useLocation, useNavigationType } from "react-router";

/** Where a reader was in an entry of the history: how far down, and on which of the page's links. */
interface Place {
  readonly y: number;
  readonly link?: number | undefined;
}

const places = new Map<string, Place>();
const storageKey = "places";

function recall(): void {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? "[]");
    if (!Array.isArray(stored)) return;
    for (const [key, y] of stored) if (typeof key === "string" && typeof y === "number") places.set(key, { y });
  } catch {
    // Denied or garbled: scrolling starts at the top.
  }
}

function keep(): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify([...places].map(([key, { y }]) => [key, y]).slice(-50)));
  } catch {
    // Storage is denied: places last as long as the page.
  }
}

/** The element a fragment names; a fragment with a broken escape names none. */
function target(hash: string): HTMLElement | null {
  try {
    return hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  } catch {
    return null;
  }
}

function goTo(element: HTMLElement): void {
  element.scrollIntoView();
  if (!element.matches("a, button, input, [tabindex]")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** The page is laid out whole first (layOut.ts): what is above the place has to have its true height. */
function goBackTo({ y, link }: Place): void {
  const element = link === undefined ? undefined : document.links[link];
  (element ?? document.querySelector("h1"))?.focus({ preventScroll: true });
  document.documentElement.classList.add("whole");
  scrollTo(0, y);
}

/**
 * Focus and scroll after navigating, as a browser would do between documents: a new page from
 * its top with the focus on its heading, a fragment at its target, back where the reader was.
 * A change of the query alone (a filter) moves neither.
 */
export function useManners(): void {
  const location = useLocation();
  const type = useNavigationType();
  const shown = useRef(location);

  useEffect(() => {
    const note = (link: number | undefined): void => {
      places.set(shown.current.key, { y: scrollY, link });
    };
    const onScroll = (): void => note(places.get(shown.current.key)?.link);
    const onFocus = ({ target: element }: FocusEvent): void =>
      note(element instanceof HTMLAnchorElement ? [...document.links].indexOf(element) : undefined);
    const onHide = (): void => {
      keep();
      history.scrollRestoration = "auto";
    };
    recall();
    history.scrollRestoration = "manual";
    addEventListener("scroll", onScroll, { passive: true });
    addEventListener("focusin", onFocus);
    addEventListener("pagehide", onHide);
    return () => {
      removeEventListener("scroll", onScroll);
      removeEventListener("focusin", onFocus);
      removeEventListener("pagehide", onHide);
    };
  }, []);

  useLayoutEffect(() => {
    const from = shown.current;
    shown.current = location;
    if (from === location) return;
    const samePage = from.pathname === location.pathname;
    const element = target(location.hash);
    if (type === "POP") {
      const place = places.get(location.key);
      if (!samePage) goBackTo(place ?? { y: 0 });
      else if (place) scrollTo(0, place.y);
      else if (element && from.hash !== location.hash) goTo(element);
    } else if (element && (!samePage || from.hash !== location.hash || from.key !== location.key)) {
      goTo(element);
    } else if (!samePage) {
      scrollTo(0, 0);
      document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    }
  }, [location, type]);
}
