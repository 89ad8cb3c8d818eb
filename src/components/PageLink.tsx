import { preload, preloadModel } from "../site/preload.ts";
import { RouteLink, type RouteLinkProps } from "./RouteLink.tsx";

const prefetch = (to: string): void => {
  Promise.all([preload(to), preloadModel(to)]).catch(() => undefined);
};

/** A link to a page; what that needs is fetched as soon as the reader means to open it. */
export function PageLink({ to, ...rest }: RouteLinkProps & { readonly to: string }) {
  return <RouteLink {...rest} to={to} onPointerEnter={() => prefetch(to)} onFocus={() => prefetch(to)} />;
}
