import type { ReactNode } from "react";

/** An address as it is read: without the protocol, and without a slash at its end. */
export const bareUrl = (url: string): string => url.replace(/^https?:\/\//, "").replace(/\/$/, "");

export const External = ({ href, children = bareUrl(href) }: { href: string; children?: ReactNode }) => (
  <a className="link" href={href}>
    {children}
  </a>
);
