import { memo } from "react";
import { facts, profile, skills, yearsText, type SkillGroup, type SkillSlug } from "../data/index.ts";
import { fetchingAhead } from "../app/fetchingAhead.ts";
import { selectionPath } from "../app/useSelection.ts";
import { paths } from "../paths.ts";
import { isEverything, toggleSkill, type Remaining, type Selection } from "../selection/selection.ts";
import { words } from "../words/index.ts";
import { PageLink } from "./PageLink.tsx";
import { Waveform } from "./Waveform.tsx";

const { span } = facts;

const proven = (Object.keys(skills) as SkillSlug[])
  .flatMap((slug) => {
    const proof = facts.skills[slug];
    return proof ? [{ slug, ...skills[slug], ...proof }] : [];
  })
  .toSorted((a, b) => b.count - a.count || b.last - a.last || b.first - a.first);

type Proven = (typeof proven)[number];

const groups: readonly (readonly [SkillGroup, string])[] = [
  ["language", words.languages],
  ["technology", words.technologies],
  ["theme", words.themes],
];

const named = new Set<SkillSlug>([...profile.languages, ...profile.strengths.flatMap(({ skills: proof }) => proof)]);

/** The strongest of a group and those the profile names are shown; the rest is folded, if it is worth a fold. */
function split(group: SkillGroup): { shown: Proven[]; folded: Proven[] } {
  const all = proven.filter((skill) => skill.group === group);
  const isShown = (skill: Proven, i: number): boolean => i < 9 || all.length < 13 || named.has(skill.slug);
  return { shown: all.filter(isShown), folded: all.filter((skill, i) => !isShown(skill, i)) };
}

const tables = groups.map(([group, title]) => ({ group, title, ...split(group) }));

interface FilterProps {
  readonly selection: Selection;
  readonly left: Remaining;
  /** False until the page can filter by itself: then each row leads to the skill's page. */
  readonly filters: boolean;
}

function Row({ skill, chosen, selection, left, filters }: { skill: Proven; chosen: boolean } & FilterProps) {
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

/** The slugs of the chosen are one string, so that rows of which none is chosen or let go need not be drawn again. */
const Rows = memo(({ rows, chosen, ...filter }: { rows: readonly Proven[]; chosen: string } & FilterProps) => (
  <ul>
    {rows.map((skill) => (
      <li key={skill.slug}>
        <Row skill={skill} chosen={chosen.split(" ").includes(skill.slug)} {...filter} />
      </li>
    ))}
  </ul>
));

const chosenOf = (rows: readonly Proven[], chosen: readonly SkillSlug[]): string =>
  rows.flatMap(({ slug }) => (chosen.includes(slug) ? [slug] : [])).join(" ");

/** Every skill with its evidence, the strongest first; each is a filter. The chosen are marked at once, their consequences may follow. */
export function SkillTables({ chosen, ...filter }: FilterProps & { readonly chosen: readonly SkillSlug[] }) {
  return (
    <div className="skill-tables" {...fetchingAhead}>
      {tables.map(({ group, title, shown, folded }) => {
        return (
          <div key={group}>
            <h3 className="skill skill-head">
              <span>{title}</span>
              <span />
              <span aria-hidden="true">{words.skillColumns.count}</span>
              <span aria-hidden="true">{words.skillColumns.years}</span>
            </h3>
            <div className="skill-rows">
              <Rows rows={shown} chosen={chosenOf(shown, chosen)} {...filter} />
              {folded.length ? (
                <details>
                  <summary className="skill-more">
                    <span>{words.more(folded.length)}</span>
                    <span>{words.fewer}</span>
                  </summary>
                  <Rows rows={folded} chosen={chosenOf(folded, chosen)} {...filter} />
                </details>
              ) : null}
            </div>
          </div>
        );
      })}
    </div>
  );
}
