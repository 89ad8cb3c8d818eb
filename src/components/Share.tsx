import { useState } from "react";
import { loadHighlights } from "../app/useHighlights.ts";
import { useHydrated } from "../app/hydrated.ts";
import { words } from "../words/index.ts";

type Copying = "idle" | "copied" | "failed";

/** Rejects where the clipboard is denied, or absent as on plain http. */
async function copyAddress(): Promise<void> {
  await navigator.clipboard.writeText(location.href);
}

function share(): void {
  navigator.share({ title: document.title, url: location.href }).catch(() => undefined);
}

/** Prints, once all that only paper shows has been fetched and drawn. */
async function printAll(): Promise<void> {
  await loadHighlights().catch(() => undefined);
  setTimeout(print);
}

/** Print, copy the address of what is on the screen, and the system's share sheet where there is one. */
export function Share() {
  const hydrated = useHydrated();
  const [state, setState] = useState<Copying>("idle");
  const copy = (): void => {
    copyAddress().then(
      () => setState("copied"),
      () => setState("failed"),
    );
  };
  const canShare = hydrated && "share" in navigator;
  return (
    <div className="actions needs-js">
      <button type="button" className="action" onClick={() => void printAll()}>
        {words.print}
      </button>
      <button type="button" className="action" onClick={copy} onBlur={() => state === "copied" && setState("idle")}>
        {state === "copied" ? words.copied : words.copyLink}
      </button>
      {canShare ? (
        <button type="button" className="action" onClick={share}>
          {words.share}
        </button>
      ) : null}
      <span role="status" className={state === "failed" ? "" : "sr-only"}>
        {state === "failed" ? (
          <>
            {words.copyFailed} <input className="field" aria-label={words.copyFailed} readOnly value={location.href} onFocus={(e) => e.target.select()} />
          </>
        ) : state === "copied" ? (
          words.copied
        ) : null}
      </span>
    </div>
  );
}
