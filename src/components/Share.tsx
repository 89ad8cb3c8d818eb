import { useState } from "react";
import { loadPaper, usePaper } from "../app/paper.ts";
import { useHydrated } from "../app/hydrated.ts";
import type { Selection } from "../selection/selection.ts";
import type { Page } from "../site/page.ts";
import { words } from "../words/index.ts";

type Copying = "idle" | "copied" | "failed";

/** Rejects where the clipboard is denied, or absent as on plain http. */
async function copyAddress(): Promise<void> {
  await navigator.clipboard.writeText(location.href);
}

function share(): void {
  navigator.share({ title: document.title, url: location.href }).catch(() => undefined);
}

/** Print, copy the address of what is on the screen, and the system's share sheet where there is one. */
export function Share({ page, selection }: { page: Page; selection?: Selection }) {
  const hydrated = useHydrated();
  const paper = usePaper();
  const [printing, setPrinting] = useState(false);
  // Without its control the page prints all the same.
  const open = (): void => void loadPaper().then(() => setPrinting(!printing), () => print());
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
      <button type="button" className="action" aria-expanded={printing} aria-controls={printing ? "print" : undefined} onClick={open}>
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
      {printing && paper ? <paper.PrintPanel id="print" page={page} selection={selection} /> : null}
    </div>
  );
}
