import { memo, useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import {
  employers,
  facts,
  skills,
  type EmployerSlug,
  type Kind,
} from "../data/index.ts";
import { fetchingAhead } from "../app/fetchingAhead.ts";
import { selectionPath } from "../app/useSelection.ts";
import { paths } from "../paths.ts";
import {
  cleared,
  isEverything,
  kinds,
  tidy,
  toggleSkill,
  withEmployer,
  withKind,
  withText,
  type Remaining,
  type Selection,
} from "../selection/selection.ts";
import { words } from "../words/index.ts";
import { Choices } from "./Choices.tsx";
import { PageLink } from "./PageLink.tsx";

interface FilterProps {
  readonly selection: Selection;
  /** What the choices lead on from, and what each would leave; may follow the selection. */
  readonly settled: Selection;
  readonly left: Remaining;
  /** False until the page can filter by itself. */
  readonly filters: boolean;
}

const keys = <Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] => Object.keys(table) as Key[];

function Choice({ to, chosen, n, name }: { to: string; chosen: boolean; n: number; name: string }) {
  if (n === 0 && !chosen)
    return (
      <span className="choice choice-none">
        {name} <span>0</span>
      </span>
    );
  return (
    <PageLink className="choice" to={to} {...(chosen && { "aria-current": "true" as const })}>
      {name} <span className="preselect-hidden">{n}</span>
    </PageLink>
  );
}

/** Free text; the list follows while typing, and the history keeps one entry for all of it. */
function TextFilter({ selection, filters }: Pick<FilterProps, "selection" | "filters">) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState(selection.text);
  const before = useRef(selection.text);
  const typing = useRef(false);
  useEffect(() => {
    if (tidy(typed) !== selection.text && before.current !== selection.text) {
      setTyped(selection.text);
      typing.current = false;
    }
    before.current = selection.text;
  }, [selection.text, typed]);
  const change = (text: string): void => {
    setTyped(text);
    if (tidy(text) === selection.text) return;
    void navigate(selectionPath(withText(selection, text)), { replace: typing.current });
    typing.current = true;
  };
  return (
    <label className="choices needs-js">
      <span className="choices-title">{words.filterText}</span>
      <input
        className="field"
        type="search"
        value={typed}
        disabled={!filters}
        placeholder={words.filterPlaceholder}
        onChange={(event) => change(event.target.value)}
        onBlur={() => (typing.current = false)}
      />
    </label>
  );
}

function Chip({ name, to }: { name: string; to: string }) {
  return (
    <li>
      <PageLink className="chip" to={to} aria-label={words.remove(name)}>
        {name} <span aria-hidden="true">×</span>
      </PageLink>
    </li>
  );
}

/** What is selected, each part with a way to take it back, and one way to take back all. */
function Chips({ selection }: { selection: Selection }) {
  const { employer, kind, text } = selection;
  return (
    <ul className="chips" aria-label={words.selected}>
      {selection.skills.map((slug) => (
        <Chip key={slug} name={skills[slug].name} to={selectionPath(toggleSkill(selection, slug))} />
      ))}
      {employer ? <Chip name={employers[employer].name} to={selectionPath(withEmployer(selection))} /> : null}
      {kind ? <Chip name={words.kinds[kind]} to={selectionPath(withKind(selection))} /> : null}
      {text ? <Chip name={`“${text}”`} to={selectionPath(withText(selection, ""))} /> : null}
      <li>
        <PageLink className="link font-label text-label" to={selectionPath(cleared(selection))}>
          {words.clear}
        </PageLink>
      </li>
    </ul>
  );
}

/** How many are shown, and what more there is to say of it; read out when it changes. */
export function Count({ selection, n, more }: { selection: Selection; n: number; more: string }) {
  const all = words.total(facts.count - facts.kinds.contribution, facts.kinds.contribution);
  return (
    <p className="preselect-hidden font-label text-label font-bold" role="status">
      {(isEverything(selection) ? all : words.found(n, facts.count)) + more}
    </p>
  );
}

interface ChoicesProps<Key extends string> extends Pick<FilterProps, "settled" | "left" | "filters"> {
  readonly chosen: Key | undefined;
}

const EmployerChoices = memo(({ chosen, settled, left, filters }: ChoicesProps<EmployerSlug>) => (
  <Choices title={words.employer}>
    {keys(employers).map((slug) => {
      const to = filters ? selectionPath(withEmployer(settled, settled.employer === slug ? undefined : slug)) : paths.employer(slug);
      return <Choice key={slug} to={to} chosen={chosen === slug} n={left.employers[slug]} name={employers[slug].name} />;
    })}
  </Choices>
));

const KindChoices = memo(({ chosen, settled, left }: ChoicesProps<Kind>) => (
  <Choices title={words.kind}>
    {keys(kinds).map((kind) => {
      const to = selectionPath(withKind(settled, settled.kind === kind ? undefined : kind));
      return <Choice key={kind} to={to} chosen={chosen === kind} n={left.kinds[kind]} name={words.kinds[kind]} />;
    })}
  </Choices>
));

/** Employer, kind and text, and what is selected already. */
export function FilterBar({ selection, ...choices }: FilterProps) {
  return (
    <div role="search" aria-label={words.filter} className="filter-bar" {...fetchingAhead}>
      <EmployerChoices chosen={selection.employer} {...choices} />
      <div className="filter-line">
        <div className="needs-js">
          <KindChoices chosen={selection.kind} {...choices} />
        </div>
        <TextFilter selection={selection} filters={choices.filters} />
      </div>
      {isEverything(selection) ? null : <Chips selection={selection} />}
    </div>
  );
}
