import { employers } from "../data/employers.ts";
import { skills } from "../data/skills.ts";
import { words } from "../words/index.ts";
import type { Selection } from "./selection.ts";

/** A selection in words, as the printed sheet, its control and the caption state it. */
export function selectionText({ skills: chosen, employer, kind, text }: Selection): string {
  const names = chosen.map((slug) => skills[slug].name);
  const listed = [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(` ${words.and} `);
  return [
    listed && words.workIn(listed),
    employer && words.workAt(employers[employer].name),
    kind && words.kinds[kind].toLowerCase(),
    text && words.containing(text),
  ]
    .filter(Boolean)
    .join(", ");
}
