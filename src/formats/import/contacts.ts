import type { Profile } from "../../data/types.ts";
import { extension, type Resume } from "../resume.ts";
import { isLink } from "./draft.ts";
import { optional } from "./optional.ts";
import { oneLine } from "../prose.ts";

type Basics = NonNullable<Resume["basics"]>;

/** E-mail, place and addresses. In an export `url` is the site's own, and the profile's addresses are marked. */
export function contactsOf(basics: Basics): Pick<Profile, "github" | "email" | "location" | "website"> {
  const { location: { city, region, countryCode } = {} } = basics;
  const place = [city, region, countryCode].map((part) => oneLine(part ?? "")).filter(Boolean).join(", ");
  return {
    ...optional("github", githubOf(basics)),
    ...optional("email", basics.email),
    ...optional("location", place),
    ...optional("website", websiteOf(basics)),
  };
}

const marked = ({ profiles = [] }: Basics, field: string) => profiles.find((profile) => profile[extension]?.field === field);

/** The first profile that stands for GitHub. */
export const githubProfile = (basics: Basics) =>
  marked(basics, "github") ??
  (basics[extension] ? undefined : basics.profiles?.find(({ network = "", url }) => /^github$/i.test(network.trim()) || /^https?:\/\/(www\.)?github\.com\//i.test(url ?? "")));

function githubOf(basics: Basics): string | undefined {
  const { url, username } = githubProfile(basics) ?? {};
  if (url !== undefined && isLink(url)) return url;
  return username && /^[a-z0-9-]+$/i.test(username) ? `https://github.com/${username}` : undefined;
}

function websiteOf(basics: Basics): string | undefined {
  const url = basics[extension] ? marked(basics, "website")?.url : basics.url;
  return url !== undefined && isLink(url) ? url : undefined;
}
