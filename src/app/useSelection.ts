import { useLayoutEffect, useMemo } from "react";
import { useLocation } from "react-router";
import { paths } from "../paths.ts";
import { everything, type Selection } from "../selection/selection.ts";
import { formatSelection, parseSelection } from "../selection/url.ts";
import { releasePreselection } from "./preselect.ts";
import { useTakenOver } from "./hydrated.ts";

interface Selected {
  readonly selection: Selection;
  /** What the address asked for and the site does not have. */
  readonly ignored: ReturnType<typeof parseSelection>["ignored"];
}

const nothingAsked: Selected = { selection: everything, ignored: [] };

/** The selection in the address; everything until the page is hydrated. */
export function useSelection(): Selected {
  const { search } = useLocation();
  const hydrated = useTakenOver();
  const selected = useMemo(() => (hydrated ? parseSelection(search) : nothingAsked), [hydrated, search]);
  useLayoutEffect(() => {
    if (hydrated) releasePreselection();
  }, [hydrated]);
  return selected;
}

/** The home page's address with a selection. */
export const selectionPath = (selection: Selection): string => paths.home + formatSelection(selection);
