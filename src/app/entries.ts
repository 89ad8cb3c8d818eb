const isNumber = (value: unknown): boolean => value === null || typeof value === "number";

/** Whether it is what the router keeps with an entry of the history, or nothing. */
function isRouters(state: unknown): boolean {
  if (state === null) return true;
  if (typeof state !== "object") return false;
  const { key = "", idx = null, masked }: { key?: unknown; idx?: unknown; masked?: unknown } = state;
  return typeof key === "string" && isNumber(idx) && masked === undefined;
}

function clean(): void {
  if (!isRouters(history.state)) history.replaceState(null, "");
}

/**
 * What others kept with an entry of the history is forgotten before the router reads it: it would take "masked" for the
 * address of the page. Called before the router is drawn, as listeners are told in their order.
 */
export function keepOwnEntries(): void {
  clean();
  addEventListener("popstate", clean);
}
