/** A promise that tells what it holds, once it holds it. */
export interface Kept<T> extends Promise<T> {
  kept?: { readonly value: T };
}

/** Loads each thing once; a failure is forgotten, so that the next call tries again. */
export function once<T>(load: (key: string) => Promise<T>): (key: string) => Kept<T> {
  const loading = new Map<string, Kept<T>>();
  return (key) => {
    const present = loading.get(key);
    if (present) return present;
    const promise: Kept<T> = load(key);
    loading.set(key, promise);
    promise.then(
      (value) => (promise.kept = { value }),
      () => loading.delete(key),
    );
    return promise;
  };
}

/**
 * What a promise holds, for a component: drawn at once when it is here. Until then the component suspends by throwing
 * the promise; React's `use` would have the browser wait a turn even for what is here.
 */
export function read<T>(promise: Kept<T>): T {
  // oxlint-disable-next-line typescript/only-throw-error -- a thrown promise is how a component suspends
  if (!promise.kept) throw promise;
  return promise.kept.value;
}
