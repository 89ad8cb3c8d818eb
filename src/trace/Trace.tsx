import { memo, useMemo } from "react";
import { employers, facts, many, yearsText, type Project } from "../data/index.ts";
import { projectsHere } from "../data/known.ts";
import { PageLink } from "../components/PageLink.tsx";
import { paths } from "../paths.ts";
import { termsOf } from "../app/terms.ts";
import { words } from "../words/index.ts";
import { layout, type Layout, type Placed } from "./layout.ts";

/** Which projects stand out; all stand alike without it. */
export type Marked = ReadonlySet<string> | undefined;

const state = (marked: Marked, ...group: readonly Project[]): string =>
  marked ? (group.some(({ slug }) => marked.has(slug)) ? " on" : " off") : "";

function Name({ project, name, placed }: { project: Project; name: string; placed: Placed }) {
  return (
    <>
      <PageLink className={`trace-link trace-${placed.label}${placed.roomy ? ` trace-${placed.roomy}` : ""}`} to={paths.project(project.slug)}>
        <span className="trace-name">{name}</span>
        <span className="trace-detail">
          {" "}
          {employers[project.employer].name}
          <span>, {yearsText(project.years)}</span>
        </span>
      </PageLink>
      <i className="trace-wire" />
    </>
  );
}

function Entry({ placed, marked }: { placed: Placed; marked: Marked }) {
  const { projects: group, at, lane, track, top, rows, row } = placed;
  const [project] = group;
  const place = `at-${at} for-${placed.for} lane-${lane} track-${track} top-${top} rows-${rows}`;
  if (group.length === 1)
    return (
      <li className={`trace-entry ${place} row-${row}${state(marked, project)}`} data-p={termsOf(project)}>
        <i className="trace-bar" />
        <Name project={project} name={placed.name} placed={placed} />
      </li>
    );
  return (
    <li className={`trace-group ${place}${state(marked, ...group)}`}>
      <i className="trace-bar" />
      <ul aria-label={words.contributionsTogether(yearsText(project.years))}>
        {group.map((each, i) => (
          <li key={each.slug} className={`trace-entry row-${row + i}${state(marked, each)}`} data-p={termsOf(each)}>
            <Name project={each} name={each.shortTitle ?? each.title} placed={placed} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What a page's trace is of: all projects, or where they are many those of its cards. */
export const projectsOfTrace = (cards: readonly Project[]): readonly Project[] => (many ? cards : projectsHere());

interface Plan {
  readonly plan: Layout;
}

function Axis({ plan }: Plan) {
  // The years in which a name ends; upright, the others need less height.
  const named = new Set(plan.entries.map(({ projects: [project] }) => project.years[1]));
  return plan.years.map(({ year, top, rows }, i) => (
    <span
      key={year}
      className={`trace-year at-${i} top-${top} rows-${rows}${named.has(year) ? "" : " trace-unnamed"}`}
      aria-hidden="true"
    >
      {year}
    </span>
  ));
}

function Channels({ plan }: Plan) {
  return plan.channels.map(({ employer, lane, lanes, track, tracks }) => (
    <span key={employer} className={`trace-channel lane-${lane} for-${lanes} track-${track} rows-${tracks}`}>
      <PageLink className="trace-employer" to={paths.employer(employer)}>
        {employers[employer].name}
      </PageLink>
      <span className="trace-employer-upright" aria-hidden="true">
        {employers[employer].name}
      </span>
    </span>
  ));
}

/** Idle lines, one per lane; upright, the first of them serve as the tracks. */
function Idle({ plan }: Plan) {
  return Array.from({ length: plan.lanes }, (_, i) => (
    <i key={i} className={`trace-idle lane-${i + 1}${i < plan.tracks ? ` track-${i + 1}` : ""}`} />
  ));
}

function Parallel({ plan }: Plan) {
  const most = Math.max(1, ...plan.parallel);
  const steps = plan.parallel.map((n, i) => `${i ? "V" : "M0 "}${most - n}H${i + 1}`).join("");
  return (
    <div className="trace-parallel" aria-hidden="true">
      <span>{words.inParallel}</span>
      <svg viewBox={`0 -.2 ${plan.parallel.length} ${most + 0.4}`} preserveAspectRatio="none">
        <path d={steps} />
      </svg>
      {plan.parallel.map((n, i) => (
        <span key={i} className={`trace-count at-${i}`}>
          {n}
        </span>
      ))}
    </div>
  );
}

interface Props {
  readonly projects: readonly Project[];
  readonly marked?: Marked;
  readonly caption?: string | undefined;
  readonly figure?: number;
}

/** Where the list of all is not always laid out, the sizes stand with each plot; styles.css takes them as those of the page. */
const sizes = ({ lanes, tracks, years }: Layout): string =>
  ` trace-own lane-${lanes} track-${tracks} rows-${years[0] ? years[0].top + years[0].rows - 1 : 1}`;

/** Some projects as a bus trace over the years of all: a channel per employer, a hexagon per project. */
export const Trace = memo(({ projects, marked, caption, figure }: Props) => {
  const plan = useMemo(() => layout(projects, facts.span), [projects]);
  return (
    <figure className={many ? `trace${sizes(plan)}` : "trace"}>
      <div className="trace-plot">
        <span className="trace-axis" aria-hidden="true">
          {words.channel}
        </span>
        <Channels plan={plan} />
        <Axis plan={plan} />
        <Idle plan={plan} />
        <ol aria-label={words.timelineTitle}>
          {plan.entries.map((placed) => (
            <Entry key={placed.projects[0].slug} placed={placed} marked={marked} />
          ))}
        </ol>
        <Parallel plan={plan} />
      </div>
      {figure ? (
        <figcaption className="hang font-label text-label text-quiet" data-first-screen-end="">
          <b className="text-ink">{words.figure(figure)}</b>
          <span className="text-pretty">
            {words.timelineCaption} <span className="max-lying:hidden">{words.timelineLying}</span>
            <span className="lying:hidden">{words.timelineUpright}</span>
          </span>
          {caption ? <span className="text-accent lying:col-start-2">{caption}</span> : null}
        </figcaption>
      ) : null}
    </figure>
  );
});
