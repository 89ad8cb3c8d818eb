/**
 * Runs inline in the head of every page, before anything is drawn: the theme the visitor
 * chose, and the selection a filtered address asks for. Built apart and kept small.
 */
import { preselect } from "./app/preselect.ts";
import { applyTheme, storedTheme } from "./app/theme.ts";

const root = document.documentElement;
root.classList.add("js");
applyTheme(storedTheme());
if (root.dataset["page"] === "home") {
  preselect(location.search);
  if (/[?&]paper=one(&|$)/i.test(location.search)) root.dataset["paper"] = "one";
}
