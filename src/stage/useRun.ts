import { useEffect, useMemo, useRef, useState } from "react";
import type { Model, Scenario } from "../sim/model.ts";
import { presetScenario } from "../sim/scenario.ts";
import type { Connect, Line, Told } from "./messages.ts";
import { affordable, attempt, keyOf, type Shown } from "./run.ts";

/** A run that takes longer than a frame is left to the worker from then on. */
const frame = 16;

/**
 * The run of a scenario. While another is computed the last one stays, at first that of the first preset, and `busy` says
 * so when that may take a while. At most one run a frame; long ones are the worker's, one at a time: what changes meanwhile
 * is asked for after it.
 */
export function useRun(slug: string, model: Model, scenario: Scenario, connect: Connect): { shown: Shown; busy: boolean } {
  const [shown, setShown] = useState(
    () => attempt(model, scenario, affordable) ?? attempt(model, presetScenario(model, model.presets[0])),
  );
  const [asked, setAsked] = useState(0);
  const worker = useRef<{ line?: Line; slow: boolean; lost: boolean; last: number }>({ slow: false, lost: false, last: 0 });
  const key = useMemo(() => keyOf(model, scenario), [model, scenario]);
  const wanted = useRef(key);
  const open = useRef(connect);

  useEffect(() => {
    wanted.current = key;
    if (key === shown.key || asked) return;
    const ask = (): void => {
      const { current } = worker;
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
    };
    const run = (): void => {
      const { current } = worker;
      if (current.slow && !current.lost) return ask();
      const start = performance.now();
      const next = attempt(model, scenario, current.lost ? Infinity : affordable);
      current.slow = !next || performance.now() - start > frame;
      if (next) setShown(next);
      else ask();
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
