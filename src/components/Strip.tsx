/** A project's years as a short piece of the trace. */
export function Strip({ at, length }: { at: number; length: number }) {
  return (
    <div className={`strip at-${at} for-${length}`} aria-hidden="true">
      <i className="trace-bar" />
    </div>
  );
}
