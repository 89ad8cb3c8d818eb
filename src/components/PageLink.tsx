import type { ComponentProps } from "react";
import { Link } from "react-router";
import { preload, preloadModel } from "../site/preload.ts";

const prefetch = (to: string): void => {
  Promise.all([preload(to), preloadModel(to)]).catch(() => undefined);
};

/** A link within the site; what its page needs is fetched as soon as the reader means to open it. */
export function PageLink({ to, ...rest }: ComponentProps<typeof Link> & { to: string }) {
  return <Link {...rest} to={to} onPointerEnter={() => prefetch(to)} onFocus={() => prefetch(to)} />;
}
