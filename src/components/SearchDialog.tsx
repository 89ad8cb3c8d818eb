import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useNavigate } from "react-router";
import { PageLink } from "./PageLink.tsx";
import { words } from "../words/index.ts";
import { searchWords } from "../words/search.ts";
import { loadSearch, readSearch, type SearchDocument } from "../search/site.ts";

export { loadSearch };

/** The search over projects, skills and employers, as a modal dialogue with a combobox. */
export default function SearchDialog({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const navigate = useNavigate();
  const id = useId();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const search = readSearch();
  const results = useMemo(() => search(query), [search, query]);

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  const open = (result: SearchDocument | undefined): void => {
    if (!result) return;
    close();
    void navigate(result.href);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Enter") open(results[at]);
    else if (step && results.length) setAt((at + step + results.length) % results.length);
    else return;
    event.preventDefault();
  };

  const asked = query.trim();
  const active = results[at] && `${id}-${at}`;
  return (
    <dialog
      ref={dialog}
      className="search"
      aria-label={words.search}
      onClose={close}
      closedby="any"
    >
      <div className="search-box">
        <input
          className="search-input"
          type="search"
          role="combobox"
          aria-label={searchWords.label}
          aria-expanded={results.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(active && { "aria-activedescendant": active })}
          autoComplete="off"
          spellCheck={false}
          placeholder={searchWords.placeholder}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="action" onClick={close}>
          {searchWords.close}
        </button>
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={searchWords.label} className="search-list">
        {results.map((result, i) => (
          <PageLink
            key={result.id}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            to={result.href}
            aria-selected={i === at}
            ref={i === at ? (element) => element?.scrollIntoView({ block: "nearest" }) : null}
            className="search-result"
            onPointerMove={() => setAt(i)}
            onClick={close}
          >
            <span className="search-kind">{searchWords.kind[result.kind]}</span>
            <span>{result.title}</span>
            <span className="text-quiet">{result.subtitle}</span>
          </PageLink>
        ))}
      </div>
      <p className="search-note" role="status">
        {asked ? (results.length ? searchWords.count(results.length) : searchWords.none(asked)) : searchWords.hint}
      </p>
    </dialog>
  );
}
