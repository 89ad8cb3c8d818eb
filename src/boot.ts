/**
 * Runs inline in the head of every page, before anything is drawn: the theme the visitor
 * chose, the selection a filtered address asks for, and the height of a page that is
 * returned to. Built apart and kept small.
 */
import { preselect } from "./app/preselect.ts";
import { applyTheme, storedTheme } from "./app/theme.ts";

const root = document.documentElement;
root.classList.add("js");
// Here before, so there is a place to return to: the page has its true height from the start (app/layOut.ts).
if (history.state) root.classList.add("whole");
applyTheme(storedTheme());
if (root.dataset["page"] === "home") {
  preselect(location.search);
  if (/[?&]paper=one(&|$)/i.test(location.search)) root.dataset["paper"] = "one";
}
