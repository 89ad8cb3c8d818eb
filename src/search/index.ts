import MiniSearch, { type SearchOptions } from "minisearch";
import { fold, tidy } from "../selection/selection.ts";

export interface SearchDocument {
  /** Unique among the documents. */
  readonly id: string;
  readonly kind: "project" | "skill" | "employer";
  readonly title: string;
  readonly subtitle: string;
  readonly text: string;
  readonly href: string;
}

/** At most twelve documents, the best first. */
export type Search = (query: string) => SearchDocument[];

const most = 12;

/** From strict to forgiving; the first that finds anything decides. */
const attempts: readonly SearchOptions[] = [
  { combineWith: "AND", fuzzy: false },
  { combineWith: "AND", fuzzy: (term) => (term.length > 3 ? 1 : 0) },
  { combineWith: "AND", fuzzy: (term) => (term.length > 4 ? 2 : 0) },
  { combineWith: "OR", fuzzy: (term) => (term.length > 3 ? 1 : 0) },
];

type Entry = SearchDocument & { readonly stems: string };

/**
 * A search that finds words by their beginnings and with one or two letters amiss. What has
 * exactly the title asked for comes first; otherwise titles weigh more than text.
 */
export function buildSearch(docs: readonly SearchDocument[]): Search {
  const byId = new Map(docs.map((doc) => [doc.id, doc]));
  const index = new MiniSearch<Entry>({
    fields: ["title", "stems", "subtitle", "text"],
    tokenize: words,
    searchOptions: { prefix: true, boost: { title: 4, subtitle: 2 } },
  });
  index.addAll(docs.map((doc) => ({ ...doc, stems: stems(doc.title) })));
  return (query) => {
    const asked = tidy(query);
    const exact = docs.filter(({ title }) => bare(title) === bare(asked));
    const found = find(index, asked).flatMap((id) => byId.get(id) ?? []);
    return [...new Set([...exact, ...found])].slice(0, most);
  };
}

function find(index: MiniSearch<Entry>, asked: string): string[] {
  for (const options of attempts) {
    const found = index.search(asked, options);
    if (found.length > 0) return found.map(({ id }) => String(id));
  }
  return [];
}

function words(text: string): string[] {
  return fold(text).split(/[\s\p{P}]+/u).filter(Boolean);
}

/** Without spaces and punctuation, so that "uboot" is U-Boot; the plus signs of C++ stay. */
function bare(text: string): string {
  return words(text).join("");
}

/** The beginnings of a title's words, four letters or more, for half a word with a slip in it. */
function stems(title: string): string {
  const whole = [...words(title), ...title.split(/\s+/).map(bare)];
  const beginnings = whole.flatMap((word) =>
    Array.from({ length: Math.max(0, word.length - 3) }, (_, i) => word.slice(0, i + 4)),
  );
  return [...new Set(beginnings)].join(" ");
}
