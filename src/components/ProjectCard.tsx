import type { ReactNode } from "react";
import {
  employers,
  facts,
  isContribution,
  skillsOf,
  yearsText,
  type Project,
  type SkillSlug,
} from "../data/index.ts";
import { numberOf } from "../data/known.ts";
import { usePaper } from "../app/paper.ts";
import { termsOf } from "../app/terms.ts";
import { hasModel } from "../projects/models.ts";
import { href, paths } from "../paths.ts";
import { words } from "../words/index.ts";
import { External } from "./External.tsx";
import { tied } from "./Marked.tsx";
import { PageLink } from "./PageLink.tsx";
import { Strip } from "./Strip.tsx";
import { Tags } from "./Tags.tsx";

const [start] = facts.span;

interface CardProps {
  readonly project: Project;
  readonly chosen?: readonly SkillSlug[];
  readonly tagTo?: (slug: SkillSlug) => string;
  /** For paper. */
  readonly highlights?: readonly string[] | undefined;
}

/** The figure of the project's model, a file of its own for each theme; the one that is not shown is not fetched. */
function PosterImages({ slug, title }: { slug: string; title: string }) {
  return (["light", "dark"] as const).map((theme) => (
    <img
      key={theme}
      className={`poster poster-${theme}`}
      src={href(paths.poster(slug, theme))}
      width={360}
      height={260}
      loading="lazy"
      decoding="async"
      alt={words.posterOf(title)}
    />
  ));
}

/** A project in short. The whole card leads to its page; the tags in it are links of their own. */
export function ProjectCard({ project, chosen, tagTo, highlights = [] }: CardProps) {
  const { slug, title, employer, years, summary, links = [] } = project;
  return (
    <article className={isContribution(project) ? "card card-small" : "card"} data-p={termsOf(project)}>
      <p className="card-meta">
        <span className="card-number">{words.number(numberOf(slug))}</span>
        <span className="card-years">{yearsText(years)}</span>
        <span>{employers[employer].name}</span>
      </p>
      <Strip at={years[0] - start} length={years[1] - years[0] + 1} />
      <h3 className="text-lead">
        <PageLink className="card-link" to={paths.project(slug)}>
          {title}
        </PageLink>
      </h3>
      <p className="card-summary">{tied(summary)}</p>
      {hasModel(slug) ? <PosterImages slug={slug} title={title} /> : null}
      {highlights.length + links.length ? (
        <ul className="card-highlights">
          {highlights.map((highlight) => (
            <li key={highlight}>{tied(highlight)}</li>
          ))}
          {links.map(({ url }) => (
            <li key={url} className="card-address">
              <External href={url} />
            </li>
          ))}
        </ul>
      ) : null}
      <Tags slugs={skillsOf(project)} {...(chosen && { chosen })} {...(tagTo && { to: tagTo })} />
    </article>
  );
}

interface CardsProps extends Omit<CardProps, "project" | "highlights"> {
  readonly shown: readonly Project[];
}

export function ProjectCards({ shown, ...card }: CardsProps) {
  const highlights = usePaper()?.highlights;
  return shown.map((project) => <ProjectCard key={project.slug} project={project} highlights={highlights?.get(project.slug)} {...card} />);
}

interface GridProps extends CardsProps {
  /** Whether the last row fills its width, whatever their number; a filtered list keeps its cells in their places. */
  readonly filled?: boolean;
  /** More cards. */
  readonly children?: ReactNode;
}

/** Cards between hairlines. */
export function ProjectGrid({ filled = true, children, ...cards }: GridProps) {
  return (
    <div className={filled ? "cards cards-filled" : "cards"}>
      <ProjectCards {...cards} />
      {children}
    </div>
  );
}
