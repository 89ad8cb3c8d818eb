import type { ReactNode } from "react";

export type Row = readonly [label: string, value: ReactNode];

/** Rows of label and value between hairlines. */
export function Facts({ rows, className = "" }: { rows: readonly Row[]; className?: string }) {
  return (
    <dl className={`facts ${className}`}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The rows that have a value. */
export const present = (rows: readonly (readonly [string, ReactNode | undefined])[]): Row[] =>
  rows.filter((row): row is Row => row[1] !== undefined && row[1] !== "");
