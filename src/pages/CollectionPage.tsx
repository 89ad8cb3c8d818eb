import {
  employers,
  facts,
  isContribution,
  many,
  skills,
} from "../data/index.ts";
import { selectionPath } from "../app/useSelection.ts";
import { PageLink } from "../components/PageLink.tsx";
import { PrintAddress } from "../components/PrintAddress.tsx";
import { PrintName } from "../components/PrintName.tsx";
import { Further } from "../components/Further.tsx";
import { ProjectGrid } from "../components/ProjectCard.tsx";
import { Section } from "../components/Section.tsx";
import { Share } from "../components/Share.tsx";
import { SkillName } from "../components/SkillName.tsx";
import { Shell } from "../components/Shell.tsx";
import { everything, type Selection } from "../selection/selection.ts";
import { projectsOfTrace, Trace } from "../trace/Trace.tsx";
import { furtherWords } from "../words/further.ts";
import { words } from "../words/index.ts";
import { listingOf, togetherOf } from "../site/own.ts";
import { countOf, employerLabel, evidenceSentence, textOf, type Page } from "../site/page.ts";

type Collection = Extract<Page, { kind: "skill" | "employer" }>;

const eyebrow = (page: Collection): string =>
  page.kind === "skill" ? words.skillEyebrow[skills[page.skill].group] : employerLabel(page.employer);

const name = (page: Collection): string =>
  page.kind === "skill" ? skills[page.skill].name : employers[page.employer].name;

const selectionOf = (page: Collection): Selection =>
  page.kind === "skill" ? { ...everything, skills: [page.skill] } : { ...everything, employer: page.employer };

function Together({ page }: { page: Collection }) {
  const others = togetherOf(page);
  if (others.length === 0) return null;
  const selection = selectionOf(page);
  return (
    <Section id="together" title={words.together} note={words.togetherNote}>
      <ul className="together">
        {others.map(([slug, count]) => (
          <li key={slug}>
            <PageLink className="choice" to={selectionPath({ ...selection, skills: [...selection.skills, slug] })}>
              <SkillName slug={slug} /> <span>{count}</span>
            </PageLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** All that a skill was used for, or all that was done at an employer. */
export function CollectionPage({ page }: { page: Collection }) {
  const { cards, further } = listingOf(page);
  const work = cards.filter((project) => !isContribution(project));
  const contributed = cards.filter(isContribution);
  const count = countOf(page);
  return (
    <Shell page={page}>
      <header className="hang project-head">
        <p className="font-label text-label text-quiet">
          <PrintName />
          {eyebrow(page)}
        </p>
        <div>
          <h1 tabIndex={-1} className="text-title">
            {name(page)}
          </h1>
          <p className="mt-3 font-prose text-lead">{evidenceSentence(page)}</p>
          <PrintAddress path={textOf(page).path} />
        </div>
      </header>
      <section aria-label={words.timeline}>
        <Trace projects={projectsOfTrace(cards)} marked={many ? undefined : new Set(cards.map(({ slug }) => slug))} />
      </section>
      <Section id="projects" title={words.projects} note={words.newestFirst}>
        <div className="projects-bar" data-first-screen-end="">
          <p className="font-label text-label font-bold">{words.found(count, facts.count) + (many ? furtherWords.beyond(cards.length, count) : "")}</p>
          <Share page={page} />
        </div>
        <ProjectGrid shown={work} />
        <ProjectGrid shown={contributed} />
        {many ? <Further projects={further} later={() => listingOf(page).further} /> : null}
      </Section>
      <Together page={page} />
    </Shell>
  );
}
