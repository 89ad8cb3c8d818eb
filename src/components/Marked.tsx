import type { ReactNode } from "react";

/** Keeps a number and its unit on one line. */
export const tied = (text: string): string => text.replace(/(\d) (?=(?:ms|s|kB|MB)\b)/g, "$1\u00a0");

/** Words with *emphasis* set in italics. */
export function Marked({ text }: { text: string }): ReactNode {
  return tied(text).split(/\*([^*]+)\*/).map((part, i) => (i % 2 ? <em key={i}>{part}</em> : part));
}
