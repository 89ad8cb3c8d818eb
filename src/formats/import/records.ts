import type { Certificate, Education, SpokenLanguage, Years } from "../../data/types.ts";
import type { Resume } from "../resume.ts";
import { isLink } from "./draft.ts";
import type { Notebook } from "./notes.ts";
import { optional } from "./optional.ts";
import { oneLine } from "../prose.ts";
import { yearOf } from "./years.ts";

/** The schools that have a name. */
export function educationIn({ education = [] }: Resume, notes: Notebook): Education[] {
  return education.flatMap(({ institution = "", studyType, area, startDate, endDate }, i) => {
    const school = oneLine(institution);
    if (school === "") return [];
    const degree = [studyType, area].map((part) => oneLine(part ?? "")).filter(Boolean).join(", ");
    const [first, last] = [yearOf(startDate) ?? yearOf(endDate), yearOf(endDate) ?? yearOf(startDate)];
    const years: Years | undefined = first === undefined || last === undefined ? undefined : [Math.min(first, last), Math.max(first, last)];
    if (years && (yearOf(startDate) === undefined || yearOf(endDate) === undefined)) notes.guess("one date only: it stands for start and end", `education[${i}]`);
    return [{ school, ...optional("degree", degree), ...(years && { years }) }];
  });
}

/** The certificates that have a name. */
export const certificatesIn = ({ certificates = [] }: Resume): Certificate[] => certificates.flatMap(certificateOf);

function certificateOf({ name = "", issuer, date, url }: NonNullable<Resume["certificates"]>[number]): Certificate[] {
  if (oneLine(name) === "") return [];
  return [
    {
      name: oneLine(name),
      ...optional("issuer", oneLine(issuer ?? "")),
      ...optional("year", yearOf(date)),
      ...optional("url", url !== undefined && isLink(url) ? url : undefined),
    },
  ];
}

/** The languages spoken. */
export const spokenIn = ({ languages = [] }: Resume): SpokenLanguage[] => languages.flatMap(spokenOf);

const spokenOf = ({ language = "", fluency = "" }: NonNullable<Resume["languages"]>[number]): SpokenLanguage[] =>
  oneLine(language) === "" ? [] : [{ name: oneLine(language), ...optional("level", oneLine(fluency)) }];
