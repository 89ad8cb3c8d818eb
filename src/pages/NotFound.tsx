import { useEffect, useState } from "react";
import { useLocation } from "react-router";
import { useHydrated } from "../app/hydrated.ts";
import { employers, facts, many, skills, yearsText, type EmployerSlug, type Project, type SkillSlug } from "../data/index.ts";
import { loadProjects, numberOf } from "../data/known.ts";
import { PageLink } from "../components/PageLink.tsx";
import { Shell } from "../components/Shell.tsx";
import { paths } from "../paths.ts";
import { listingOf } from "../site/own.ts";
import { words } from "../words/index.ts";

interface Near {
  readonly title: string;
  readonly path: string;
}

/** Every page that can be meant, by its slug. */
const addressesOf = (projects: readonly Project[]): ReadonlyMap<string, Near> => new Map<string, Near>([
  ...projects.map(({ slug, title }) => [slug, { title, path: paths.project(slug) }] as const),
  ...(Object.keys(skills) as SkillSlug[]).map((slug) => [slug, { title: skills[slug].name, path: paths.skill(slug) }] as const),
  ...(Object.keys(employers) as EmployerSlug[]).map(
    (slug) => [slug, { title: employers[slug].name, path: paths.employer(slug) }] as const,
  ),
]);

/** The pages whose slugs come closest to what was asked for; found once the page is there. */
function useNearest(asked: string): readonly Near[] | undefined {
  const [close, setClose] = useState<readonly Near[]>();
  useEffect(() => {
    let current = true;
    Promise.all([import("../search/nearest.ts"), loadProjects()]).then(
      ([{ nearest }, projects]) => {
        const addresses = addressesOf(projects);
        if (current) setClose(nearest(asked, [...addresses.keys()]).flatMap((slug) => addresses.get(slug) ?? []));
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [asked]);
  return close;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const short = (text: string): string => (text.length > 60 ? `${[...text].slice(0, 60).join("")}…` : text);

/** Says what was asked for, and what comes close to it. */
export function NotFound() {
  const { pathname } = useLocation();
  const hydrated = useHydrated();
  const asked = decoded(pathname);
  const close = useNearest(asked);
  return (
    <Shell page={{ kind: "not-found" }}>
      <header className="hang project-head">
        <p className="font-label text-label text-quiet">404</p>
        <div>
          <h1 tabIndex={-1} className="text-title">
            {words.notFound}
          </h1>
          <p className="missed">{hydrated ? words.notFoundAt(short(asked)) : words.notFoundText}</p>
          <p className="mt-4">
            <PageLink className="link" to={paths.home}>
              {words.home}
            </PageLink>
          </p>
          <div className="near">
            {close?.length ? (
              <>
                <h2 className="section-title">{words.didYouMean}</h2>
                <ul className="mt-2">
                  {close.map(({ title, path }) => (
                    <li key={path} className="py-1">
                      <PageLink className="link" to={path}>
                        {title}
                      </PageLink>
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
            {close?.length === 0 ? <p className="text-quiet">{words.nothingNear}</p> : null}
          </div>
        </div>
      </header>
      <section className="hang" aria-labelledby="all-title">
        <h2 id="all-title" className="section-title">
          {words.allProjects}
        </h2>
        <ul className="index">
          {listingOf({ kind: "home" }).cards.map(({ slug, title, employer, years }) => (
            <li key={slug}>
              <span>{words.number(numberOf(slug))}</span>
              <PageLink to={paths.project(slug)}>{title}</PageLink>
              <span>
                {employers[employer].name}, {yearsText(years)}
              </span>
            </li>
          ))}
        </ul>
        {many ? (
          <p className="mt-4">
            <PageLink className="link" to={`${paths.home}#projects`}>
              {words.total(facts.count, 0)}
            </PageLink>
          </p>
        ) : null}
      </section>
    </Shell>
  );
}
