import { useEffect, useMemo } from "react";
import { useSelection } from "../app/useSelection.ts";
import { useSettled } from "../app/useSettled.ts";
import { useTakenOver } from "../app/hydrated.ts";
import { employers, facts, isContribution, many, skills, yearsText, type Evidence } from "../data/index.ts";
import { readProjects } from "../data/known.ts";
import { Count, FilterBar } from "../components/FilterBar.tsx";
import { Masthead } from "../components/Masthead.tsx";
import { PageLink } from "../components/PageLink.tsx";
import { Section } from "../components/Section.tsx";
import { Share } from "../components/Share.tsx";
import { Shell } from "../components/Shell.tsx";
import { SkillTables } from "../components/SkillTables.tsx";
import { Works, worksOf } from "../components/Works.tsx";
import { cleared, everything, isEverything, remaining, select, withPaper, type Remaining, type Selection } from "../selection/selection.ts";
import { selectionText } from "../selection/text.ts";
import { formatSelection } from "../selection/url.ts";
import { sayQuery } from "../app/paper.ts";
import { selectionPath } from "../app/useSelection.ts";
import { projectsOfTrace, Trace } from "../trace/Trace.tsx";
import { listingOf } from "../site/own.ts";
import { listing } from "../site/view.ts";
import { furtherWords } from "../words/further.ts";
import { words } from "../words/index.ts";

function Ignored({ ignored }: { ignored: ReturnType<typeof useSelection>["ignored"] }) {
  if (ignored.length === 0) return null;
  return (
    <div role="status" className="notice">
      {ignored.map(({ param, value }, i) => (
        <p key={i}>{words.ignored(words.params[param] ?? param, value)}</p>
      ))}
    </div>
  );
}

function Nothing({ selection }: { selection: Selection }) {
  return (
    <p className="py-8 text-lead">
      {words.nothing}{" "}
      <PageLink className="link" to={selectionPath(cleared(selection))}>
        {words.clear}
      </PageLink>
    </p>
  );
}

const countsIn = <Key extends string>(table: Readonly<Record<Key, unknown>>, proofs: Readonly<Partial<Record<Key, Evidence>>>): Record<Key, number> =>
  Object.fromEntries(Object.keys(table).map((key) => [key, proofs[key as Key]?.count ?? 0])) as Record<Key, number>;

const { contributed: made } = facts;
const contributionsNote = made ? words.contributionsNote(yearsText(made.span), employers[made.employer].name) : "";

const page = { kind: "home" } as const;

/** The counts of all projects, as long as nothing is selected. */
const allLeft: Remaining = {
  skills: countsIn(skills, facts.skills),
  employers: countsIn(employers, facts.employers),
  kinds: facts.kinds,
};

/** What a selection leaves; all projects are asked for only once something is selected. */
function find(selection: Selection) {
  const all = isEverything(selection);
  const projects = all ? undefined : readProjects();
  const shown = projects && select(projects, selection);
  const listed = shown ? listing(shown) : listingOf(page);
  return {
    cards: listed.cards,
    work: worksOf(listed, false),
    contributed: worksOf(listed, true),
    count: shown ? shown.length : facts.count,
    contributions: shown ? shown.filter(isContribution).length : facts.kinds.contribution,
  };
}

/** How many each further choice would leave. */
const leftBy = (selection: Selection): Remaining => (isEverything(selection) ? allLeft : remaining(readProjects(), selection));

const known = new WeakMap<Selection, ReturnType<typeof find>>();

/** The same, found once for each selection. */
function found(selection: Selection): ReturnType<typeof find> {
  const first = known.get(selection) ?? find(selection);
  known.set(selection, first);
  return first;
}

/** Below the trace: what is selected, and where there are many, how many of them it draws. */
const captionOf = (selection: Selection, count: number, cards: number): string | undefined =>
  [
    isEverything(selection) ? "" : `${words.selected}: ${selectionText(selection)}. ${words.found(count, facts.count)}.`,
    many && cards < count ? furtherWords.drawn(cards) : "",
  ].filter(Boolean).join(" ") || undefined;

/** Who, the timeline, the skills, the projects, the contributions. */
export function Home() {
  const { selection, ignored } = useSelection();
  const filters = useTakenOver();
  useEffect(() => {
    const root = document.documentElement;
    if (selection.paper) root.dataset["paper"] = selection.paper;
    const unsay = sayQuery(() => formatSelection(withPaper(selection)));
    return () => {
      delete root.dataset["paper"];
      unsay();
    };
  }, [selection]);
  const settled = useSettled(selection);
  const now = found(selection);
  const later = found(settled);
  const left = useMemo(() => leftBy(settled), [settled]);
  const { count, contributions } = now;
  const all = isEverything(selection);
  const marked = all || many ? undefined : new Set(now.cards.map(({ slug }) => slug));
  const works = (kind: "work" | "contributed") => (
    <Works now={now[kind]} selection={selection} later={later[kind]} settled={settled} filters={filters} all={() => find(everything)[kind].further} />
  );
  const sheet = words.sheet(selectionText(selection), count, facts.count);
  return (
    <Shell page={page}>
      <Masthead />
      {all ? null : <p className="print-only hang-text text-accent">{sheet}</p>}
      <section id="timeline" aria-labelledby="timeline-title">
        <h2 id="timeline-title" className="sr-only">
          {words.timeline}
        </h2>
        <Trace
          projects={projectsOfTrace(later.cards)}
          marked={marked}
          figure={1}
          {...((!all || many) && { caption: captionOf(settled, later.count, later.cards.length) })}
        />
      </section>
      <Section id="skills" number={1} title={words.skills} note={
          <>
            <span className="needs-js-inline">{words.skillsChoose} </span>
            {words.skillsNote}
          </>
        }>
        <SkillTables chosen={selection.skills} selection={settled} left={left} filters={filters} />
      </Section>
      <Section id="projects" number={2} title={words.projects} note={words.newestFirst}>
        <div className="projects-bar">
          <Count selection={selection} n={count} more={many ? furtherWords.beyond(now.cards.length, count) : ""} />
          <Share page={page} selection={selection} />
        </div>
        <FilterBar selection={selection} settled={settled} left={left} filters={filters} />
        <Ignored ignored={ignored} />
        {count === 0 ? <Nothing selection={selection} /> : null}
        {works("work")}
      </Section>
      {contributions ? (
        <div className="preselect-hidden">
          <Section id="contributions" number={3} title={words.contributions} note={contributionsNote}>
            {works("contributed")}
          </Section>
        </div>
      ) : null}
    </Shell>
  );
}
