/** Things that are loaded once each, by key. */
export interface Once<T> {
  /** Loads it, unless it is here or on its way; what failed is tried again. */
  load(key: string): Promise<T>;
  /**
   * For a component: the thing, at once when it is here. Until then the component suspends by throwing the promise
   * (React's `use` would have the browser wait a turn even for what is here). What failed throws its error, until it
   * is loaded again.
   */
  read(key: string): T;
}

interface Entry<T> {
  readonly promise: Promise<T>;
  settled?: { readonly value: T } | { readonly error: unknown };
}

export function once<T>(fetch: (key: string) => Promise<T>): Once<T> {
  const entries = new Map<string, Entry<T>>();

  function start(key: string): Entry<T> {
    const entry: Entry<T> = { promise: fetch(key) };
    entries.set(key, entry);
    entry.promise.then(
      (value) => (entry.settled = { value }),
      (error: unknown) => (entry.settled = { error }),
    );
    return entry;
  }

  return {
    load(key) {
      const entry = entries.get(key);
      const failed = entry?.settled && "error" in entry.settled;
      return (entry && !failed ? entry : start(key)).promise;
    },
    read(key) {
      const { promise, settled } = entries.get(key) ?? start(key);
      // oxlint-disable-next-line typescript/only-throw-error -- a thrown promise is how a component suspends
      if (!settled) throw promise;
      if ("error" in settled) throw settled.error;
      return settled.value;
    },
  };
}
