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
  readonly body: string;
  /** Address of the entry module. */
  readonly entry: string;
  /** Addresses of modules that hydration waits for. */
  readonly preload: readonly string[];
}

const attribute = (value: string): string => value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/**
 * One file for one page, in the order in which a browser wants it: the policy and the words of
 * the head, the styles and the first script inline, the text, and after the text the modules.
 */
export function documentMarkup({ lang, kind, head, data, boot, css, body, entry, preload }: Parts): string {
  const modules = preload.map((href) => `<link rel="modulepreload" crossorigin href="${attribute(href)}">`);
  return [
    "<!doctype html>",
    `<html lang="${attribute(lang)}" data-page="${attribute(kind)}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    head,
    `<script>${boot}</script>`,
    `<style>${css}</style>`,
    data,
    ...modules,
    "</head>",
    "<body>",
    `<div id="root">${body}</div>`,
    `<script type="module" crossorigin src="${attribute(entry)}"></script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}
