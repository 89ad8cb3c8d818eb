import type { ComponentProps, MouseEvent } from "react";
import { useHref, useLinkClickHandler, type To } from "react-router";

export type RouteLinkProps = Omit<ComponentProps<"a">, "href"> & { readonly to: To };

/** A link within the site: the router's `Link` without what it does for data and frameworks, which is several kB. */
export function RouteLink({ to, onClick, children, ...rest }: RouteLinkProps) {
  const go = useLinkClickHandler<HTMLAnchorElement>(to);
  const click = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (!event.defaultPrevented) go(event);
  };
  return (
    <a {...rest} href={useHref(to)} onClick={click}>
      {children}
    </a>
  );
}
