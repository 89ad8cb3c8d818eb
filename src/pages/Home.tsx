import { useEffect } from "react";
import { useSelection } from "../app/useSelection.ts";
import { useTakenOver } from "../app/hydrated.ts";
import { employers, isContribution, projects, spanOf, yearsText } from "../data/index.ts";
import { Count, FilterBar } from "../components/FilterBar.tsx";
import { Masthead } from "../components/Masthead.tsx";
import { PageLink } from "../components/PageLink.tsx";
import { ProjectGrid } from "../components/ProjectCard.tsx";
import { Section } from "../components/Section.tsx";
import { Share } from "../components/Share.tsx";
import { Shell } from "../components/Shell.tsx";
import { SkillTables } from "../components/SkillTables.tsx";
import { cleared, isEverything, remaining, select, toggleSkill, withPaper, type Selection } from "../selection/selection.ts";
import { selectionText } from "../selection/text.ts";
import { formatSelection } from "../selection/url.ts";
import { sayQuery } from "../app/paper.ts";
import { selectionPath } from "../app/useSelection.ts";
import { Trace } from "../trace/Trace.tsx";
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

const contributions = projects.filter(isContribution);
const first = contributions[0];
const contributionsNote = first
  ? words.contributionsNote(yearsText(spanOf(contributions)), employers[first.employer].name)
  : "";

const page = { kind: "home" } as const;

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
  const left = remaining(projects, selection);
  const shown = select(projects, selection);
  const all = isEverything(selection);
  const marked = all ? undefined : new Set(shown.map(({ slug }) => slug));
  const work = shown.filter((project) => !isContribution(project));
  const contributed = shown.filter(isContribution);
  const card = {
    filled: all,
    chosen: selection.skills,
    ...(filters && { tagTo: (slug: (typeof selection.skills)[number]) => selectionPath(toggleSkill(selection, slug)) }),
  };
  const sheet = words.sheet(selectionText(selection), shown.length, projects.length);
  return (
    <Shell page={page}>
      <Masthead />
      {all ? null : <p className="print-only hang-text text-accent">{sheet}</p>}
      <section id="timeline" aria-labelledby="timeline-title">
        <h2 id="timeline-title" className="sr-only">
          {words.timeline}
        </h2>
        <Trace
          marked={marked}
          figure={1}
          {...(!all && { caption: `${words.selected}: ${selectionText(selection)}. ${words.found(shown.length, projects.length)}.` })}
        />
      </section>
      <Section id="skills" number={1} title={words.skills} note={
          <>
            <span className="needs-js-inline">{words.skillsChoose} </span>
            {words.skillsNote}
          </>
        }>
        <SkillTables selection={selection} left={left} filters={filters} />
      </Section>
      <Section id="projects" number={2} title={words.projects} note={words.newestFirst}>
        <div className="projects-bar">
          <Count selection={selection} n={shown.length} />
          <Share page={page} selection={selection} />
        </div>
        <FilterBar selection={selection} left={left} filters={filters} />
        <Ignored ignored={ignored} />
        {shown.length === 0 ? <Nothing selection={selection} /> : null}
        <ProjectGrid shown={work} {...card} />
      </Section>
      {contributed.length ? (
        <div className="preselect-hidden">
          <Section id="contributions" number={3} title={words.contributions} note={contributionsNote}>
            <ProjectGrid shown={contributed} {...card} />
          </Section>
        </div>
      ) : null}
    </Shell>
  );
}
