import { useSyncExternalStore } from "react";

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
