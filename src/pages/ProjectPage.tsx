import type { ReactNode } from "react";
import {
  employers,
  facts,
  yearsText,
  type Block,
  type Project,
  type SkillSlug,
  type Story,
} from "../data/index.ts";
import { numberOf } from "../data/known.ts";
import { bareUrl, External } from "../components/External.tsx";
import { Facts, present, type Row } from "../components/Facts.tsx";
import { Marked } from "../components/Marked.tsx";
import { PageLink } from "../components/PageLink.tsx";
import { PrintAddress } from "../components/PrintAddress.tsx";
import { PrintName } from "../components/PrintName.tsx";
import { Share } from "../components/Share.tsx";
import { Shell } from "../components/Shell.tsx";
import { SkillName } from "../components/SkillName.tsx";
import { Strip } from "../components/Strip.tsx";
import { hasModel } from "../projects/models.ts";
import { stories } from "../projects/stories.ts";
import { paths } from "../paths.ts";
import { employerLabel } from "../site/page.ts";
import { words } from "../words/index.ts";
import { ModelPlace } from "./ModelPlace.tsx";
import { Neighbours } from "./Neighbours.tsx";

const [start] = facts.span;

function Text({ block }: { block: Block }) {
  if (typeof block === "string")
    return (
      <p>
        <Marked text={block} />
      </p>
    );
  const items = "steps" in block ? block.steps : block.points;
  const rows = items.map((item) => (
    <li key={item}>
      <Marked text={item} />
    </li>
  ));
  return "steps" in block ? <ol className="steps">{rows}</ol> : <ul className="points">{rows}</ul>;
}

function Chapter({ id, number, blocks }: { id: keyof typeof words.story; number: number; blocks: readonly Block[] }) {
  const title = words.story[id];
  return (
    <section id={id} className="hang chapter" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="section-title">
        <span className="section-number" aria-hidden="true">
          {number}
        </span>
        {title}
        <a className="anchor" href={`#${id}`} aria-label={words.anchor(title)}>
          #
        </a>
      </h2>
      <div className="prose">
        {blocks.map((block, i) => (
          <Text key={i} block={block} />
        ))}
      </div>
    </section>
  );
}

const chapters = ["problem", "built", "works", "outcome"] as const;

const tags = (slugs: readonly SkillSlug[]): ReactNode =>
  slugs.length
    ? slugs.map((slug, i) => (
        <span key={slug}>
          {i ? ", " : ""}
          <PageLink className="link" to={paths.skill(slug)}>
            <SkillName slug={slug} />
          </PageLink>
        </span>
      ))
    : undefined;

function specification(project: Project, story: Story): Row[] {
  const { employer, years, links } = project;
  return present([
    [
      employerLabel(employer),
      <PageLink key="employer" className="link" to={paths.employer(employer)}>
        {employers[employer].name}
      </PageLink>,
    ],
    [years[0] === years[1] ? words.year : words.years, yearsText(years)],
    [words.languages, tags(project.languages)],
    [words.technologies, tags(project.technologies)],
    [words.themes, tags(project.themes)],
    ...(story.specification ?? []),
    [
      words.links,
      links?.map(({ label, url }) => (
        <div key={url} className="wrap-anywhere">
          <External href={url}>{label}</External>{" "}
          <span className="print-only font-label text-note">{bareUrl(url)}</span>
        </div>
      )),
    ],
  ]);
}

/** The way past the model, which is long. */
function Contents({ chapters: ids }: { chapters: readonly (keyof typeof words.story)[] }) {
  const places = [["model", words.model] as const, ...ids.map((id) => [id, words.story[id]] as const)];
  return (
    <nav className="jumps" aria-label={words.contents}>
      {places.map(([id, title]) => (
        <a key={id} className="link" href={`#${id}`}>
          {title}
        </a>
      ))}
    </nav>
  );
}

function Sheet({ project }: { project: Project }) {
  const { slug, title, years } = project;
  const story = stories.read(slug);
  const rows = specification(project, story);
  const told = chapters.flatMap((id) => (story[id] ? [{ id, blocks: story[id] }] : []));
  return (
    <article>
      <header className="hang project-head">
        <p className="font-label text-label">
          <PrintName />
          <b className="text-accent">{words.number(numberOf(slug))}</b>{" "}
          <span className="text-quiet">{words.ofAll(facts.count)}</span>
        </p>
        <div>
          <h1 tabIndex={-1} className="font-prose text-title text-balance">
            {title}
          </h1>
          <p className="mt-3 max-w-measure font-prose text-lead text-pretty">
            <Marked text={story.lead} />
          </p>
          <PrintAddress path={paths.project(slug)} />
        </div>
      </header>
      <section className="hang" aria-labelledby="specification-title">
        <h2 id="specification-title" className="section-title">
          {words.specification}
        </h2>
        <div>
          <Strip at={years[0] - start} length={years[1] - years[0] + 1} />
          <Facts rows={rows} className="facts-two" />
          <div className="project-bar" data-first-screen-end="">
            {hasModel(slug) ? <Contents chapters={told.map(({ id }) => id)} /> : null}
            <Share page={{ kind: "project", project }} />
          </div>
        </div>
      </section>
      {hasModel(slug) ? <ModelPlace slug={slug} /> : null}
      <div className="story">
        <div>
          {told.map(({ id, blocks }, i) => (
            <Chapter key={id} id={id} number={i + 1} blocks={blocks} />
          ))}
        </div>
        <Neighbours project={project} />
      </div>
    </article>
  );
}

/** A project: specification, story, what is near it. */
export function ProjectPage({ project }: { project: Project }) {
  return (
    <Shell page={{ kind: "project", project }}>
      <Sheet project={project} />
    </Shell>
  );
}
