import { whenIdle } from "./idle.ts";

/**
 * Lays out what lies far below the first screen, section by section in moments that nobody needs, so that the reader's
 * clicks get through; then calls `done`. Until then it is laid out only when it comes near (styles.css), and from then on
 * pages have their true height from the start. A page that is returned to has it at once.
 */
export function layOut(done: () => void): void {
  const next = document.querySelector(".section:not(.whole)");
  (next ?? document.documentElement).classList.add("whole");
  whenIdle(next ? () => layOut(done) : done);
}
