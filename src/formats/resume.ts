/**
 * JSON Resume (https://jsonresume.org/schema), version 1.0.0 of its schema, and this project's extension of it.
 *
 * The extension stands under "x-portfolio", which readers that do not know it pass over: at the root its version and
 * the employers' order, in each entry what the standard has no field for. What the standard can say is not repeated
 * there, so that an edited file says one thing only. Evidence (counts and years) is for readers; importing derives it.
 */
import type { Block } from "../data/types.ts";
import { isObject, type Json } from "./json.ts";
import type { Leaf, Of, Shape } from "./shape.ts";

export const extension = "x-portfolio";
export const extensionVersion = 1;
export const schemaUrl = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

const isText = (value: Json): value is string => typeof value === "string";
const matching =
  (pattern: RegExp) =>
  (value: Json): value is string =>
    isText(value) && pattern.test(value);

const text: Leaf<string> = { expected: "text", holds: isText };
const date: Leaf<string> = {
  expected: "a date such as 2014, 2014-06 or 2014-06-29, or no field where it has not ended",
  holds: matching(/^([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})$/),
  blank: true,
};
const url: Leaf<string> = {
  expected: "a whole address, such as https://example.org/",
  holds: matching(/^[a-z][a-z0-9+.-]*:\S*$/i),
  blank: true,
};
const email: Leaf<string> = {
  expected: "an e-mail address, such as name@example.org",
  holds: matching(/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/),
  blank: true,
};
const number: Leaf<number> = { expected: "a number", holds: (value) => typeof value === "number" };
const flag: Leaf<boolean> = { expected: "true or false", holds: (value) => typeof value === "boolean" };
const version: Leaf<typeof extensionVersion> = {
  expected: `${extensionVersion}, the version of the extension that this project reads`,
  holds: (value) => value === extensionVersion,
};
const texts = [text] as const;

const listOfTexts = (value: Json | undefined): boolean => Array.isArray(value) && value.every(isText);
const block: Leaf<Block> = {
  expected: 'a paragraph, { "steps": [texts] } or { "points": [texts] }',
  holds: (value): value is Block => isText(value) || (isObject(value) && (listOfTexts(value["steps"]) || listOfTexts(value["points"]))),
};
const row: Leaf<readonly [string, string]> = {
  expected: "a pair of texts, label and value",
  holds: (value): value is readonly [string, string] => Array.isArray(value) && value.length === 2 && value.every(isText),
};
const kind: Leaf<"employed" | "open-source" | "contribution"> = {
  expected: '"employed", "open-source" or "contribution"',
  holds: (value) => value === "employed" || value === "open-source" || value === "contribution",
};
const group: Leaf<"language" | "technology" | "theme"> = {
  expected: '"language", "technology" or "theme"',
  holds: (value) => value === "language" || value === "technology" || value === "theme",
};
const blocks = [block] as const;
const dates = { startDate: date, endDate: date } as const;

export const resumeShape = {
  $schema: url,
  basics: {
    name: text, label: text, image: text, email, phone: text, url, summary: text,
    location: { address: text, postalCode: text, city: text, countryCode: text, region: text },
    profiles: [{ network: text, username: text, url, [extension]: { field: text } }],
    [extension]: {
      nativeName: { text, lang: text },
      headline: text,
      experience: text,
      languages: texts,
      strengths: [{ name: text, skills: texts }],
      photo: { src: text, width: number, height: number, alt: text },
    },
  },
  work: [
    {
      name: text, location: text, description: text, position: text, url, ...dates, summary: text, highlights: texts,
      [extension]: { slug: text, projects: texts },
    },
  ],
  volunteer: [{ organization: text, position: text, url, ...dates, summary: text, highlights: texts }],
  education: [{ institution: text, url, area: text, studyType: text, ...dates, score: text, courses: texts }],
  awards: [{ title: text, date, awarder: text, summary: text }],
  certificates: [{ name: text, date, url, issuer: text }],
  publications: [{ name: text, publisher: text, releaseDate: date, url, summary: text }],
  skills: [
    {
      name: text, level: text, keywords: texts,
      [extension]: { group, evidence: [{ name: text, slug: text, projects: number, first: number, last: number }] },
    },
  ],
  languages: [{ language: text, fluency: text }],
  interests: [{ name: text, keywords: texts }],
  references: [{ name: text, reference: text }],
  projects: [
    {
      name: text, description: text, highlights: texts, keywords: texts, ...dates, url, roles: texts, entity: text, type: text,
      [extension]: {
        slug: text, shortTitle: text, kind, employer: text, formerSlugs: texts, years: [number],
        links: [{ label: text, url }],
        story: { lead: text, specification: [row], problem: blocks, built: blocks, works: blocks, outcome: blocks },
      },
    },
  ],
  meta: { canonical: url, version: text, lastModified: text },
  [extension]: { version, lanes: [{ slug: text, name: text, independent: flag }] },
} as const satisfies Shape;

/** A JSON Resume file, every field of which may be absent; fields that the standard does not name are there too. */
export type Resume = Of<typeof resumeShape>;
export type ResumeWork = NonNullable<Resume["work"]>[number];
export type ResumeProject = NonNullable<Resume["projects"]>[number];
