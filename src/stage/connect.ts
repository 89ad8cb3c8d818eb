// oxlint-disable-next-line import/default -- Vite makes it: the address of the built worker
import workerUrl from "./worker.ts?worker&url";
import type { Connect, Told } from "./messages.ts";

interface Policy {
  createScriptURL(url: string): unknown;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

let policy: Policy | undefined;

/** The worker's address as the page's policy wants it (Trusted Types): this one, and no other. */
function trusted(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy("worker", {
    createScriptURL: (url) => {
      if (url !== workerUrl) throw new TypeError(url);
      return url;
    },
  });
  // A trusted URL is an object that stands where the types of the DOM want a string.
  return (policy ? policy.createScriptURL(workerUrl) : workerUrl) as string;
}

/** A worker of its own for who asks. */
export const connectWorker: Connect = (hear) => {
  let worker: Worker | undefined;
  try {
    worker = new Worker(trusted(), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Told>) => hear(data));
    worker.addEventListener("error", ({ message }) => hear({ id: 0, failed: message }));
  } catch {
    queueMicrotask(() => hear({ id: 0, failed: "" }));
  }
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is a window's; a worker's has none
    ask: (asked) => worker?.postMessage(asked),
    close: () => worker?.terminate(),
  };
};
