import { useEffect, useLayoutEffect, useRef, useSyncExternalStore, type RefObject } from "react";
import type { Micros } from "../sim/kernel.ts";
import { nextMoment, snap } from "./time.ts";
import type { Advance } from "./useScenario.ts";

const query = "(prefers-reduced-motion: reduce)";
const media = (): MediaQueryList | undefined => (typeof matchMedia === "function" ? matchMedia(query) : undefined);

function subscribe(changed: () => void): () => void {
  const list = media();
  list?.addEventListener("change", changed);
  return () => list?.removeEventListener("change", changed);
}

/** Whether the reader wants things to keep still; false while prerendering. */
const useStill = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => media()?.matches ?? false,
    () => false,
  );

interface Play {
  readonly playing: boolean;
  readonly t: Micros;
  readonly end: Micros;
  /** Model time per second. */
  readonly pace: Micros;
  readonly moments: readonly Micros[];
  readonly advance: Advance;
  /** What must be on the screen for the play to go on. */
  readonly stage: RefObject<Element | null>;
}

const betweenSteps = 700;

/** Moves the clock while it plays: evenly, or from event to event where the reader wants no motion. */
export function usePlay(play: Play): { still: boolean } {
  const { playing, end, pace, moments, advance, stage } = play;
  const still = useStill();
  const t = useRef(play.t);
  useLayoutEffect(() => {
    t.current = play.t;
  });

  useEffect(() => {
    if (!playing) return;
    const go = (at: Micros): void => advance(at, at < end);
    if (still) {
      const timer = setInterval(() => go(nextMoment(moments, t.current, end)), betweenSteps);
      return () => clearInterval(timer);
    }
    let from: number | undefined;
    const start = t.current;
    let frame = requestAnimationFrame(function tick(now) {
      from ??= now;
      const at = start + ((now - from) / 1000) * pace;
      go(snap(at, end));
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, still, pace, end, moments, advance]);

  useEffect(() => {
    if (!playing) return;
    const stop = (): void => advance(t.current, false);
    const onHide = (): void => {
      if (document.hidden) stop();
    };
    // Where none can tell that it is scrolled away, it plays on.
    const seen =
      "IntersectionObserver" in window
        ? new IntersectionObserver((entries) => {
            if (entries.at(-1)?.isIntersecting === false) stop();
          })
        : undefined;
    if (stage.current) seen?.observe(stage.current);
    document.addEventListener("visibilitychange", onHide);
    return () => {
      seen?.disconnect();
      document.removeEventListener("visibilitychange", onHide);
    };
  }, [playing, advance, stage]);
  return { still };
}
