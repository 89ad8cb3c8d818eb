import { useEffect, useSyncExternalStore } from "react";
import { whenIdle } from "./idle.ts";

/** What only paper shows: a file of its own. */
export type Paper = typeof import("../paper/index.ts");

let loaded: Paper | undefined;
const waiting = new Set<() => void>();

/** Fetches what only paper shows; once it is here, what waits for it is drawn. A failure is forgotten with the call. */
export async function loadPaper(): Promise<Paper> {
  if (loaded) return loaded;
  loaded = await import("../paper/index.ts");
  for (const tell of waiting) tell();
  return loaded;
}

const subscribe = (tell: () => void): (() => void) => {
  waiting.add(tell);
  return () => waiting.delete(tell);
};

/** What only paper shows, once the page has had time to fetch it. */
export function usePaper(): Paper | undefined {
  useEffect(() => {
    if (!loaded) whenIdle(() => void loadPaper().catch(() => undefined));
  }, []);
  return useSyncExternalStore(
    subscribe,
    () => loaded,
    () => undefined,
  );
}

let query = (): string => "";

/** Says what the query of the page's address would be at any time; the result takes that back. */
export function sayQuery(now: () => string): () => void {
  query = now;
  return () => {
    query = () => "";
  };
}

/** The query that shows what the page shows now: "", or with its question mark. */
export const shownQuery = (): string => query();
