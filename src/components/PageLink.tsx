import type { ComponentProps } from "react";
import { Link } from "react-router";
import { loadStory } from "../projects/stories.ts";

const prefetch = (to: string): void => {
  const slug = /^\/projects\/([^/]+)\//.exec(to)?.[1];
  if (slug) loadStory(slug).catch(() => undefined);
};

/** A link within the site; a project's text is fetched as soon as the reader means to open it. */
export function PageLink({ to, ...rest }: ComponentProps<typeof Link> & { to: string }) {
  return <Link {...rest} to={to} onPointerEnter={() => prefetch(to)} onFocus={() => prefetch(to)} />;
}
