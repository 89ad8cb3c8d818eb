import type { ComponentProps } from "react";
import { href } from "../paths.ts";
import { preload, preloadModel } from "../site/preload.ts";

const prefetch = (to: string): void => {
  Promise.all([preload(to), preloadModel(to)]).catch(() => undefined);
};

type Props = Omit<ComponentProps<"a">, "href"> & { readonly to: string };

/** A link to a page (app/useLinks.ts opens it); what that needs is fetched as soon as the reader means to open it. */
export function PageLink({ to, ...rest }: Props) {
  // oxlint-disable-next-line jsx-a11y/anchor-has-content -- given with the rest
  return <a {...rest} href={href(to)} onPointerEnter={() => prefetch(to)} onFocus={() => prefetch(to)} />;
}
