import { useEffect, useMemo, useRef, useState } from "react";
import type { Model, Scenario } from "../sim/model.ts";
import type { Connect, Line, Told } from "./messages.ts";
import { attempt, keyOf, type Shown } from "./run.ts";

/** A run that takes longer than a frame is left to the worker from then on. */
const frame = 16;

/**
 * The run of a scenario. While another is computed the last one stays, and `busy` says so when that may take a while.
 * At most one run a frame, and one at a time in the worker: what changes meanwhile is asked for after it.
 */
export function useRun(slug: string, model: Model, scenario: Scenario, connect: Connect): { shown: Shown; busy: boolean } {
  const [shown, setShown] = useState(() => attempt(model, scenario));
  const [asked, setAsked] = useState(0);
  const worker = useRef<{ line?: Line; slow: boolean; lost: boolean; last: number }>({ slow: false, lost: false, last: 0 });
  const key = useMemo(() => keyOf(model, scenario), [model, scenario]);
  const wanted = useRef(key);
  const open = useRef(connect);

  useEffect(() => {
    wanted.current = key;
    if (key === shown.key || asked) return;
    const run = (): void => {
      const { current } = worker;
      if (current.slow && !current.lost) {
        const hear = (told: Told): void => {
          if ("failed" in told) current.lost = true;
          if (!("shown" in told) || told.id === current.last) setAsked(0);
          if (!("shown" in told) || told.id !== current.last) return;
          current.slow = told.took > frame;
          setShown((before) => (before.key === wanted.current ? before : told.shown));
        };
        current.line ??= open.current(hear);
        current.line.ask({ id: ++current.last, slug, scenario });
        setAsked(current.last);
        return;
      }
      const start = performance.now();
      setShown(attempt(model, scenario));
      current.slow = performance.now() - start > frame;
    };
    const id = requestAnimationFrame(run);
    return () => cancelAnimationFrame(id);
  }, [key, shown.key, asked, slug, model, scenario]);

  useEffect(() => {
    const { current } = worker;
    return () => {
      current.line?.close();
      delete current.line;
    };
  }, []);
  return { shown, busy: asked !== 0 };
}
