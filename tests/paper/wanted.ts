/** What each page wants on paper: the measure that the checks hold it to. */
import { isContribution, projects, profile, type Project } from "../../src/data/index.ts";
import { paths } from "../../src/paths.ts";
import { modelled } from "../../src/projects/modelOf.ts";
import { select, withPaper } from "../../src/selection/selection.ts";
import { selectionText } from "../../src/selection/text.ts";
import { formatSelection, parseSelection } from "../../src/selection/url.ts";
import { projectsOf, type Page } from "../../src/site/page.ts";
import { words } from "../../src/words/index.ts";
import { bareUrl } from "../../src/components/External.tsx";
import { entry, line, names, paragraphs, person, resume, sheet, storyOf } from "./expected.ts";

export interface Wanted {
  /** Under the base, with its query. */
  readonly path: string;
  /** The query that the sheet's own address bears. */
  readonly query: string;
  /** The headings of projects, in order. */
  readonly titles: readonly string[];
  /** The sentences of projects, in order; undefined where a project's page tells its story instead. */
  readonly sentences?: readonly string[];
  /** All that must be there. */
  readonly strings: readonly string[];
  /** What follows in this order. */
  readonly sequence: readonly string[];
  /** What stays on one page each. */
  readonly entries: readonly (readonly string[])[];
  /** Addresses to be read, besides the page's own. */
  readonly addresses: readonly string[];
  readonly pages: readonly [least: number, most: number];
  /** What the page holds once it has fetched all that paper shows. */
  readonly last?: string;
}

const urls = (shown: readonly Project[]): string[] => shown.flatMap(({ links = [] }) => links.map(({ url }) => bareUrl(url)));

const lastOf = (shown: readonly Project[]): string => shown.flatMap((project) => entry(project).slice(2)).find((text) => / /.test(text)) ?? "";

/** The first project under a heading stays with it. */
const headed = (shown: readonly Project[]): string[][] => {
  const first = [shown.find((one) => !isContribution(one)), shown.find(isContribution)];
  return [words.projects, words.contributions].flatMap((title, i) => (first[i] ? [[title, first[i].summary]] : []));
};

const isWhole = (shown: readonly Project[]): boolean => shown.length === projects.length;

/** The home page with a query: everything, a selection, or either on one page. */
export function home(query: string): Wanted {
  const { selection } = parseSelection(query);
  const shown = select(projects, selection);
  const says = isWhole(shown) ? [] : [words.sheet(selectionText(selection), shown.length, projects.length)];
  const full = isWhole(shown) ? resume() : shown.flatMap((project) => [...entry(project), ...names(project)]);
  const entries = shown.map(selection.paper ? line : entry);
  return {
    path: `/${query}`,
    // The length is how it was printed, not what.
    query: formatSelection(withPaper(selection)),
    titles: shown.map(({ title }) => title),
    sentences: shown.map(({ summary }) => summary),
    strings: [...person(), ...says, ...(selection.paper ? entries.flat() : full)],
    sequence: [profile.name, ...entries.flat()],
    entries: [...entries, ...headed(shown)],
    addresses: [...(profile.github ? [bareUrl(profile.github)] : []), ...(selection.paper ? [] : urls(shown))],
    pages: [1, selection.paper ? 1 : 4],
    last: lastOf(shown),
  };
}

/** A skill's or an employer's page. */
export function collection(page: Page, path: string): Wanted {
  const shown = projectsOf(page);
  const entries = shown.map(entry);
  return {
    path,
    query: "",
    titles: shown.map(({ title }) => title),
    sentences: shown.map(({ summary }) => summary),
    strings: [profile.name, ...entries.flat(), ...shown.flatMap(names)],
    sequence: [profile.name, ...entries.flat()],
    entries: [...entries, ...headed(shown)],
    addresses: urls(shown),
    pages: [1, 4],
    last: lastOf(shown),
  };
}

/** A project's sheet: one page, and one more for a model. */
export function sheetOf(one: Project): Wanted {
  const story = storyOf(one);
  const told = paragraphs(story);
  return {
    path: paths.project(one.slug),
    query: "",
    titles: [one.title],
    strings: sheet(one, story),
    sequence: [profile.name, one.title, ...told],
    entries: told.map((text) => [text]),
    addresses: urls([one]),
    pages: [1, modelled.has(one.slug) ? 2 : 1],
  };
}
