import { createHash } from "node:crypto";

/** The source expression that allows one inline script or style, by its content. */
export const hashOf = (inline: string): string => `'sha256-${createHash("sha256").update(inline).digest("base64")}'`;

export interface Inline {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

const join = (...parts: readonly string[]): string => parts.join(" ");

/**
 * The content security policy (CSP Level 3): this origin alone, inline code by its hash,
 * and Trusted Types for the sinks that take script: a policy for the models' worker, and one for the service worker.
 */
export function policy({ scripts, styles }: Inline): string {
  return [
    "default-src 'none'",
    join("script-src 'self'", ...scripts.map(hashOf)),
    join("style-src 'self'", ...styles.map(hashOf)),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types worker offline",
  ].join("; ");
}

/** The same for a response header, where it may also say who may frame the page. */
export const headerPolicy = (inline: Inline): string => `${policy(inline)}; frame-ancestors 'none'`;
