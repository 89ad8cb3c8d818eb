import { skills, type SkillEntry, type SkillSlug } from "../data/index.ts";
import { words } from "../words/index.ts";

/** A skill by name. Heard without its surroundings, "C" or "Go" is no name for a link, so a language says that it is one. */
export function SkillName({ slug }: { slug: SkillSlug }) {
  const skill: SkillEntry = skills[slug];
  return (
    <>
      {skill.name}
      {skill.group === "language" ? <span className="heard"> {words.language}</span> : null}
    </>
  );
}
