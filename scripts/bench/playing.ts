import type { Browser, Page as Tab } from "playwright-core";
import { enStage as words } from "../../src/words/en.stage.ts";
import { openSlowly } from "./slowly.ts";
import { median, round, verdict, type Row } from "./tables.ts";

const aims = { median: 17, nodes: 200 };

/** How long it plays, in milliseconds, once for the frames and once for the nodes. */
const span = 5_000;

/** What one play gave, frame by frame: the time since the frame before, and how many nodes changed in it. */
interface Played {
  times: number[];
  nodes: number[];
}

interface Asked {
  /** What the button is called while nothing plays. */
  paused: string;
  span: number;
  /** Counts nodes as well, which takes time that frames would have. */
  counting: boolean;
}

/** Runs in the page, on the button that plays and pauses, and so must hold all it needs. A run that ends begins anew. */
function play(button: Element, asked: Asked): Promise<Played> {
  const played: Played = { times: [], nodes: [] };
  const changed = new Set<Node>();
  const note = (node: Node) => {
    changed.add(node);
    if (node instanceof Element) for (const child of node.querySelectorAll("*")) changed.add(child);
  };
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes, removedNodes } of records) {
      changed.add(target);
      for (const node of [...addedNodes, ...removedNodes]) note(node);
    }
  });
  const paused = () => (button.getAttribute("aria-label") ?? button.textContent) === asked.paused;
  if (asked.counting) observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  return new Promise((done, fail) => {
    let [total, before, wait] = [0, 0, 0];
    const start = performance.now();
    requestAnimationFrame(function look(now) {
      // What starting draws anew is no frame of playing.
      if (paused() && button instanceof HTMLElement) [wait] = [3, button.click()];
      else if (wait > 0) wait -= 1;
      else {
        played.times.push(now - before);
        played.nodes.push(changed.size);
        total += now - before;
      }
      before = now;
      changed.clear();
      if (now - start > 10 * asked.span) fail(new Error("what is asked to play does not go on"));
      else if (total < asked.span) requestAnimationFrame(look);
      else done((observer.disconnect(), button instanceof HTMLElement && button.click(), played));
    });
  });
}

/** Tells how long the page's main thread has been at work, in milliseconds, the throttle's share included. */
async function workOf(tab: Tab): Promise<() => Promise<number>> {
  const client = await tab.context().newCDPSession(tab);
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN);
  };
}

/** Plays the model of a page from its start: for its frames alone, then on for the nodes that change. */
async function playedOn(tab: Tab): Promise<Played & { work: number }> {
  const button = (name: string) => tab.getByRole("button", { name, exact: true });
  await button(words.restart).click();
  const handle = await button(words.play).elementHandle();
  if (!handle) throw new Error(`${tab.url()} has no button that plays`);
  await handle.scrollIntoViewIfNeeded();
  const worked = await workOf(tab);
  const before = await worked();
  const { times } = await handle.evaluate(play, { paused: words.play, span, counting: false });
  const work = ((await worked()) - before) / times.length;
  const { nodes } = await handle.evaluate(play, { paused: words.play, span, counting: true });
  return { times, nodes, work };
}

function rowOf(page: string, { times, nodes, work }: Awaited<ReturnType<typeof playedOn>>): Row {
  const sorted = times.toSorted((a, b) => a - b);
  const p95 = sorted[Math.ceil(0.95 * sorted.length) - 1] ?? NaN;
  const late = (100 * times.filter((time) => time > 33).length) / times.length;
  const most = Math.max(...nodes);
  const middle = round(median(times), 1);
  const shown = { frames: times.length, "median ms": middle, "p95 ms": round(p95, 1), "over 33 ms, %": round(late, 1) };
  const good = middle <= aims.median && most <= aims.nodes;
  return { page, ...shown, "work ms": round(work, 1), "nodes, median": median(nodes), "nodes, most": most, verdict: verdict(good) };
}

/** Frames while the models play, page by page. `url` is the site's, with a slash at its end. */
export async function playingRows(browser: Browser, url: string, slugs: string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const slug of slugs) {
    const path = `projects/${slug}/`;
    rows.push(rowOf(`/${path}`, await openSlowly(browser, url + path, playedOn)));
  }
  return rows;
}

export const playingTitle = `Playing, 4× CPU, ${span / 1000} s: time between frames (aim ${aims.median}), work of the main thread for one, nodes changed in one (aim at most ${aims.nodes})`;
