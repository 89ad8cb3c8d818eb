import { lazy, Suspense, useEffect, useState } from "react";
import { useHydrated } from "../app/hydrated.ts";
import { words } from "../words/index.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";

const loadDialog = () => import("./SearchDialog.tsx");
const SearchDialog = lazy(loadDialog);

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));

/** Opens the search, by click, by / or by Ctrl/⌘ K; its code and index are fetched only then. */
export function SearchButton() {
  const hydrated = useHydrated();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target);
      const command = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
      if (!slash && !command) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className="needs-js search-button"
        disabled={!hydrated}
        onPointerEnter={() => void loadDialog().catch(() => undefined)}
        onClick={() => setOpen(true)}
      >
        <span>{words.search}</span>
        <kbd aria-hidden="true">{words.searchKey}</kbd>
      </button>
      {open ? (
        <ErrorBoundary fallback={<p role="alert">{words.searchFailed}</p>}>
          <Suspense>
            <SearchDialog close={() => setOpen(false)} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </>
  );
}
