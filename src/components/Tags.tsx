import type { SkillSlug } from "../data/index.ts";
import { paths } from "../paths.ts";
import { PageLink } from "./PageLink.tsx";
import { SkillName } from "./SkillName.tsx";

/** Skills as links; where they go is the page's choice, to the skill's own page by default. */
export function Tags({
  slugs,
  chosen = [],
  to = paths.skill,
}: {
  slugs: readonly SkillSlug[];
  chosen?: readonly SkillSlug[];
  to?: (slug: SkillSlug) => string;
}) {
  return (
    <ul className="tags">
      {slugs.map((slug) => (
        <li key={slug}>
          <PageLink to={to(slug)} className={chosen.includes(slug) ? "tag text-accent" : "tag"}>
            <SkillName slug={slug} />
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
