import { useEffect, useSyncExternalStore } from "react";
import type { highlights } from "../projects/highlights.ts";

type All = typeof highlights;

let loaded: All | undefined;
const waiting = new Set<() => void>();

/** Fetches what the printed résumé says beyond the cards; once it is here, the cards have it. */
export async function loadHighlights(): Promise<All> {
  if (loaded) return loaded;
  loaded = (await import("../projects/highlights.ts")).highlights;
  for (const tell of waiting) tell();
  return loaded;
}

const whenIdle: (task: () => void) => void =
  typeof requestIdleCallback === "function"
    ? (task) => requestIdleCallback(task, { timeout: 2000 })
    : (task) => setTimeout(task, 500);

const subscribe = (tell: () => void): (() => void) => {
  waiting.add(tell);
  return () => waiting.delete(tell);
};

/** The highlights, once the page has had time to fetch them; print shows them, the screen does not. */
export function useHighlights(): All | undefined {
  useEffect(() => {
    if (!loaded) whenIdle(() => void loadHighlights().catch(() => undefined));
  }, []);
  return useSyncExternalStore(
    subscribe,
    () => loaded,
    () => undefined,
  );
}
