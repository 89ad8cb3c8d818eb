import { memo } from "react";
import { stageWords as words } from "../words/stage.ts";
import { seeds, type Counting } from "./useCount.ts";

interface ClaimProps {
  readonly sentence: string;
  readonly what: string;
  /** Counted when the site was built; of the first preset's parameters and interventions only. */
  readonly counted: { readonly held: number; readonly of: number } | undefined;
  readonly counting: Counting | undefined;
  readonly enabled: boolean;
  readonly start: () => void;
  readonly stop: () => void;
}

function text({ counting, what }: ClaimProps): string {
  if (!counting) return "";
  const { state, held, of } = counting;
  if (state === "failed") return words.countFailed;
  return state === "stopped" ? words.stopped(of, seeds, held, what) : words.counted(held, of, what);
}

/** The claim about this run, and in how many of many seeds it is true. */
export const Claim = memo(function Claim(props: ClaimProps) {
  const { sentence, what, counted, counting, enabled, start, stop } = props;
  const busy = counting?.state === "counting";
  return (
    <div className="stage-claim">
      <p>{sentence}</p>
      <div className="stage-bar">
        {counted ? (
          <span>{words.inSeeds(counted.held, counted.of, what)}</span>
        ) : busy ? (
          <>
            <progress max={seeds} value={counting.of} aria-label={words.count(seeds)} />
            <span>{words.counting(counting.of, seeds)}</span>
            <button type="button" className="action" onClick={stop}>
              {words.stop}
            </button>
          </>
        ) : (
          <>
            {counting?.state === "done" ? null : (
              <button type="button" className="action" disabled={!enabled} onClick={start}>
                {words.count(seeds)}
              </button>
            )}
            <span role="status">{text(props)}</span>
          </>
        )}
      </div>
    </div>
  );
});
