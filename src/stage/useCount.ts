import { useCallback, useEffect, useRef, useState } from "react";
import type { Count } from "../sim/compare.ts";
import type { Scenario } from "../sim/model.ts";
import type { Connect, Line } from "./messages.ts";

/** How far the counting has come; it belongs to the scenario it was asked for. */
export interface Counting extends Count {
  readonly key: string;
  readonly state: "counting" | "done" | "stopped" | "failed";
}

export const seeds = 200;

/** Counts over seeds, in a worker of its own: to stop it is to end that worker. */
export function useCount(slug: string, scenario: Scenario, key: string, connect: Connect) {
  const [counting, setCounting] = useState<Counting>();
  const asked = counting?.key;
  const line = useRef<Line>(undefined);
  const close = useCallback((): void => {
    line.current?.close();
    line.current = undefined;
  }, []);
  const start = useCallback((): void => {
    close();
    setCounting({ key, held: 0, of: 0, state: "counting" });
    line.current = connect((told) => {
      if ("count" in told) setCounting({ key, ...told.count, state: told.done ? "done" : "counting" });
      else setCounting({ key, held: 0, of: 0, state: "failed" });
      if (!("count" in told) || told.done) close();
    });
    line.current.ask({ id: 1, slug, scenario, seeds });
  }, [slug, scenario, key, connect, close]);
  const stop = useCallback((): void => {
    close();
    setCounting((before) => before && { ...before, state: "stopped" });
  }, [close]);
  useEffect(() => {
    if (asked !== undefined && asked !== key) close();
  }, [asked, key, close]);
  useEffect(() => close, [close]);
  return { counting: asked === key ? counting : undefined, start, stop };
}
