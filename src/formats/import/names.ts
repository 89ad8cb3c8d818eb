/** Names that are safe in addresses, as folders and in code. */

/** What normalising does not spell in a–z. */
const spelt: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L})\+\+/gu, "pp"],
  [/(?<=\p{L})#/gu, "-sharp"],
  [/&/g, " and "],
  [/['’]/g, ""],
  [/[łŁ]/g, "l"],
  [/[øØ]/g, "o"],
  [/[đĐðÐ]/g, "d"],
  [/ß/g, "ss"],
  [/[æÆ]/g, "ae"],
  [/[œŒ]/g, "oe"],
];

/** Names that Windows keeps for unsafe, so that no folder can have them, and the one that every object has a value for. */
const unsafe = /^(?:con|prn|aux|nul|com\d|lpt\d|constructor)$/;

/**
 * A slug made of a text: a–z and 0–9, words joined by hyphens; the fallback where it has none of these. A number gets
 * it in front, since the keys of a table that are numbers would lose their place in it.
 */
export function slugFrom(text: string, fallback: string): string {
  const plain = spelt.reduce((rest, [pattern, to]) => rest.replaceAll(pattern, to), text).normalize("NFKD");
  const words = plain.replaceAll(/\p{M}/gu, "").toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const kept = words.filter((_, i) => words.slice(0, i + 1).join("-").length <= 60);
  const slug = kept.join("-") || (words[0] ?? fallback).slice(0, 60);
  return unsafe.test(slug) || /^\d+$/.test(slug) ? `${fallback}-${slug}` : slug;
}

export const isSlug = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && !unsafe.test(text);

/** Gives each name once: a name that is taken gets a number. */
export function namer(): (name: string) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (name) => {
    let free = name;
    while (taken.has(free)) {
      const number = (next.get(name) ?? 1) + 1;
      next.set(name, number);
      free = `${name}-${number}`;
    }
    taken.add(free);
    return free;
  };
}

const reserved = new Set(
  ("arguments await break case catch class const continue debugger default delete do else enum eval export extends false " +
    "finally for function if implements import in instanceof interface let new null package private projects protected public " +
    "return static super switch this throw true try typeof undefined var void while with yield").split(" "),
);

/** The name of a slug's constant, another for each slug. */
export function identifier(slug: string): string {
  const camel = slug.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()).replaceAll("-", "_");
  return /^\d/.test(camel) ? `_${camel}` : reserved.has(camel) ? `${camel}_` : camel;
}
