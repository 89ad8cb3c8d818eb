/** Has the browser keep the site, once the page is loaded; where it can't or may not, nothing else is lost. */
const address = `${import.meta.env.BASE_URL}sw.js`;

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(url: string): unknown };
}

/** The worker's address as the page's policy wants it (Trusted Types); a trusted URL stands for a string. */
function trusted(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy("offline", { createScriptURL: () => address });
  return (policy ? policy.createScriptURL(address) : address) as string;
}

/** Who saves data is not sent what was not asked for. */
const savesData = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

async function register(): Promise<void> {
  if (!("serviceWorker" in navigator && "DecompressionStream" in globalThis) || savesData()) return;
  try {
    const { active } = await navigator.serviceWorker.register(trusted(), { updateViaCache: "none" });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is a window's; a worker's has none
    active?.postMessage("idle");
  } catch {
    // Storage is denied, or the file could not be fetched: the next page tries again.
  }
}

if (document.readyState === "complete") void register();
else addEventListener("load", () => void register());
