import { useEffect } from "react";
import { useSelection } from "../app/useSelection.ts";
import { useSettled } from "../app/useSettled.ts";
import { useTakenOver } from "../app/hydrated.ts";
import { employers, facts, isContribution, many, skills, yearsText, type Evidence } from "../data/index.ts";
import { readProjects } from "../data/known.ts";
import { Count, FilterBar } from "../components/FilterBar.tsx";
import { Masthead } from "../components/Masthead.tsx";
import { PageLink } from "../components/PageLink.tsx";
import { Further } from "../components/Further.tsx";
import { ProjectGrid } from "../components/ProjectCard.tsx";
import { Section } from "../components/Section.tsx";
import { Share } from "../components/Share.tsx";
import { Shell } from "../components/Shell.tsx";
import { SkillTables } from "../components/SkillTables.tsx";
import { cleared, isEverything, remaining, select, toggleSkill, withPaper, type Remaining, type Selection } from "../selection/selection.ts";
import { selectionText } from "../selection/text.ts";
import { formatSelection } from "../selection/url.ts";
import { sayQuery } from "../app/paper.ts";
import { selectionPath } from "../app/useSelection.ts";
import { projectsOfTrace, Trace } from "../trace/Trace.tsx";
import { listingOf } from "../site/own.ts";
import { listing, type Listing } from "../site/view.ts";
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

/** So many cards follow a selection at once, on a site of many; the rest, and what else is long, in a moment. */
const promptly = 6;

/** The counts of all projects, as long as nothing is selected. */
const allLeft: Remaining = {
  skills: countsIn(skills, facts.skills),
  employers: countsIn(employers, facts.employers),
  kinds: facts.kinds,
};

/** What a selection leaves, and what each further choice would; all projects are asked for only once something is selected. */
function find(selection: Selection) {
  const all = isEverything(selection);
  const projects = all ? undefined : readProjects();
  const shown = projects && select(projects, selection);
  const listed = shown ? listing(shown) : listingOf(page);
  return {
    cards: listed.cards,
    furtherWork: furtherOf(listed, false),
    furtherContributed: furtherOf(listed, true),
    count: shown ? shown.length : facts.count,
    contributions: shown ? shown.filter(isContribution).length : facts.kinds.contribution,
    left: projects ? remaining(projects, selection) : allLeft,
  };
}

const known = new WeakMap<Selection, ReturnType<typeof find>>();

/** The same, found once for each selection. */
function found(selection: Selection): ReturnType<typeof find> {
  const first = known.get(selection) ?? find(selection);
  known.set(selection, first);
  return first;
}

const furtherOf = ({ further }: Listing, contributions: boolean) => further?.filter((project) => isContribution(project) === contributions);

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
  const { count, contributions, left } = now;
  const { furtherWork, furtherContributed } = later;
  const stale = settled !== selection;
  const cards = stale ? now.cards.slice(0, promptly) : now.cards;
  const all = isEverything(selection);
  const marked = all || many ? undefined : new Set(cards.map(({ slug }) => slug));
  const work = cards.filter((project) => !isContribution(project));
  const contributed = cards.filter(isContribution);
  const card = {
    filled: all,
    chosen: selection.skills,
    ...(filters && { tagTo: (slug: (typeof selection.skills)[number]) => selectionPath(toggleSkill(selection, slug)) }),
  };
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
        <SkillTables selection={selection} left={left} filters={filters} folded={{ selection: settled, left: later.left }} />
      </Section>
      <Section id="projects" number={2} title={words.projects} note={words.newestFirst}>
        <div className="projects-bar">
          <Count selection={selection} n={count} more={many ? furtherWords.beyond(now.cards.length, count) : ""} />
          <Share page={page} selection={selection} />
        </div>
        <FilterBar selection={selection} left={left} filters={filters} />
        <Ignored ignored={ignored} />
        {count === 0 ? <Nothing selection={selection} /> : null}
        <ProjectGrid shown={work} {...card} />
        {many ? <Further projects={furtherWork} later={() => furtherOf(listingOf(page), false)} stale={stale} /> : null}
      </Section>
      {contributed.length || (many && contributions) ? (
        <div className="preselect-hidden">
          <Section id="contributions" number={3} title={words.contributions} note={contributionsNote}>
            <ProjectGrid shown={contributed} {...card} />
            {many ? <Further projects={furtherContributed} later={() => furtherOf(listingOf(page), true)} stale={stale} /> : null}
          </Section>
        </div>
      ) : null}
    </Shell>
  );
}
