import { memo, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { selectionPath } from "../app/useSelection.ts";
import { isContribution, many, type Project, type SkillSlug } from "../data/index.ts";
import { isEverything, toggleSkill, type Selection } from "../selection/selection.ts";
import type { Listing } from "../site/view.ts";
import { Further } from "./Further.tsx";
import { ProjectCards, ProjectGrid } from "./ProjectCard.tsx";

/** Work or contributions of a selection: on a site of many in three parts, elsewhere all in the first. */
export interface WorksParts {
  readonly first: readonly Project[];
  readonly rest: readonly Project[];
  /** Shown in short; nothing where they are not here. */
  readonly further: readonly Project[] | undefined;
}

/** On a site of many so many cards follow a selection at once: a row. */
const promptly = 3;

export function worksOf({ cards, further }: Listing, contributions: boolean): WorksParts {
  const isOne = (project: Project): boolean => isContribution(project) === contributions;
  const own = cards.filter(isOne);
  if (!many) return { first: own, rest: [], further: [] };
  return { first: own.slice(0, promptly), rest: own.slice(promptly), further: further?.filter(isOne) };
}

/** What cards do with a selection; until the page can filter by itself their tags lead to pages. */
const follow = (selection: Selection, filters: boolean) => ({
  chosen: selection.skills,
  ...(filters && { tagTo: (slug: SkillSlug) => selectionPath(toggleSkill(selection, slug)) }),
});

interface RestProps {
  readonly shown: readonly Project[];
  readonly selection: Selection;
  readonly filters: boolean;
}

const Rest = memo(({ shown, selection, filters }: RestProps) => <ProjectCards shown={shown} {...follow(selection, filters)} />);

interface WorksProps {
  readonly now: WorksParts;
  readonly selection: Selection;
  /** What follows once what is in sight is drawn. */
  readonly later: WorksParts;
  readonly settled: Selection;
  readonly filters: boolean;
  /** The further ones of all projects, once they are here. */
  readonly all: () => readonly Project[] | undefined;
}

/** Whether an element is in sight, or may be. */
function useInSight(element: RefObject<Element | null>): boolean {
  const [inSight, tell] = useState(true);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => tell(entries.some(({ isIntersecting }) => isIntersecting)));
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return inSight;
}

/**
 * The cards of a selection, and on a site of many the further projects in short. There the first cards are drawn at once
 * where they are in sight, and the rest in a moment; until then what was there before is hidden as it is, which costs
 * less than taking it away.
 */
export function Works(props: WorksProps) {
  const { now, selection, filters } = props;
  if (many) return <WorksOfMany {...props} />;
  return <ProjectGrid filled={isEverything(selection)} shown={now.first} {...follow(selection, filters)} />;
}

function WorksOfMany({ now, selection, later, settled, filters, all }: WorksProps) {
  const works = useRef<HTMLDivElement>(null);
  const rest = useRef<HTMLDivElement>(null);
  const inSight = useInSight(works);
  const prompt = inSight ? selection : settled;
  const stale = settled !== prompt;
  useEffect(() => {
    // What moves it need not look at each card; outlines of what has the focus stand out at its edges.
    if (works.current) Object.assign(works.current.style, { contain: "layout paint", overflowClipMargin: "0.5rem" });
  }, []);
  useLayoutEffect(() => {
    const hidden = { position: "absolute", visibility: "hidden", contentVisibility: "hidden" };
    const drawn = { position: "", visibility: "", contentVisibility: "" };
    for (const card of rest.current?.children ?? []) if (card instanceof HTMLElement) Object.assign(card.style, stale ? hidden : drawn);
  }, [stale]);
  return (
    <div ref={works}>
      <ProjectGrid filled={false} shown={(stale ? now : later).first} {...follow(prompt, filters)}>
        <div ref={rest} className="contents">
          <Rest shown={later.rest} selection={settled} filters={filters} />
        </div>
      </ProjectGrid>
      <Further projects={later.further} later={all} stale={stale} />
    </div>
  );
}
