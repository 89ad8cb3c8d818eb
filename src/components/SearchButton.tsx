import { Suspense, useEffect, useState, type ReactNode } from "react";
import { useHydrated } from "../app/hydrated.ts";
import { lazyComponent } from "../site/lazyComponent.tsx";
import { words } from "../words/index.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";

const SearchDialog = lazyComponent(async () => {
  const { default: dialog, loadSearch } = await import("./SearchDialog.tsx");
  await loadSearch();
  return dialog;
});

const missing = (again: ReactNode): ReactNode => (
  <p role="alert">
    {words.searchFailed} {again}
  </p>
);

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
        onPointerEnter={() => void SearchDialog.preload().catch(() => undefined)}
        onClick={() => setOpen(true)}
      >
        <span>{words.search}</span>
        <kbd aria-hidden="true">{words.searchKey}</kbd>
      </button>
      {open ? (
        <ErrorBoundary load={SearchDialog.preload} fallback={missing}>
          <Suspense>
            <SearchDialog close={() => setOpen(false)} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </>
  );
}
