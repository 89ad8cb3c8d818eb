import type { Page as Tab } from "playwright-core";
import { median, round, verdict, type Row } from "./tables.ts";

/** Times from a click until the frame after it is painted, and until the one that shows a change. */
export interface Click {
  frame: number;
  shown: number;
}

declare global {
  interface Window {
    clicked: Promise<Click>;
  }
}

const isTakenOver = (element: Element) => Object.keys(element).some((key) => key.startsWith("__react"));

/** Runs in the page, and so must hold all it needs: times the next click. */
function watchClick(): void {
  // oxlint-disable-next-line consistent-function-scoping -- nothing outside goes to the page
  const nextFrame = () => new Promise<number>((then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => then(performance.now()));
    port1.start();
    port2.postMessage(undefined);
  }));
  window.clicked = new Promise((done) => {
    const observer = new MutationObserver(() => (observer.disconnect(), changed.resolve(nextFrame())));
    const changed = Promise.withResolvers<number>();
    const start = async ({ timeStamp }: Event) => {
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      const [frame, shown] = await Promise.all([nextFrame(), changed.promise]);
      done({ frame: frame - timeStamp, shown: shown - timeStamp });
    };
    addEventListener("click", start, { capture: true, once: true });
  });
}

/**
 * Clicks a filter as people do, who point at it first and hold the button for a while, once the page has taken it over:
 * React leaves keys of its own on what it hydrated.
 */
export async function clickOf(tab: Tab, filters = "[data-filter]"): Promise<Click> {
  const filter = tab.locator(filters).filter({ visible: true }).first();
  for (let waited = 0; waited < 50 && !(await filter.evaluate(isTakenOver)); waited += 1) await tab.waitForTimeout(200);
  await filter.hover();
  await tab.waitForTimeout(300);
  await tab.evaluate(watchClick);
  await filter.click({ delay: 100 });
  return tab.evaluate(() => window.clicked);
}

export function clickRows(clicks: Click[]): Row[] {
  const to = { "next frame": clicks.map(({ frame }) => frame), "a change in view": clicks.map(({ shown }) => shown) };
  return Object.entries(to).map(([what, times]) => {
    const ms = round(median(times));
    return { to: what, ms, aim: 200, verdict: verdict(ms <= 200) };
  });
}
