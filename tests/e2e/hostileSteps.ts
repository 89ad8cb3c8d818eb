/** A hostile text at every place at which the site reads one. */
import type { Step } from "./intruder.ts";
import { modelOf, pathOf, slugs } from "./stage.ts";

/** Lone surrogates have no escape: in an address they are the sign for what could not be read. */
const escaped = (text: string): string => encodeURIComponent(text.toWellFormed());

/** What the history may keep with an entry, made of a text. */
const states: readonly ((text: string) => unknown)[] = [
  (text) => text,
  (text) => ({ usr: text, key: text, idx: text }),
  (text) => ({ usr: { [text]: text }, key: { [text]: text }, idx: { [text]: text } }),
  (text) => ({ masked: { pathname: text, search: text, hash: text } }),
  (text) => ({ masked: text }),
  (text) => [text],
];

/** One of them, in turn. */
export const stateOf = (text: string, i: number): unknown => states[i % states.length]?.(text);

const query = (names: readonly string[], text: string): string => `?${names.map((name) => `${name}=${escaped(text)}`).join("&")}`;

const filters = query.bind(null, ["skill", "employer", "kind", "q", "paper"]);

/** What a model reads in an address, and what is not its own. */
const keys = new Map(
  await Promise.all(slugs.map(async (slug) => [slug, ["seed", "designs", "do", "do", "t", "x", ...Object.keys((await modelOf(slug)).parameters)]] as const)),
);

/** Addresses with a text in the path, the query and the fragment, raw and escaped; the last two in turn. */
export const elsewhere = (text: string, i: number): Step[] => [
  { address: `/${text}`, state: stateOf(text, i) },
  { address: `/${filters(text)}#${escaped(text)}`, state: stateOf(text, i + 1) },
  { address: `/projects/${escaped(text)}/?${text}#${text}` },
  { address: i % 2 === 0 ? `/?${text}#${text}` : `/skills/${text}` },
];

/** Links to a model: the text for every value, and in turn for the version and as the whole. */
export const linksTo = (slug: string, text: string, i: number): Step[] => [
  { address: pathOf(slug) + query(keys.get(slug) ?? [], text), state: stateOf(text, i + 2) },
  { address: i % 4 === 0 ? pathOf(slug) + query(["v", "t"], text) : `${pathOf(slug)}?${text}#${text}` },
];

/** A walk past all that a page is made of. */
export const plain: readonly Step[] = [
  { address: "/skills/go/" },
  { address: "/?skill=go&skill=x&q=x&employer=x#projects" },
  { address: "/gokvv" },
  ...slugs.flatMap((slug) => [{ address: pathOf(slug) }, { address: pathOf(slug, "do=x&seed=2&seed=x#model") }]),
];
