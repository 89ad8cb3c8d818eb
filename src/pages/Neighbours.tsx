import { skills, yearsText, type Project } from "../data/index.ts";
import { PageLink } from "../components/PageLink.tsx";
import { paths } from "../paths.ts";
import { aroundOf } from "../site/own.ts";
import { words } from "../words/index.ts";

/** Where to go on from a project: what shares skills with it, and what is next to it in time. */
export function Neighbours({ project }: { project: Project }) {
  const { near, close } = aroundOf(project);
  return (
    <aside className="related">
      {close.length ? (
        <nav aria-labelledby="related-title">
          <h2 id="related-title" className="section-title">
            {words.related}
          </h2>
          <ul>
            {close.map(({ slug: other, title, years, shared }) => (
              <li key={other}>
                <PageLink to={paths.project(other)} className="card-link">
                  {title}
                </PageLink>
                <span className="neighbour-reason">
                  {yearsText(years)}, {words.also(shared.map((slug) => skills[slug].name).join(", "))}
                </span>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <nav aria-labelledby="neighbours-title">
        <h2 id="neighbours-title" className="section-title">
          {words.neighbours}
        </h2>
        <ul>
          {near.map(({ slug, title, years, number }) => (
            <li key={slug}>
              <PageLink to={paths.project(slug)} className="card-link">
                {title}
              </PageLink>
              <span className="neighbour-reason">
                {words.number(number)}, {yearsText(years)}
              </span>
            </li>
          ))}
        </ul>
      </nav>
    </aside>
  );
}
