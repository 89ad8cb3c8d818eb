import { paths } from "../paths.ts";
import { words } from "../words/index.ts";
import type { ResumeData, Site } from "./data.ts";
import { headlineFrom } from "./prose.ts";
import { isObject, objectOf, type JsonObject } from "./json.ts";
import type { Made } from "./keep.ts";
import { extension } from "./resume.ts";

/** The person, but for the profiles; the address is the site's. */
export function basicsOf({ profile }: ResumeData, site: Site): JsonObject {
  const { name, nativeName, role, headline, experience, languages, strengths, email, location, photo } = profile;
  return objectOf({
    name,
    label: role,
    image: photo && site.url(`/${photo.src.replace(/^\//, "")}`),
    email,
    url: site.url(paths.home),
    summary: headline,
    location: location === undefined ? undefined : { city: location },
    [extension]: objectOf({
      nativeName: nativeName && { ...nativeName },
      experience,
      languages,
      strengths: strengths.map((strength) => ({ name: strength.name, skills: strength.skills })),
      photo: photo && { ...photo },
    }),
  });
}

/** The site's headline, where an import would not make it of the summary. */
export function withHeadline(basics: JsonObject, { profile: { headline } }: ResumeData): JsonObject {
  const [summary, own] = [basics["summary"], basics[extension]];
  if (!isObject(own) || headlineFrom(typeof summary === "string" ? summary : "") === headline) return basics;
  return { ...basics, [extension]: { ...own, headline } };
}

/** GitHub, and a website besides this one; each is marked as the profile's own field. */
export function profilesOf({ profile: { github, website } }: ResumeData): Made[] {
  const made: (Made | undefined)[] = [
    github === undefined
      ? undefined
      : { of: "github", entry: objectOf({ network: words.github, username: userOf(github), url: github, [extension]: { field: "github" } }) },
    website === undefined
      ? undefined
      : { of: "website", entry: { network: words.website, url: website, [extension]: { field: "website" } } },
  ];
  return made.filter((one) => one !== undefined);
}

/** The account, which is the path of the address. */
const userOf = (address: string): string | undefined => new URL(address).pathname.replaceAll("/", "") || undefined;
