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

/** Addresses with a text in the path, in turn raw and escaped, and in what the home page reads of query and fragment. */
export const elsewhere = (text: string, i: number): Step[] => [
  { address: i % 2 === 0 ? `/${text}` : `/projects/${escaped(text)}/?${text}#${text}`, state: stateOf(text, i) },
  { address: `/${filters(text)}#${escaped(text)}`, state: stateOf(text, i + 1) },
];

/** A link to a model: what looks like one as it stands, any other text for every value. */
export const linkTo = (slug: string, text: string, i: number): Step =>
  text.includes("=")
    ? { address: `${pathOf(slug)}?${text}#${text}` }
    : { address: pathOf(slug) + query(keys.get(slug) ?? [], text), state: stateOf(text, i + 2) };

/** A walk past all that a page is made of. */
export const plain: readonly Step[] = [
  { address: "/skills/go/" },
  { address: "/?skill=go&skill=x&q=x&employer=x#projects" },
  { address: "/gokvv" },
  ...slugs.flatMap((slug) => [{ address: pathOf(slug) }, { address: pathOf(slug, "do=x&seed=2&seed=x#model") }]),
];
