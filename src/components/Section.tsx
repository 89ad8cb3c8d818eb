import type { ReactNode } from "react";

/** A section whose heading hangs to the left of the one vertical edge that text stands on. */
export function Section({
  id,
  number,
  title,
  note,
  children,
}: {
  id: string;
  number?: number;
  title: string;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section id={id} className="hang section" aria-labelledby={`${id}-title`}>
      <div className="section-head">
        <h2 id={`${id}-title`} className="section-title">
          {number ? (
            <span className="section-number" aria-hidden="true">
              {number}
            </span>
          ) : null}
          {title}
        </h2>
        {note ? <p className="font-label text-label text-quiet">{note}</p> : null}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
