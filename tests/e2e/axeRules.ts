/** What axe is asked to look at. */
import type { RunOnly } from "axe-core";

/** Every other rule finds in one theme what it finds in the other. */
export const ofColours: readonly string[] = ["color-contrast", "link-in-text-block"];

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** These rules, or all of WCAG 2.2 AA and of axe's best practices. */
export const axeRules = (rules?: readonly string[]): RunOnly => (rules ? { type: "rule", values: [...rules] } : { type: "tag", values: tags });
