import { useEffect, useRef, type RefObject } from "react";
import type { Keys } from "./Transport.tsx";

const acts: Readonly<Record<string, keyof Keys>> = { " ": "toggle", ",": "previous", ".": "next" };

/** Which of the keys is meant; none where they are typed or have a meaning of their own. */
function actOf({ key, target, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): keyof Keys | undefined {
  const act = acts[key];
  if (!act || ctrlKey || metaKey || altKey || defaultPrevented || !(target instanceof Element)) return undefined;
  if (target.closest("select, textarea, input:not([type=range])")) return undefined;
  return act === "toggle" && target.closest("button, summary, a") ? undefined : act;
}

/** Makes the keys work while the focus is anywhere in the section; a click on a figure gives it the focus. */
export function useShortcuts(keys: Keys): RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = section;
    const onKeyDown = (event: KeyboardEvent): void => {
      const act = actOf(event);
      if (!act) return;
      event.preventDefault();
      keys[act]();
    };
    current?.addEventListener("keydown", onKeyDown);
    return () => current?.removeEventListener("keydown", onKeyDown);
  }, [keys]);
  return section;
}
