import { useState } from "react";
import { stageWords as words } from "../words/stage.ts";

/** Copies the address of what is on the stage at this moment; where that is denied, shows it. */
export function Copy({ search, enabled }: { search: () => string; enabled: boolean }) {
  const [copied, setCopied] = useState<boolean | string>(false);
  const copy = (): void => {
    const url = new URL(search(), location.href);
    url.hash = "";
    // Absent on plain http.
    const writing = navigator.clipboard?.writeText(url.href) ?? Promise.reject(new Error("no clipboard"));
    writing.then(
      () => setCopied(true),
      () => setCopied(url.href),
    );
  };
  return (
    <>
      <button type="button" className="action" disabled={!enabled} onClick={copy} onBlur={() => setCopied((is) => (is === true ? false : is))}>
        {copied === true ? words.copied : words.copy}
      </button>
      <span role="status" className={typeof copied === "string" ? "stage-copy" : "sr-only"}>
        {typeof copied === "string" ? (
          <>
            {words.copyFailed} <input className="field" aria-label={words.copyFailed} readOnly value={copied} onFocus={(e) => e.target.select()} />
          </>
        ) : copied ? (
          words.copied
        ) : null}
      </span>
    </>
  );
}
