import { startTransition, useEffect, useState, useSyncExternalStore } from "react";

const never = (): (() => void) => () => {};

/**
 * False while prerendering and while hydrating, true from then on. What depends on the
 * browser (the query, storage) waits for it, so that the first render equals the prerendered one.
 */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

let takenOver = false;

/**
 * The same for a whole page: the change is drawn in slices that let the reader's clicks through.
 * Only for what hydrates with the page at its first opening, not for parts that follow later.
 */
export function useTakenOver(): boolean {
  const [state, setState] = useState(takenOver);
  useEffect(() => {
    takenOver = true;
    startTransition(() => setState(true));
  }, []);
  return state;
}
