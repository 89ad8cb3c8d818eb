import type { ComponentProps } from "react";
import { useHref } from "react-router";

/** A link to another scenario, which is the query of the page's address. */
export function SceneLink({ search, ...rest }: Omit<ComponentProps<"a">, "href"> & { readonly search: string }) {
  // oxlint-disable-next-line jsx-a11y/anchor-has-content -- given with the rest
  return <a {...rest} href={useHref({ search })} />;
}
