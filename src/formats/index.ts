/** The résumé in the formats that programs and forms read. */
import { paths } from "../paths.ts";
import type { Site } from "./data.ts";
import { resumeJson } from "./json-resume.ts";
import { resumeMarkdown } from "./markdown.ts";
import { siteData } from "./site.ts";
import { resumeText } from "./text.ts";

/** The content of each file by its path: the site's own data, addressed as the site is. */
export async function resumeFiles(site: Site): Promise<ReadonlyMap<string, string>> {
  const data = await siteData();
  return new Map([
    [paths.json, `${JSON.stringify(resumeJson(data, site), null, 2)}\n`],
    [paths.text, resumeText(data, site)],
    [paths.markdown, resumeMarkdown(data, site)],
  ]);
}
