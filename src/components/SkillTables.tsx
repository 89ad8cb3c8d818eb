import { evidence, hasSkill, projects, skills, spanOf, yearsText, type SkillGroup, type SkillSlug } from "../data/index.ts";
import { selectionPath } from "../app/useSelection.ts";
import { paths } from "../paths.ts";
import { isEverything, toggleSkill, type Remaining, type Selection } from "../selection/selection.ts";
import { words } from "../words/index.ts";
import { PageLink } from "./PageLink.tsx";
import { Waveform } from "./Waveform.tsx";

const span = spanOf(projects);

const proven = (Object.keys(skills) as SkillSlug[])
  .flatMap((slug) => {
    const proof = evidence(projects.filter((project) => hasSkill(project, slug)));
    return proof ? [{ slug, ...skills[slug], ...proof }] : [];
  })
  .toSorted((a, b) => b.count - a.count || b.last - a.last || b.first - a.first);

type Proven = (typeof proven)[number];

const groups: readonly (readonly [SkillGroup, string])[] = [
  ["language", words.languages],
  ["technology", words.technologies],
  ["theme", words.themes],
];

/** The strongest of each group; the rest is folded. */
const rowsShown = 6;

interface FilterProps {
  readonly selection: Selection;
  readonly left: Remaining;
  /** False until the page can filter by itself: then each row leads to the skill's page. */
  readonly filters: boolean;
}

function Row({ skill, selection, left, filters }: { skill: Proven } & FilterProps) {
  const chosen = selection.skills.includes(skill.slug);
  const n = isEverything(selection) ? skill.count : left.skills[skill.slug];
  const years = yearsText([skill.first, skill.last]);
  const cells = (
    <>
      <span>{skill.name}</span>
      <Waveform active={skill.active} span={span} />
      <b className="preselect-hidden">{n}</b>
      <span className="text-quiet">{years}</span>
    </>
  );
  if (!chosen && n === 0) return <span className="skill skill-none">{cells}</span>;
  return (
    <PageLink
      className={chosen ? "skill skill-chosen" : "skill"}
      to={filters ? selectionPath(toggleSkill(selection, skill.slug)) : paths.skill(skill.slug)}
      data-filter=""
      {...(chosen && { "aria-current": "true" as const })}
    >
      {cells}
    </PageLink>
  );
}

function Rows({ rows, ...filter }: { rows: readonly Proven[] } & FilterProps) {
  return (
    <ul>
      {rows.map((skill) => (
        <li key={skill.slug}>
          <Row skill={skill} {...filter} />
        </li>
      ))}
    </ul>
  );
}

/** Every skill with its evidence, the strongest first; each is a filter. */
export function SkillTables(filter: FilterProps) {
  return (
    <div className="skill-tables">
      {groups.map(([group, title]) => {
        const rows = proven.filter((skill) => skill.group === group);
        const folded = rows.slice(rowsShown);
        return (
          <div key={group}>
            <h3 className="skill skill-head">
              <span>{title}</span>
              <span />
              <span aria-hidden="true">{words.skillColumns.count}</span>
              <span aria-hidden="true">{words.skillColumns.years}</span>
            </h3>
            <Rows rows={rows.slice(0, rowsShown)} {...filter} />
            {folded.length ? (
              <details>
                <summary className="skill-more">{words.more(folded.length)}</summary>
                <Rows rows={folded} {...filter} />
              </details>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}
