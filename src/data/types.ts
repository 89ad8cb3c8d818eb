import type { employers } from "./employers.ts";
import type { skills } from "./skills.ts";

/** An employer's slug; a misspelt one does not compile. */
export type EmployerSlug = keyof typeof employers;

/** A skill's slug; a misspelt one does not compile. */
export type SkillSlug = keyof typeof skills;

type SkillsOf<Group extends SkillGroup> = {
  [S in SkillSlug]: (typeof skills)[S]["group"] extends Group ? S : never;
}[SkillSlug];

export type SkillGroup = "language" | "technology" | "theme";
export type LanguageSlug = SkillsOf<"language">;
export type TechnologySlug = SkillsOf<"technology">;
export type ThemeSlug = SkillsOf<"theme">;

/** Under which heading a project is counted and filtered. */
export type Kind = "employed" | "open-source" | "contribution";

/** A skill as it is written, with the group that lists it. */
export interface SkillEntry {
  readonly name: string;
  readonly group: SkillGroup;
}

/** An employer, or the lane that stands for work done without one. */
export interface EmployerEntry {
  readonly name: string;
  /** True for the one lane that is not a company: open source. */
  readonly independent?: boolean;
}

/** First and last year, both included; a single year is written twice. */
export type Years = readonly [first: number, last: number];

export interface ExternalLink {
  readonly label: string;
  /** Absolute, http or https. */
  readonly url: string;
}

/**
 * What the cards, the timeline and the filters need of a project.
 * It is in the script of every page, so it stays short; the story does not belong here.
 */
export interface Project {
  /** The folder's name and the last part of the project's address. */
  readonly slug: string;
  readonly title: string;
  /** The title where there is little room (timeline); the title itself when absent. */
  readonly shortTitle?: string;
  readonly kind: Kind;
  readonly employer: EmployerSlug;
  readonly years: Years;
  readonly languages: readonly LanguageSlug[];
  readonly technologies: readonly TechnologySlug[];
  readonly themes: readonly ThemeSlug[];
  /** One sentence, about 100 to 140 characters. */
  readonly summary: string;
  readonly links?: readonly ExternalLink[];
  /** Slugs this project had before; each keeps an address that redirects here. */
  readonly formerSlugs?: readonly string[];
}

/** Two to four facts of a project for the printed résumé, each under 110 characters. */
export type Highlights = readonly [string, ...string[]];

/** A paragraph, or a list: steps are numbered, points are not. Text may hold *emphasis*. */
export type Block =
  | string
  | { readonly steps: readonly string[] }
  | { readonly points: readonly string[] };

/** The words of a project's own page; loaded with that page only. */
export interface Story {
  /** One or two sentences under the title. */
  readonly lead: string;
  /** Further rows of the specification table, beyond those derived from the project. */
  readonly specification?: readonly (readonly [label: string, value: string])[];
  readonly problem?: readonly Block[];
  readonly built: readonly Block[];
  readonly works?: readonly Block[];
  readonly outcome?: readonly Block[];
}

/** A named strength and the skills whose projects prove it. */
export interface Strength {
  readonly name: string;
  readonly skills: readonly [SkillSlug, ...SkillSlug[]];
}

export interface Education {
  readonly school: string;
  readonly degree?: string;
  readonly years?: Years;
}

export interface Certificate {
  readonly name: string;
  readonly issuer?: string;
  readonly year?: number;
  readonly url?: string;
}

export interface SpokenLanguage {
  readonly name: string;
  readonly level?: string;
}

/** The person. Every optional field is shown when present and leaves no trace otherwise. */
export interface Profile {
  readonly name: string;
  /** The name in its own script, with the BCP 47 tag of that script's language. */
  readonly nativeName?: { readonly text: string; readonly lang: string };
  readonly headline: string;
  readonly role: string;
  readonly experience: string;
  readonly languages: readonly LanguageSlug[];
  readonly strengths: readonly Strength[];
  readonly github?: string;
  readonly email?: string;
  readonly location?: string;
  readonly website?: string;
  /** A file in public/, with its size in pixels and words for who cannot see it. */
  readonly photo?: {
    readonly src: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  };
  readonly education?: readonly Education[];
  readonly certificates?: readonly Certificate[];
  readonly spokenLanguages?: readonly SpokenLanguage[];
}
