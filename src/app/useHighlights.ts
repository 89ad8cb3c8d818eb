import { useEffect, useState } from "react";
import type { highlights } from "../projects/highlights.ts";

type All = typeof highlights;

let loaded: All | undefined;

/** Fetches what the printed résumé says beyond the cards. */
export const loadHighlights = async (): Promise<All> =>
  (loaded ??= (await import("../projects/highlights.ts")).highlights);

const whenIdle: (task: () => void) => void =
  typeof requestIdleCallback === "function"
    ? (task) => requestIdleCallback(task, { timeout: 2000 })
    : (task) => setTimeout(task, 500);

/** The highlights, once the page has had time to fetch them; print shows them, the screen does not. */
export function useHighlights(): All | undefined {
  const [all, setAll] = useState(loaded);
  useEffect(() => {
    if (!all) whenIdle(() => void loadHighlights().then(setAll, () => undefined));
  }, [all]);
  return all;
}
