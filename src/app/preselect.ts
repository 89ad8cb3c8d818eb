import { projectTerms } from "./termPrefixes.ts";

const on = "--edge:var(--accent);--inner:var(--tint);--name:var(--accent);--weight:600";
const off = "--edge:var(--line)!important;--inner:var(--paper)!important;--name:var(--quiet)!important;--weight:400!important";

/** Room for the lines that say what is selected, which React adds (their heights are in styles.css). */
const roomFor = (known: string): string =>
  `${known} .trace figcaption{padding-bottom:var(--caption)}${known} .filter-bar{padding-bottom:var(--chips)}`;

/** Each costs the browser a search of the page; a selection holds fewer. */
const mostTerms = 40;

/**
 * The style rules for what a query leaves out. A value that no project carries changes nothing,
 * since the selection drops it too. Free text can't be decided by a selector: with `q` the list
 * stays hidden until React draws it.
 */
export function preselectionRules(search: string): string {
  const rules: string[] = [];
  const seen = new Set<string>();
  for (const [param, raw] of new URLSearchParams(search)) {
    const value = raw.toLowerCase();
    const prefix = Object.hasOwn(projectTerms, param) ? projectTerms[param as keyof typeof projectTerms] : undefined;
    if (param === "q" && raw.trim()) rules.push(`.card,.trace-entry,.preselect-hidden{visibility:hidden}${roomFor(":root")}`);
    if (prefix === undefined || !/^[a-z0-9-]+$/.test(value)) continue;
    const term = `[data-p~="${prefix}${value}"]`;
    const once = param === "skill" ? term : param;
    if (seen.has(once)) continue;
    if (seen.size === mostTerms) break;
    seen.add(once);
    const known = `:root:has(${term})`;
    rules.push(
      `${known} .card:not(${term}){display:none}`,
      `${known} .trace-entry${term}{${on}}`,
      `${known} .trace-entry[data-p]:not(${term}){${off}}`,
      `${known} .preselect-hidden{visibility:hidden}`,
      roomFor(known),
    );
  }
  return rules.join("");
}

/**
 * A filtered address opened cold gets the same prerendered file as the whole home page. Run
 * before anything is drawn, this hides what the query leaves out with style rules alone: no
 * frame shows all projects first, and nothing shifts when React takes over.
 */
export function preselect(search: string): void {
  const rules = preselectionRules(search);
  if (!rules || !("adoptedStyleSheets" in document)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
}

/** Takes the rules back, once React has drawn the selection itself. */
export function releasePreselection(): void {
  if (document.adoptedStyleSheets?.length) document.adoptedStyleSheets = [];
}
