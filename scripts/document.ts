/** Puts a page's file together. */
export interface Parts {
  readonly lang: string;
  /** Which page it is, for the script in the head. */
  readonly kind: string;
  readonly head: string;
  /** JSON-LD. */
  readonly data: string;
  readonly boot: string;
  readonly css: string;
  /** Address of the styles for paper. */
  readonly print: string;
  readonly body: string;
  /** What stands below it for readers without scripts. */
  readonly below: string;
  /** Address of the entry module. */
  readonly entry: string;
  /** The script that runs it. */
  readonly start: string;
  /** Addresses of modules that hydration waits for. */
  readonly preload: readonly string[];
  /** Addresses of fonts that the text is set in from its first line on. */
  readonly fonts: readonly string[];
}

const attribute = (value: string): string => value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** Runs the entry once the page has been drawn, so that the text never waits for it. */
export const startScript = (entry: string): string =>
  `requestAnimationFrame(()=>setTimeout(()=>import(${JSON.stringify(entry).replaceAll("<", "\\u003c")})))`;

/**
 * One file for one page, in the order in which a browser wants it: the policy and the words of
 * the head, the styles and the first script inline, the text, and after the text the modules.
 */
export function documentMarkup({ lang, kind, head, data, boot, css, print, body, below, entry, start, preload, fonts }: Parts): string {
  const modules = [entry, ...preload].map((href) => `<link rel="modulepreload" crossorigin fetchpriority="low" href="${attribute(href)}">`);
  return [
    "<!doctype html>",
    `<html lang="${attribute(lang)}" data-page="${attribute(kind)}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    head,
    ...fonts.map((href) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${attribute(href)}">`),
    `<script>${boot}</script>`,
    `<style>${css}</style>`,
    `<link rel="stylesheet" media="print" href="${attribute(print)}">`,
    data,
    ...modules,
    "</head>",
    "<body>",
    `<div id="root">${body}</div>`,
    below,
    `<script type="module">${start}</script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}
