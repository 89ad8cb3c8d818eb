import type { ReactNode } from "react";

/** Words with *emphasis* set in italics. */
export function Marked({ text }: { text: string }): ReactNode {
  return text.split(/\*([^*]+)\*/).map((part, i) => (i % 2 ? <em key={i}>{part}</em> : part));
}
