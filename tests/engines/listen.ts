/** What a page tells of itself, in engines whose drivers do not hear it. Runs in the page, before anything else there. */

declare global {
  interface Window {
    /** The backgrounds of the frames that were drawn until the page answered, each once. */
    backgrounds: string[];
  }
}

/** Notes what goes wrong, in the window's own storage: it outlives the page. As a function it names nothing outside. */
// oxlint-disable unicorn/consistent-function-scoping -- only what stands in here reaches the page
function listenInPage(): void {
  const note = (line: string): void => {
    const lines: string[] = JSON.parse(sessionStorage.getItem("heard") ?? "[]");
    sessionStorage.setItem("heard", JSON.stringify([...lines, `${location.pathname}: ${line}`]));
  };
  for (const level of ["error", "warn", "log", "info", "debug"] as const) {
    const say = console[level];
    console[level] = (...told: unknown[]) => {
      note(`${level}: ${told.map(String).join(" ")}`);
      say(...told);
    };
  }
  const named = (target: EventTarget | null): string => (target instanceof Element ? target.outerHTML.slice(0, 200) : "");
  // What a page that is being left was still fetching ahead is cut off, which Firefox calls an error of its link.
  let left = false;
  addEventListener("beforeunload", () => (left = true));
  const onError = (event: Event): void => {
    if (!left || event instanceof ErrorEvent) note(`error: ${event instanceof ErrorEvent ? event.message : named(event.target)}`);
  };
  addEventListener("error", onError, { capture: true });
  addEventListener("unhandledrejection", ({ reason }) => note(`unhandled: ${String(reason)}`));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => note(`policy: ${violatedDirective} ${blockedURI}`));

  window.backgrounds = [];
  const look = (): void => {
    const colour = document.body && getComputedStyle(document.documentElement).backgroundColor;
    if (colour && !window.backgrounds.includes(colour)) window.backgrounds.push(colour);
    if (!document.querySelector("button.theme:not(:disabled)")) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
// oxlint-enable unicorn/consistent-function-scoping

/** The script that listens. */
export const listener = `(${String(listenInPage)})();`;
