import type { ReactNode } from "react";

interface RowProps {
  readonly title: string;
  /** What is of no use without script, and what is for the screen alone; neither is printed. */
  readonly only?: "script" | "screen";
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of the stage; its name hangs at the left. */
export function Row({ title, only, className, children }: RowProps) {
  const shown = only && (only === "script" ? "stage-screen needs-js-inline" : "stage-screen");
  return (
    <div className={["hang stage-row", shown, className].filter(Boolean).join(" ")}>
      <h3 className="section-title">{title}</h3>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
