import type { ResumeData } from "../data.ts";
import type { Kept, KeptFields, KeptItem } from "../keep.ts";
import type { Notebook } from "./notes.ts";
import { plural } from "../../words/en.ts";

/** Counts what the data has. */
export function tellTaken({ profile, employers, skills, projects }: ResumeData, { took }: Notebook): void {
  const count = (n: number, one: string, many: string): void => void (n > 0 && took(plural(n, one, many)));
  took(`${profile.name}, ${profile.role}`);
  count(projects.length, "project", "projects");
  count(Object.values(employers).filter(({ independent }) => !independent).length, "employer", "employers");
  count(Object.keys(skills).length, "skill, with its evidence", "skills, with their evidence");
  count(profile.strengths.length, "strength", "strengths");
  count(profile.education?.length ?? 0, "school", "schools");
  count(profile.certificates?.length ?? 0, "certificate", "certificates");
  count(profile.spokenLanguages?.length ?? 0, "spoken language", "spoken languages");
}

/** Fields that a project or the profile has taken up, in words of its own. */
const placed: Readonly<Record<string, readonly string[]>> = {
  basics: ["location"],
  work: ["position", "summary", "highlights", "description", "location", "url", "company"],
  education: ["studyType", "area"],
  skills: ["name", "keywords"],
  projects: ["roles", "entity", "type", "keywords", "highlights", "description"],
};

/** Tells what the pages have no place for, or show in short. */
export function tellKept({ root, meta, basics, ...lists }: Kept, { leave }: Notebook): void {
  const tell = (section: string, place: string, fields: KeptFields = {}): void => {
    for (const [field, { for: made }] of Object.entries(fields)) {
      if (placed[section]?.includes(field)) continue;
      if (/date$/i.test(field)) leave("the pages show years: months and days are in resume.json only", `${place}${field}`);
      else if (made === undefined) leave("the pages have no place for it: kept for resume.json", `${place}${field}`);
      else leave("the pages have a shorter form: as it was in resume.json only", `${place}${field}`);
    }
  };
  tell("", "", root);
  tell("meta", "meta.", meta);
  tell("basics", "basics.", basics);
  for (const [section, items] of Object.entries<readonly KeptItem[] | undefined>(lists))
    for (const { fields } of items ?? []) tell(section, `${section === "profiles" ? "basics.profiles" : section}[].`, fields);
}
