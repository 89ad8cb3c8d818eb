import type { ExternalLink, Kind, Story } from "../../data/types.ts";
import type { ResumeProject } from "../resume.ts";

/** What a job or a project of the file will be as a project, before its slug, years and skills are settled. */
export interface Draft {
  /** Where it stands in the file, such as `work[0]`. */
  readonly path: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: Kind;
  readonly employer: string;
  /** Its description, as long as it is. */
  readonly text: string;
  readonly highlights: readonly string[];
  readonly keywords: readonly string[];
  readonly startDate?: string | undefined;
  readonly endDate?: string | undefined;
  readonly links: readonly ExternalLink[];
  /** Rows for the specification table of a story that has to be written. */
  readonly rows: readonly (readonly [string, string])[];
  /** What this project's own export wrote with it. */
  readonly own?: ResumeProject["x-portfolio"];
  readonly story?: Story;
}

/** Whether an address can be a link on a page. */
export const isLink = (address: string): boolean => /^https?:\/\/\S+$/.test(address) && URL.canParse(address);
