import type { ReactNode } from "react";

/** Choices in a row, what they are about before them. */
export function Choices({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="choices" role="group" aria-label={title}>
      <span className="choices-title" aria-hidden="true">
        {title}
      </span>
      <div>{children}</div>
    </div>
  );
}
