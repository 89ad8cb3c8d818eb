import { employers } from "../data/employers.ts";
import { skills } from "../data/skills.ts";
import {
  everything,
  kinds,
  mostSkills,
  tidy,
  toggleSkill,
  withEmployer,
  withKind,
  withPaper,
  withText,
  type Selection,
} from "./selection.ts";

/** A parameter that was asked for and could not be used. */
export interface Ignored {
  readonly param: string;
  readonly value: string;
}

export interface Parsed {
  readonly selection: Selection;
  /** At most five, each value cut to 40 code points. */
  readonly ignored: readonly Ignored[];
}

const params = ["skill", "employer", "kind", "q", "paper"];

/**
 * Reads the selection from the query part of an address. Any string gives a selection:
 * of each single parameter the first usable value counts, blank values count for nothing,
 * what cannot be used is reported, and parameters of others are passed over.
 */
export function parseSelection(search: string): Parsed {
  let selection = everything;
  const ignored: Ignored[] = [];
  for (const [param, raw] of new URLSearchParams(search)) {
    const value = tidy(raw);
    if (!value || !params.includes(param)) continue;
    const next = choose(selection, param, value);
    if (next) selection = next;
    else if (ignored.length < 5) ignored.push({ param, value: tidy(value, 40) });
  }
  return { selection, ignored };
}

/** "", or "?skill=go&skill=postgresql&q=fail+over". */
export function formatSelection(s: Selection): string {
  const query = new URLSearchParams(s.skills.map((skill) => ["skill", skill]));
  if (s.employer) query.set("employer", s.employer);
  if (s.kind) query.set("kind", s.kind);
  const text = tidy(s.text);
  if (text) query.set("q", text);
  if (s.paper) query.set("paper", s.paper);
  const written = query.toString();
  return written && `?${written}`;
}

/** The selection with the choice made, or undefined when it cannot be. */
function choose(s: Selection, param: string, value: string): Selection | undefined {
  const slug = value.toLowerCase();
  if (param === "paper") return !s.paper && slug === "one" ? withPaper(s, slug) : undefined;
  if (param === "q") return s.text ? undefined : withText(s, value);
  if (param === "skill") return isKey(skills, slug) ? addSkill(s, slug) : undefined;
  if (param === "kind") return !s.kind && isKey(kinds, slug) ? withKind(s, slug) : undefined;
  return !s.employer && isKey(employers, slug) ? withEmployer(s, slug) : undefined;
}

function addSkill(s: Selection, slug: keyof typeof skills): Selection | undefined {
  if (s.skills.includes(slug)) return s;
  return s.skills.length < mostSkills ? toggleSkill(s, slug) : undefined;
}

function isKey<Key extends string>(table: Readonly<Record<Key, unknown>>, key: string): key is Key {
  return Object.hasOwn(table, key);
}
