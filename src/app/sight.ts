/** What tells that the reader is about to use the page. */
const intents = ["pointerdown", "keydown", "click", "focusin", "popstate"] as const;

let wanted: Promise<void> | undefined;

/** Settles when an element comes into sight, or the reader does anything. */
const seen = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) done();
    });
    const done = (): void => {
      observer.disconnect();
      for (const intent of intents) removeEventListener(intent, done, true);
      resolve();
    };
    observer.observe(element);
    for (const intent of intents) addEventListener(intent, done, true);
  });

/**
 * Settles when the prerendered model has to come to life: when its figure is seen, at the first sign of use, or at
 * once where the address asks for a moment of it. Until then its poster stands there. Later calls settle with the first.
 */
export function modelWanted(): Promise<void> {
  if (wanted) return wanted;
  const figure = typeof document === "undefined" || location.search ? null : document.querySelector("#model figure");
  wanted = figure && typeof IntersectionObserver === "function" ? seen(figure) : Promise.resolve();
  return wanted;
}
