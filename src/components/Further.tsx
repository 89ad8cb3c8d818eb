import { useLayoutEffect, useRef, useState } from "react";
import { useHydrated } from "../app/hydrated.ts";
import { yearsText, type Project } from "../data/index.ts";
import { loadProjects } from "../data/known.ts";
import { href, paths } from "../paths.ts";
import { furtherWords as words } from "../words/further.ts";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The entries as markup; written without React, for which thousands of links are work. */
const furtherMarkup = (projects: readonly Project[]): string =>
  projects.map(({ slug, title, years }) => `<li><a href="${href(paths.project(slug))}">${escaped(title)}</a> ${yearsText(years)}</li>`).join("");

function entry({ slug, title, years }: Project): HTMLLIElement {
  const [item, link] = [document.createElement("li"), document.createElement("a")];
  link.href = href(paths.project(slug));
  link.textContent = title;
  item.append(link, ` ${yearsText(years)}`);
  return item;
}

interface Props {
  /** Nothing until all projects are here. */
  readonly projects: readonly Project[] | undefined;
  /** The same once they are. */
  readonly later: () => readonly Project[] | undefined;
  /** Whether others are about to take their place. */
  readonly stale?: boolean;
}

/**
 * The projects beyond those shown as cards, in short: links without script. What was prerendered stays as it is, without
 * the data it was made of, until others are to be shown.
 */
export function Further({ projects, later, stale = false }: Props) {
  const hydrated = useHydrated();
  const [adopted] = useState(!hydrated);
  const list = useRef<HTMLUListElement>(null);
  const shown = useRef(adopted);
  useLayoutEffect(() => {
    // Laid out when it comes near; until then it is as high as most entries are, a line each.
    const measure = (): void => {
      if (list.current) Object.assign(list.current.style, { contentVisibility: "auto", containIntrinsicBlockSize: `auto ${1.5 * list.current.childElementCount}rem` });
    };
    const show = (these = later()): void => {
      list.current?.replaceChildren(...(these ?? []).map(entry));
      measure();
    };
    measure();
    if (!shown.current && projects) show(projects);
    else if (!shown.current) loadProjects().then(() => show(), () => undefined);
    shown.current = false;
    // oxlint-disable-next-line react/exhaustive-deps -- what comes later is of these projects
  }, [projects]);
  // Setting markup on the client is what Trusted Types forbid; hydrating only keeps what is there.
  const prerendered = typeof document === "undefined" ? furtherMarkup(projects ?? []) : "";
  return <ul ref={list} hidden={stale} className="further preselect-hidden" aria-label={words.list} suppressHydrationWarning {...(adopted && { dangerouslySetInnerHTML: { __html: prerendered } })} />;
}
